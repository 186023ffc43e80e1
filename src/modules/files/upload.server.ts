import { Injectable, Logger } from '@nestjs/common';
import { environment } from '@liaison/config';
import { toPortalError } from '@liaison/errors';
import { LiveAccess, SessionLimits } from '@liaison/live';
import { DataStore, Server, Upload } from '@tus/server';
import { ERRORS } from '@tus/utils';
import type { Request, RequestHandler, Response } from 'express';
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Readable } from 'node:stream';
import { v7 as uuidv7 } from 'uuid';
import { fail } from './files.errors.js';
import type { Incoming } from './incoming.js';
import type { BegunUpload } from './upload.entity.js';
import { UploadFinisher } from './upload.finisher.js';
import { UploadService } from './upload.service.js';

const CONTENT = 'application/offset+octet-stream';
const VERSION = '1.0.0';
const METHODS = new Set(['OPTIONS', 'HEAD', 'POST', 'PATCH', 'DELETE']);
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** tus (https://tus.io/protocols/resumable-upload) over UploadService. The upload's id becomes the file's. */
class TusStore extends DataStore {
  override extensions = ['creation', 'creation-with-upload', 'termination'];

  constructor(
    private readonly uploads: UploadService,
    private readonly live: LiveAccess,
    private readonly limits: SessionLimits,
    private readonly bodies: AsyncLocalStorage<Body>,
  ) {
    super();
  }

  override async create(upload: Upload): Promise<Upload> {
    const begun = await this.uploads.create(upload.id, upload.size ?? 0, upload.metadata);
    const body = this.bodies.getStore();
    if (body) body.begun = begun;
    return upload;
  }

  override async getUpload(id: string): Promise<Upload> {
    const { size, offset, documentId, given } = await this.uploads.find(id);
    const body = this.bodies.getStore();
    if (body) body.documentId = documentId;
    return new Upload({ id, size, offset, ...(given && { metadata: given }) });
  }

  /**
   * A running transfer ends when its person loses the session or the workspace, and when tus ends `told`: another request
   * has claimed the upload, because the line of this one is dead.
   */
  override async write(told: Readable, id: string, offset: number): Promise<number> {
    const body = this.bodies.getStore();
    if (!body) throw new Error('an upload was written outside its request');
    const standing = body.begun ? standingOf(body.begun) : await this.uploads.standing(id);
    const ended = this.limits.begin('upload', standing.sessionId);
    const unwatch = this.live.watch({
      ...standing,
      isUse: true,
      writes: true,
      end: () => body.end('access ended'),
    });
    told.resume().once('end', () => body.cut('another request goes on'));
    try {
      return await this.uploads.write(id, offset, body.incoming, body.begun?.upload);
    } catch (error) {
      // A line that broke is nobody's error; the client asks how far it came, and goes on.
      throw body.isCut ? ERRORS.ABORTED : error;
    } finally {
      unwatch();
      ended();
      body.close();
    }
  }

  override remove(id: string): Promise<void> {
    return this.uploads.remove(id);
  }
}

/**
 * The bytes of a request. tus gets a stream that only ends, never brings any: through its own four streams a large file
 * takes twice as long.
 */
class Body {
  /** What the upload has become, told with every answer from then on: the one that told it may have been lost. */
  documentId: string | undefined;
  /** The upload that this request has begun. */
  begun: BegunUpload | undefined;
  readonly forTus: ReadableStream<Uint8Array>;
  private controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  private readonly over = new AbortController();

  constructor(private readonly bytes: Request) {
    this.forTus = new ReadableStream({ start: (controller) => void (this.controller = controller) });
  }

  get isCut(): boolean {
    return this.bytes.destroyed && !this.bytes.complete;
  }

  /** All has been read. */
  close(): void {
    this.controller?.close();
    this.controller = undefined;
  }

  /** What arrives, and whether it may still be kept. */
  get incoming(): Incoming {
    const length = this.bytes.headers['content-length'];
    return {
      content: this.bytes,
      length: length === undefined ? undefined : Number(length),
      over: this.over.signal,
    };
  }

  /** No more is read; the line is cut. Does nothing after `close`. */
  cut(reason: string): void {
    if (this.controller) this.bytes.destroy(new Error(reason));
  }

  /** Nor is anything more kept. */
  end(reason: string): void {
    this.over.abort();
    this.cut(reason);
  }
}

@Injectable()
export class UploadServer {
  private readonly log = new Logger(UploadServer.name);
  private readonly bodies = new AsyncLocalStorage<Body>();
  private readonly server: Server;

  constructor(uploads: UploadService, finisher: UploadFinisher, live: LiveAccess, limits: SessionLimits) {
    this.server = new Server({
      path: '/uploads',
      datastore: new TusStore(uploads, live, limits, this.bodies),
      relativeLocation: true,
      maxSize: environment().UPLOAD_MAX_BYTES,
      allowedOrigins: [],
      namingFunction: () => uuidv7(),
      getFileIdFromRequest: (_request, last) => (last && UUID.test(last) ? last : undefined),
      onUploadFinish: async (_request, upload) => {
        const body = this.bodies.getStore();
        const documentId = await finisher.finish(upload.id, body?.begun?.upload);
        if (body) body.documentId = documentId;
        return {};
      },
      onResponseError: (_request, error) => this.answer(error),
    });
  }

  /** The whole of /uploads, but for what tus has no answer to. */
  readonly handle: RequestHandler = (request: Request, response: Response, next) => {
    const method = methodOf(request);
    if (!METHODS.has(method)) return next();
    if (method !== 'OPTIONS' && request.headers['tus-resumable'] !== VERSION) {
      response.setHeader('Tus-Version', VERSION);
      return next(fail('upload.version_unsupported', { supported: [VERSION] }));
    }
    if (method === 'PATCH' && request.headers['content-type'] !== CONTENT)
      return next(fail('upload.content_type_unsupported', { supported: [CONTENT] }));
    const body = new Body(request);
    this.bodies
      .run(body, () => this.server.handleWeb(toWebRequest(request, method, body)))
      .then((answer) => send(answer, body, response))
      .catch(next);
  };

  /** tus has errors of its own, with a status and a text; ours are answered as everywhere. */
  private answer(error: Error | { status_code: number; body: string }): {
    status_code: number;
    body: string;
  } {
    if ('status_code' in error) return error;
    const known = toPortalError(error);
    if (known.status >= 500) this.log.error({ err: known.cause ?? known }, 'an upload failed');
    return {
      status_code: known.status,
      body: JSON.stringify({ error: { code: known.code, message: known.message, ...known.detail } }),
    };
  }
}

/** The session and workspace that a transfer depends on. */
function standingOf({ sessionId, upload }: BegunUpload) {
  return { sessionId, workspaceId: upload.workspaceId };
}

/** Some proxies let nothing through but GET and POST; what the client means stands beside it. */
function methodOf({ method, headers }: Request): string {
  const meant = headers['x-http-method-override'];
  return method === 'POST' && typeof meant === 'string' ? meant.toUpperCase() : method;
}

/** The request as tus wants it. */
function toWebRequest(request: Request, method: string, body: Body): globalThis.Request {
  const { originalUrl, headers } = request;
  const single = Object.entries(headers).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string',
  );
  const withBody = headers['content-type'] === CONTENT ? { body: body.forTus, duplex: 'half' } : {};
  return new globalThis.Request(new URL(originalUrl, environment().PUBLIC_URL), {
    method,
    headers: single,
    ...withBody,
  } as RequestInit);
}

async function send(answer: globalThis.Response, { documentId }: Body, response: Response): Promise<void> {
  response.status(answer.status).setHeaders(answer.headers);
  if (documentId) response.setHeader('Liaison-Document', documentId);
  response.end(await answer.text());
}
