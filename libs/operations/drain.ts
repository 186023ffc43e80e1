import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { environment } from '@liaison/config';
import type { Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/** Shutdown without cutting anybody off: not ready any more, no new connections, running requests may end. */
@Injectable()
export class Drain implements BeforeApplicationShutdown {
  private readonly log = new Logger(Drain.name);
  draining = false;

  constructor(private readonly host: HttpAdapterHost) {}

  async beforeApplicationShutdown(): Promise<void> {
    this.draining = true;
    const server = this.host.httpAdapter?.getHttpServer() as Server | undefined;
    if (!server?.listening) return;
    const closed = new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
    });
    const idle = setInterval(() => {
      server.closeIdleConnections();
    }, 100);
    const late = wait(environment().SHUTDOWN_SECONDS * 1000, 'late', { ref: false });
    if ((await Promise.race([closed, late])) === 'late')
      this.log.warn('some requests did not end in time and were cut');
    clearInterval(idle);
    server.closeAllConnections();
  }
}
