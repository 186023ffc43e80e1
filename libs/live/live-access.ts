import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { environment } from '@liaison/config';
import { RunAs } from '@liaison/database';
import { eventOf } from '@liaison/events';
import { Relay, type PortalEvent } from '@liaison/outbox';
import pg from 'pg';
import { FILE_CHANGED, SESSION_CHANGED } from './live.events.js';
import { RunningStreams, type Running, type Stream } from './running-streams.js';

const TICK_MS = 400;
const USE_MS = 60_000;
const HASTE_MS = 20;
/** After a question without an answer the next one waits for so long. */
const RETRY_MS = 100;
/** Announcements come by a line that gives signs of life more often than this. */
const SILENCE_MS = 600;
/** Who cannot be confirmed for so long receives nothing any more. */
const PATIENCE_MS = 1000;
/** As many as one question is about: a larger one would be late for all of them. */
const AT_ONCE = 1000;

/** What fence.standing_of says of a stream. */
interface Standing {
  i: string;
  session_ended: boolean;
  lost: boolean;
  left_ms: number | null;
}

/**
 * Ends running streams whose access has ended, within a second. A stream is asked about when it begins, when the database
 * announces that something it depends on has changed, when the clock will have ended it, and in a slow sweep through all of
 * them, should an announcement have been lost.
 */
@Injectable()
export class LiveAccess implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(LiveAccess.name);
  private readonly streams = new RunningStreams();
  private timer?: NodeJS.Timeout;
  private running = false;
  private again = false;
  private usedAt = Date.now();
  private stopped = false;
  /** The last question had no answer; said once, however long it lasts. */
  private failing = false;
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
        this.hear(event);
      }),
      this.relay.onGap(() => {
        this.streams.askAll();
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
    return this.streams.add(stream);
  }

  get count(): number {
    return this.streams.size;
  }

  /** What an announcement may have ended is asked about at once. One that this version does not know may have ended anything. */
  private hear(event: PortalEvent): void {
    const doubted = doubtedBy(event);
    if (doubted && this.streams.doubt(doubted)) this.schedule(HASTE_MS);
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
    // An announcement that is on its way on a line that is silent is not heard.
    if (this.relay.silence > SILENCE_MS) this.streams.askAll();
    const askedAt = performance.now();
    const asked = this.streams.toAsk(askedAt, AT_ONCE);
    try {
      if (asked.length) {
        await this.ask(asked, askedAt);
        this.say(undefined);
      }
    } catch (error) {
      this.say(error as Error);
      this.streams.leaveInDoubt(asked, askedAt);
    }
    this.endUnconfirmed();
    this.markUse();
    this.running = false;
    const isHasty = this.again || this.streams.hasDue(performance.now());
    this.schedule(isHasty ? (this.failing ? RETRY_MS : 0) : TICK_MS);
  }

  private say(error: Error | undefined): void {
    if (error && !this.failing) this.log.error(`access cannot be checked: ${error.message}`);
    if (!error && this.failing) this.log.log('access can be checked again');
    this.failing = error !== undefined;
  }

  private async ask(asked: Running[], askedAt: number): Promise<void> {
    const { rows } = await this.pool.query<Standing>({
      name: 'live.standing_of',
      text: 'select * from fence.standing_of($1, $2, $3, $4, $5)',
      values: [
        asked.map((stream) => stream.sessionId),
        asked.map((stream) => stream.workspaceId),
        asked.map((stream) => stream.channelId ?? null),
        asked.map((stream) => stream.fileId ?? null),
        asked.map((stream) => stream.writes ?? false),
      ],
    });
    const now = performance.now();
    for (const { i, session_ended, lost, left_ms } of rows) {
      const stream = asked[Number(i) - 1]!;
      if (lost) this.streams.end(stream, session_ended ? 'session_ended' : 'access_ended');
      else this.streams.confirm(stream, askedAt, now + (left_ms ?? Number.POSITIVE_INFINITY));
    }
  }

  /** When nobody can be asked, whoever is in doubt for too long receives nothing any more; the others go on. */
  private endUnconfirmed(): void {
    const ended = this.streams.endDoubtedBefore(performance.now() - PATIENCE_MS);
    if (ended) this.log.error(`${ended} running streams could not be confirmed, so they end`);
  }

  /** Once a minute the sessions of running transfers are marked as used. Their twelve hours end all the same. */
  private markUse(): void {
    if (Date.now() - this.usedAt < USE_MS) return;
    this.usedAt = Date.now();
    const used = this.streams.sessionsInUse();
    if (used.length) this.runAs.touch(used);
  }
}

/** Which streams an announcement may have ended; undefined for none. */
function doubtedBy({ name, subjectId, workspaceId }: PortalEvent): ((stream: Stream) => boolean) | undefined {
  if (name === SESSION_CHANGED.name) return (stream) => stream.sessionId === subjectId;
  if (name === FILE_CHANGED.name) return (stream) => stream.fileId === subjectId;
  switch (eventOf(name)?.ends) {
    case 'nothing':
      return undefined;
    case 'workspace':
      return (stream) => workspaceId === null || stream.workspaceId === workspaceId;
    case 'file':
      return (stream) => stream.fileId !== undefined;
    case 'sessions':
    case undefined:
      return () => true;
  }
}
