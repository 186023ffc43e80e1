import { IdPipe } from '@liaison/request';
import { Controller, Get, Head, Logger, Param, Req, Res } from '@nestjs/common';
import { Access } from '@liaison/access';
import { cut, signInFirst } from '@liaison/http';
import type { ByteRange } from '@liaison/object-store';
import { create as contentDisposition } from 'content-disposition';
import type { Request, Response } from 'express';
import parseRange from 'range-parser';
import type { FileFacts } from './file-checks.js';
import { FileGate, type OpenFile } from './file.gate.js';

/** A file's way out, streamed through the portal, so that the same question is asked as everywhere. */
@Controller('files')
export class DownloadController {
  private readonly log = new Logger(DownloadController.name);

  constructor(private readonly gate: FileGate) {}

  @Access('signed-in')
  @Head(':file')
  async head(
    @Param('file', IdPipe) id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    this.describe(await this.gate.open(id), request, response);
    response.end();
  }

  @Access('signed-in')
  @Get(':file')
  async download(
    @Param('file', IdPipe) id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const file = await signInFirst(request, response, () => this.gate.open(id));
    if (!file) return;
    const range = this.describe(file, request, response);
    if (range === 'nothing') return void response.end();
    await this.send(file, range, response);
  }

  /** Sets status and headers. Returns the range to send, undefined for all, or that nothing is to be sent. */
  private describe(
    { name, size, mediaType, sha256, hasParts }: FileFacts,
    request: Request,
    response: Response,
  ): ByteRange | undefined | 'nothing' {
    const etag = `"${sha256}"`;
    response.setHeader('ETag', etag);
    response.setHeader('Accept-Ranges', hasParts ? 'bytes' : 'none');
    response.setHeader('Cache-Control', 'private, no-store');
    response.setHeader('Content-Type', mediaType);
    response.setHeader('Content-Disposition', contentDisposition(name));
    // Even where a browser should show it after all, it runs nothing and reads nothing.
    response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
    const status = conditionalStatus(request, etag);
    if (status) {
      response.status(status);
      return 'nothing';
    }
    const range = hasParts ? rangeOf(request, size, etag) : undefined;
    if (range === 'unsatisfiable') {
      response.status(416).setHeader('Content-Range', `bytes */${size}`);
      return 'nothing';
    }
    if (range) response.status(206).setHeader('Content-Range', `bytes ${range.start}-${range.end}/${size}`);
    response.setHeader('Content-Length', range ? range.end - range.start + 1 : size);
    return range;
  }

  private async send(file: OpenFile, range: ByteRange | undefined, response: Response): Promise<void> {
    const take = (piece: Buffer) => write(response, piece);
    try {
      await file.read({ take, range }, () => cut(response, 'access ended'));
      response.end();
    } catch (error) {
      if (!response.headersSent) throw unsent(response, error);
      this.log.warn(`a download of ${file.id} ended early: ${(error as Error).message}`);
      response.destroy();
    }
  }
}

/** As fast as the other side takes it. */
function write(response: Response, piece: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    response.write(piece, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

/** Nothing was sent yet, so the error can be said, without what was announced of the file. */
function unsent(response: Response, error: unknown): unknown {
  response.status(500);
  for (const name of ['ETag', 'Accept-Ranges', 'Content-Disposition', 'Content-Length', 'Content-Range'])
    response.removeHeader(name);
  return error;
}

/**
 * What is answered instead of the file: that the caller has it already, or that it is not the one that they mean (RFC 9110, 13.1
 * and 13.2.2). Every file is there, so `*` is any of them.
 */
function conditionalStatus({ headers }: Request, etag: string): 304 | 412 | undefined {
  const { 'if-match': ifMatch, 'if-none-match': ifNoneMatch } = headers;
  if (ifMatch !== undefined && !tagsOf(ifMatch).some((tag) => tag === '*' || tag === etag)) return 412;
  if (ifNoneMatch === undefined) return undefined;
  return tagsOf(ifNoneMatch).some((tag) => tag === '*' || tag.replace(/^W\//, '') === etag) ? 304 : undefined;
}

/** A list of entity tags, or `*` alone. A comma may stand within a tag. */
function tagsOf(list: string): string[] {
  return list.trim() === '*' ? ['*'] : (list.match(/(?:W\/)?"[^"]*"/g) ?? []);
}

/** One range at most: several, or one for another version of the file, get the whole file (RFC 9110, 14.2). */
function rangeOf(request: Request, size: number, etag: string): ByteRange | undefined | 'unsatisfiable' {
  const { range, 'if-range': ifRange } = request.headers;
  // A range is of GET only (RFC 9110, 14.2).
  if (request.method !== 'GET' || !range || range.length > 100 || (ifRange !== undefined && ifRange !== etag))
    return undefined;
  const ranges = parseRange(size, wholeSuffix(range, size));
  if (ranges === -1) return 'unsatisfiable';
  if (ranges === -2 || ranges.type !== 'bytes' || ranges.length !== 1) return undefined;
  const [only] = ranges;
  return only && (only.start > 0 || only.end < size - 1) ? only : undefined;
}

/** The last 5,000 bytes of 1,000 are all of them (RFC 9110, 14.1.2). */
function wholeSuffix(range: string, size: number): string {
  const suffix = /^bytes=-(\d+)$/.exec(range);
  return suffix && Number(suffix[1]) > size && size > 0 ? `bytes=0-${size - 1}` : range;
}
