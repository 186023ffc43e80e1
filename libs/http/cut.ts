import type { Response } from 'express';

/** Ends a line in the middle of an answer, and has the system forget what it was still to send of it. */
export function cut(response: Response, reason: string): void {
  response.socket?.resetAndDestroy();
  response.destroy(new Error(reason));
}
