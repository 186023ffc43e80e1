import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import { once } from 'node:events';
import { createServer, request, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Served {
  url: string;
  close(): void;
}

/** Serves these handlers, one behind the other, then those of errors, and nothing else. */
export async function serve(
  handlers: RequestHandler[],
  ofErrors: ErrorRequestHandler[] = [],
): Promise<Served> {
  const app = express();
  app.disable('x-powered-by');
  app.use(...handlers, ...ofErrors);
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

export interface Asked {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Asks with just these headers: fetch sets some of its own, those of a browser among them. */
export async function ask(url: string, method = 'GET', headers: Record<string, string> = {}): Promise<Asked> {
  const { promise, resolve, reject } = Promise.withResolvers<Asked>();
  const sent = request(url, { method, headers }, (response) => {
    let body = '';
    response.setEncoding('utf8').on('data', (text: string) => (body += text));
    response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body }));
    response.on('error', reject);
  });
  sent.on('error', reject).end();
  return promise;
}
