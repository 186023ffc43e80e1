import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { environment } from '@liaison/config';
import { RunAs } from '@liaison/database';
import { eventOf } from '@liaison/events';
import { Relay } from '@liaison/outbox';
import pg from 'pg';

/** A stream that is running: a download, an upload, a subscription, a socket. */
interface Stream {
  sessionId: string;
  workspaceId: string | null;
  /** A closed channel within the workspace can be lost by itself. */
  channelId?: string;
  /** A file that is being sent can be erased or held meanwhile. */
  fileId?: string;
  /** A transfer is use of the session, however long it takes on a poor link; an open page alone is not. */
  isUse?: boolean;
  end: (reason: 'session_ended' | 'access_ended') => void;
}

const TICK_MS = 400;
const USE_MS = 60_000;
const HASTE_MS = 20;
/** An answer that takes longer is none: nobody goes on receiving while nobody can be asked. */
const PATIENCE_MS = 1000;

/**
 * Ends running streams whose access has ended, within a second: at once when an event says so, and by asking every 400 ms.
 * All streams of the process are asked about in one statement.
 */
@Injectable()
export class LiveAccess implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(LiveAccess.name);
  private readonly streams = new Set<Stream>();
  private timer?: NodeJS.Timeout;
  private running = false;
  private again = false;
  private usedAt = Date.now();
  private stopped = false;
  private unsubscribe: (() => void)[] = [];
  /** A connection of its own: a busy pool must not delay the question. */
  private readonly pool: pg.Pool;

  constructor(
    private readonly relay: Relay,
    private readonly runAs: RunAs,
  ) {
    this.pool = new pg.Pool({
      connectionString: environment().DATABASE_URL,
      max: 1,
      connectionTimeoutMillis: PATIENCE_MS,
      query_timeout: PATIENCE_MS,
      application_name: 'liaison live',
    });
    this.pool.on('error', () => undefined); // the next question says so
  }

  onApplicationBootstrap(): void {
    this.schedule(TICK_MS);
    this.unsubscribe = [
      this.relay.subscribe((event) => {
        // One that this version does not know may end anything; the tick finds the rest, such as what the clock ends.
        if (eventOf(event.name)?.ends !== 'nothing') this.schedule(HASTE_MS);
      }),
      this.relay.onGap(() => {
        this.schedule(0);
      }),
    ];
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    for (const off of this.unsubscribe) off();
    await this.pool.end();
  }

  /** Registers a stream until the returned function is called. `end` is called at most once. */
  watch(stream: Stream): () => void {
    this.streams.add(stream);
    return () => this.streams.delete(stream);
  }

  get count(): number {
    return this.streams.size;
  }

  private schedule(delay: number): void {
    if (this.stopped) return;
    if (this.running) {
      this.again ||= delay < TICK_MS;
      return;
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.tick(), delay);
  }

  private async tick(): Promise<void> {
    this.running = true;
    this.again = false;
    try {
      await this.endLost();
    } catch (error) {
      this.failClosed(error as Error);
    } finally {
      this.markUse();
      this.running = false;
      this.schedule(this.again ? 0 : TICK_MS);
    }
  }

  private async endLost(): Promise<void> {
    const asked = [...this.streams];
    if (!asked.length) return;
    const { rows: lost } = await this.pool.query<{ i: string; session_ended: boolean }>({
      name: 'live.lost',
      text: 'select * from fence.lost_access($1, $2, $3, $4)',
      values: [
        asked.map((stream) => stream.sessionId),
        asked.map((stream) => stream.workspaceId),
        asked.map((stream) => stream.channelId ?? null),
        asked.map((stream) => stream.fileId ?? null),
      ],
    });
    for (const { i, session_ended } of lost) {
      const stream = asked[Number(i) - 1];
      if (stream && this.streams.delete(stream)) stream.end(session_ended ? 'session_ended' : 'access_ended');
    }
  }

  /** Once a minute the sessions of running transfers are marked as used. Their twelve hours end all the same. */
  private markUse(): void {
    if (Date.now() - this.usedAt < USE_MS) return;
    this.usedAt = Date.now();
    const used = new Set([...this.streams].filter(({ isUse }) => isUse).map(({ sessionId }) => sessionId));
    if (used.size) this.runAs.touch([...used]);
  }

  /** When nobody can be asked, nobody goes on receiving: the streams end and the clients come back. */
  private failClosed(error: Error): void {
    this.log.error(`access could not be checked, so all running streams end: ${error.message}`);
    const all = [...this.streams];
    this.streams.clear();
    for (const stream of all) stream.end('session_ended');
  }
}
