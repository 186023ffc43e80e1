import type { LoggerService } from '@nestjs/common';
import { environment } from '@liaison/config';
import { currentRequest } from '@liaison/request';
import { pino, type DestinationStream, type Logger, type LoggerOptions } from 'pino';

/** What must never be written, wherever it stands in a logged thing. */
const SECRET_PATHS = [
  'cookie',
  'authorization',
  'token',
  'id_token',
  'access_token',
  'client_secret',
  'parameters',
];

/** OAuth's, where a request has one; an error's code says what to do. */
const CODES = ['code', 'query.code', 'body.code', '*.query.code', '*.body.code'];

export function createLog(name: string, to: DestinationStream = pino.destination(1)): Logger {
  const options: LoggerOptions = {
    name,
    level: environment().LOG_LEVEL,
    base: { process: process.pid },
    redact: {
      paths: SECRET_PATHS.flatMap((path) => [path, `*.${path}`, `*.*.${path}`]).concat(CODES),
      censor: '[secret]',
    },
    mixin: () => {
      const requestId = currentRequest()?.requestId;
      return requestId ? { requestId } : {};
    },
  };
  return pino(options, to);
}

/** Nest's logger as JSON lines. */
export class PortalLogger implements LoggerService {
  constructor(private readonly lines: Logger) {}

  private write(level: 'info' | 'error' | 'warn' | 'debug', message: unknown, rest: unknown[]): void {
    const context = rest.findLast((part) => typeof part === 'string');
    if (typeof message === 'object' && message !== null) {
      const text = rest.find((part) => typeof part === 'string' && part !== context);
      this.lines[level]({ context, ...message }, typeof text === 'string' ? text : undefined);
    } else this.lines[level]({ context }, String(message));
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.write('info', message, rest);
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }
  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }
}
