import type { LoggerService } from '@nestjs/common';
import { environment } from '@liaison/config';
import { currentRequest } from '@liaison/request';
import { pino, type Logger } from 'pino';

/** What must never be written, wherever it stands in a logged thing. */
const SECRET_PATHS = [
  'cookie',
  'authorization',
  'token',
  'id_token',
  'access_token',
  'client_secret',
  'code',
  'parameters',
];

export function createLog(name: string): Logger {
  return pino({
    name,
    level: environment().LOG_LEVEL,
    base: { process: process.pid },
    redact: { paths: SECRET_PATHS.flatMap((path) => [path, `*.${path}`, `*.*.${path}`]), censor: '[secret]' },
    mixin: () => {
      const requestId = currentRequest()?.requestId;
      return requestId ? { requestId } : {};
    },
  });
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
