import type { Request, Response } from 'express';
import { EventEmitter } from 'node:events';
import { Writable } from 'node:stream';
import pino from 'pino';
import { accessLog } from './index.js';

test('a line holds no query, no cookie and no body', () => {
  const lines: string[] = [];
  const log = pino(new Writable({ write: (line, _encoding, done) => (lines.push(String(line)), done()) }));
  const request = {
    method: 'GET',
    originalUrl: '/auth/callback/one?code=secret-code&state=secret-state#secret-part',
    url: '/one?code=secret-code',
    headers: { cookie: 'liaison-session=secret-token', authorization: 'Bearer secret-bearer' },
    body: { note: 'secret-note' },
    ip: '192.0.2.7',
  };
  const response = Object.assign(new EventEmitter(), {
    statusCode: 303,
    writableFinished: true,
    getHeader: (name: string) => (name === 'X-Request-Id' ? 'the-id' : undefined),
  });
  accessLog(log)(request as unknown as Request, response as unknown as Response, () => undefined);
  response.emit('close');
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0]!)).toMatchObject({
    requestId: 'the-id',
    method: 'GET',
    path: '/auth/callback/one',
    status: 303,
    completed: true,
    address: '192.0.2.7',
  });
  const { milliseconds } = JSON.parse(lines[0]!) as { milliseconds: number };
  expect(Number.isInteger(milliseconds)).toBe(true);
  expect(milliseconds).toBeLessThan(10_000);
  expect(lines[0]).not.toContain('secret');
});
