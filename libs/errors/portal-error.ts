import { ERROR_CODES, type ErrorCode } from './codes.js';

/** The one error that reaches a client. `detail` names ids and fields the client sent; `cause` goes to the log only. */
export class PortalError extends Error {
  readonly status: number;
  constructor(
    readonly code: ErrorCode,
    readonly detail: Record<string, unknown> = {},
    cause?: unknown,
  ) {
    super(ERROR_CODES[code][1], { cause });
    this.name = 'PortalError';
    this.status = ERROR_CODES[code][0];
  }
}

export function fail(code: ErrorCode, detail: Record<string, unknown> = {}, cause?: unknown): PortalError {
  return new PortalError(code, detail, cause);
}
