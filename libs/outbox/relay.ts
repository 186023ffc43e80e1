import { Socket } from 'node:net';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { environment } from '@liaison/config';
import { EventEmitter } from 'node:events';
import pg from 'pg';
import type { PortalEvent } from './outbox.js';

const RECONNECT_MS = 500;
/** A connection that is open at one end only says nothing by itself. */
const HEARTBEAT_MS = 250;
/** Without an answer for so long it is given up. */
const PATIENCE_MS = 3000;

/** Hears of committed events from PostgreSQL and tells this process. One connection a process, re-made when it breaks. */
@Injectable()
export class Relay implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(Relay.name);
  private readonly emitter = new EventEmitter().setMaxListeners(0);
  private client?: pg.Client;
  private retry?: NodeJS.Timeout;
  private stopped = false;
  private heardUntil = Number.NEGATIVE_INFINITY;

  async onApplicationBootstrap(): Promise<void> {
    await this.connect();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
  }

  /** Calls back for each event until the returned function is called. */
  subscribe(listener: (event: PortalEvent) => void): () => void {
    this.emitter.on('event', listener);
    return () => this.emitter.off('event', listener);
  }

  /** Calls back when announcements may have been missed, so that listeners ask for themselves. */
  onGap(listener: () => void): () => void {
    this.emitter.on('gap', listener);
    return () => this.emitter.off('gap', listener);
  }

  private async connect(): Promise<void> {
    const socket = new Socket();
    const client = new pg.Client({
      stream: () => socket,
      connectionString: environment().DATABASE_URL,
      keepAlive: true,
      connectionTimeoutMillis: PATIENCE_MS,
      query_timeout: PATIENCE_MS,
      application_name: 'liaison relay',
    });
    client.on('error', (error) => {
      this.log.warn(`the connection for events broke: ${error.message}`);
    });
    client.on('end', () => {
      this.reconnectLater();
    });
    client.on('notification', ({ payload }) => {
      const event = parse(payload);
      if (event) this.emitter.emit('event', event);
    });
    try {
      await client.connect();
      const listeningFrom = performance.now();
      await client.query('listen liaison_event');
      this.heardUntil = listeningFrom;
      this.client = client;
      this.emitter.emit('gap');
      this.watch(client, socket);
    } catch (error) {
      this.log.warn(`no connection for events: ${(error as Error).message}`);
      await client.end().catch(() => undefined);
      this.reconnectLater();
    }
  }

  /** For how many milliseconds an announcement may have been made and not heard. */
  get silence(): number {
    return performance.now() - this.heardUntil;
  }

  /** Asks the server for a sign of life; without one the connection is given up, and another is made. */
  private watch(client: pg.Client, socket: Socket): void {
    let asking = false;
    const ask = async () => {
      if (asking) return;
      asking = true;
      const sentAt = performance.now();
      try {
        await client.query('select 1');
        // What was announced before comes before the answer.
        this.heardUntil = sentAt;
        asking = false;
      } catch (error) {
        this.log.warn(`the connection for events is silent: ${(error as Error).message}`);
        clearInterval(beat);
        socket.destroy();
      }
    };
    const beat = setInterval(() => void ask(), HEARTBEAT_MS);
    beat.unref();
    client.once('end', () => {
      clearInterval(beat);
    });
  }

  private reconnectLater(): void {
    if (this.stopped || this.retry) return;
    this.retry = setTimeout(() => {
      this.retry = undefined;
      void this.connect();
    }, RECONNECT_MS);
  }
}

/** Anybody with a database login may notify; what is not ours is passed over. */
function parse(payload: string | undefined): PortalEvent | undefined {
  try {
    const event = JSON.parse(payload ?? '') as PortalEvent;
    return typeof event.name === 'string' && typeof event.subjectId === 'string' ? event : undefined;
  } catch {
    return undefined;
  }
}
