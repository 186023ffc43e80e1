import { Injectable } from '@nestjs/common';
import { RunAs } from '@liaison/database';
import { fail } from '@liaison/errors';
import { cut, signInFirst } from '@liaison/http';
import { LiveAccess, SessionLimits } from '@liaison/live';
import { PdfRenderer, type MarkedDocument } from '@liaison/pdf';
import type { Person } from '@liaison/request';
import { create as contentDisposition } from 'content-disposition';
import type { Request, Response } from 'express';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const PIECE_BYTES = 64 * 1024;

/** Who waits for an export, and whether they still may have it. */
interface Recipient {
  sessionId: string;
  signal: AbortSignal;
}

/** What is exported of what was found. */
interface Export<Found> {
  /** Asks for it as the person of the request; throws where they may not have it. Asked again when it is made. */
  load: () => Promise<Found>;
  /** The workspace that it depends on. */
  workspaceOf: (found: Found) => string;
  name: (found: Found) => string;
  type: string;
  /** Makes it, piece by piece or whole. */
  make: (found: Found, recipient: Recipient) => AsyncIterable<string> | Promise<Buffer>;
}

type Ended = 'session_ended' | 'access_ended';

/**
 * The one way in which something leaves as a file that was made for it. Access that ends meanwhile ends it, as it ends a download;
 * what nobody waits for any more is not made.
 */
@Injectable()
export class ExportGate {
  constructor(
    private readonly runAs: RunAs,
    private readonly live: LiveAccess,
    private readonly limits: SessionLimits,
    private readonly pdf: PdfRenderer,
  ) {}

  async send<Found>(request: Request, response: Response, asked: Export<Found>): Promise<void> {
    const opened = await signInFirst(request, response, () =>
      this.asPerson(async ({ sessionId }) => ({ sessionId, found: await asked.load() })),
    );
    if (!opened) return;
    const { sessionId, found } = opened;
    const workspaceId = asked.workspaceOf(found);
    const over = this.limits.begin('export', sessionId);
    const gone = new AbortController();
    const lost = (reason: Ended) => {
      gone.abort(fail(reason === 'session_ended' ? 'access.sign_in_required' : 'access.ended'));
      if (response.headersSent) cut(response, 'access ended');
    };
    const unwatch = this.live.watch({ sessionId, workspaceId, isUse: true, end: lost });
    response.once('close', () => {
      gone.abort(new Error('nobody waits for it'));
    });
    try {
      const made = await asked.make(found, { sessionId, signal: gone.signal });
      await this.asPerson(asked.load);
      gone.signal.throwIfAborted();
      describe(response, asked.name(found), asked.type, made);
      const pieces = Readable.from(Buffer.isBuffer(made) ? piecesOf(made) : made);
      await pipeline(pieces, response, { signal: gone.signal });
    } catch (error) {
      // Whoever has gone, or was cut off, is told nothing more.
      if (!response.destroyed) throw error;
    } finally {
      unwatch();
      over();
    }
  }

  private asPerson<T>(work: (person: Person) => Promise<T>): Promise<T> {
    return this.runAs.runAsPerson(work, { readOnly: true });
  }

  /** A document that is drawn in its person's turn, and not when they have gone. */
  asPdf<Found>(
    document: (found: Found) => MarkedDocument | Promise<MarkedDocument>,
  ): Pick<Export<Found>, 'type' | 'make'> {
    const make = async (found: Found, { sessionId, signal }: Recipient) =>
      this.pdf.render(await document(found), { owner: sessionId, signal });
    return { type: 'application/pdf', make };
  }
}

function describe(response: Response, name: string, type: string, made: unknown): void {
  response.setHeader('Content-Type', type);
  response.setHeader('Content-Disposition', contentDisposition(name));
  response.setHeader('Cache-Control', 'private, no-store');
  response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
  if (Buffer.isBuffer(made)) response.setHeader('Content-Length', made.length);
}

/** So that a line that is cut has not been given all of it. */
function* piecesOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) yield bytes.subarray(at, at + PIECE_BYTES);
}
