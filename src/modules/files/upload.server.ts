import { Injectable, Logger } from '@nestjs/common';
import { environment } from '@liaison/config';
import { toPortalError } from '@liaison/errors';
import { LiveAccess } from '@liaison/live';
import { DataStore, Server, Upload } from '@tus/server';
import type { Request, RequestHandler, Response } from 'express';
import type { Readable } from 'node:stream';
import { v7 as uuidv7 } from 'uuid';
import { UploadService } from './upload.service.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** tus (https://tus.io/protocols/resumable-upload) over UploadService. The upload's id becomes the document's. */
class TusStore extends DataStore {
  override extensions = ['creation', 'creation-with-upload', 'termination'];

  constructor(
    private readonly uploads: UploadService,
    private readonly live: LiveAccess,
  ) {
    super();
  }

  override async create(upload: Upload): Promise<Upload> {
    await this.uploads.create(upload.id, upload.size ?? 0, upload.metadata);
    return upload;
  }

  override async getUpload(id: string): Promise<Upload> {
    const { size, offset } = await this.uploads.find(id);
    return new Upload({ id, size, offset });
  }

  /** A running transfer ends when its person loses the session or the workspace. */
  override async write(content: Readable, id: string, offset: number): Promise<number> {
    const standing = await this.uploads.standing(id);
    const unwatch = this.live.watch({ ...standing, end: () => content.destroy(new Error('access ended')) });
    try {
      return await this.uploads.write(id, offset, content);
    } finally {
      unwatch();
    }
  }

  override remove(id: string): Promise<void> {
    return this.uploads.remove(id);
  }
}

@Injectable()
export class UploadServer {
  private readonly log = new Logger(UploadServer.name);
  private readonly server: Server;

  constructor(uploads: UploadService, live: LiveAccess) {
    this.server = new Server({
      path: '/uploads',
      datastore: new TusStore(uploads, live),
      relativeLocation: true,
      maxSize: environment().UPLOAD_MAX_BYTES,
      allowedOrigins: [],
      namingFunction: () => uuidv7(),
      getFileIdFromRequest: (_request, last) => (last && UUID.test(last) ? last : undefined),
      onUploadFinish: async (_request, upload) => {
        await uploads.finish(upload.id);
        return { headers: { 'Liaison-Document': upload.id } };
      },
      onResponseError: (_request, error) => this.answer(error),
    });
  }

  /** The whole of /uploads. tus answers GET with nothing of ours, so it is not offered. */
  readonly handle: RequestHandler = (request: Request, response: Response, next) => {
    if (request.method === 'GET') return next();
    request.url = request.originalUrl;
    this.server.handle(request, response).catch(next);
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
