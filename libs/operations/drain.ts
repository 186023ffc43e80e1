import { type BeforeApplicationShutdown, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { environment } from '@liaison/config';
import type { Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Shutdown without cutting anybody off. At first the portal is not ready any more and goes on serving, until whoever balances the
 * load has seen it: a server that stops listening at once resets connections that it has not read from. Then it takes none, and
 * running requests may end.
 */
@Injectable()
export class Drain implements OnModuleDestroy, BeforeApplicationShutdown {
  private readonly log = new Logger(Drain.name);
  private readonly endings: (() => unknown)[] = [];
  draining = false;

  constructor(private readonly host: HttpAdapterHost) {}

  private get server(): Server | undefined {
    const server = this.host.httpAdapter?.getHttpServer() as Server | undefined;
    return server?.listening ? server : undefined;
  }

  /** Adds what must end by itself before the server waits for its connections: sockets never would. */
  onStop(end: () => unknown): void {
    this.endings.push(end);
  }

  async onModuleDestroy(): Promise<void> {
    this.draining = true;
    if (!this.server) return;
    // Nobody keeps a connection for their next request.
    this.server.prependListener('request', (_request, response) => {
      response.setHeader('Connection', 'close');
    });
    await wait(environment().DRAIN_SECONDS * 1000);
  }

  async beforeApplicationShutdown(): Promise<void> {
    const { server } = this;
    if (!server) return;
    const closed = new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
    });
    for (const end of this.endings)
      Promise.resolve()
        .then(end)
        .catch((error: unknown) => this.log.warn({ err: error }, 'something did not end by itself'));
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
