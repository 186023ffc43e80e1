import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Db, RunAs, statement } from '@liaison/database';
import { Relay } from '@liaison/outbox';
import { CHANNEL_APPENDED } from './channel.events.js';
import { ChannelFeed, type Due, type Subscriber } from './channel.feed.js';

/** An announcement that never comes is missed for no longer. */
const HEAL_MS = 1000;

const ASK = statement<
  { channelId: string; after: number | null; sessions: string[] },
  { head: string; receivers: string[]; entries: Due['entries'] }
>('channel.delivery', 'select head, receivers, entries from fence.delivery(:channelId, :after, :sessions)');
const HEADS = statement<{ channels: string[] }, { channel_id: string; head: string }>(
  'channel.heads',
  'select * from fence.heads(:channels)',
);

/**
 * Delivers what is appended to channels to this process's subscribers: in order, each entry once, none left out. An
 * announcement only says that a channel has grown; what is due is read from the log, from where the last delivery ended.
 */
@Injectable()
export class ChannelHub implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(ChannelHub.name);
  private readonly feeds = new Map<string, ChannelFeed>();
  private unsubscribe: (() => void)[] = [];
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly relay: Relay,
    private readonly runAs: RunAs,
    private readonly db: Db,
  ) {}

  onApplicationBootstrap(): void {
    this.unsubscribe = [
      this.relay.subscribe(({ name, subjectId }) => {
        if (name === CHANNEL_APPENDED.name) this.feeds.get(subjectId)?.pump();
      }),
      this.relay.onGap(() => {
        for (const feed of this.feeds.values()) feed.pump();
      }),
    ];
    this.timer = setInterval(() => void this.heal(), HEAL_MS);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
    for (const off of this.unsubscribe) off();
  }

  /** Adds a subscriber; it is told the place from which it receives everything. Returns how to leave. */
  join(channelId: string, subscriber: Subscriber): () => void {
    const feed = this.feedOf(channelId);
    feed.join(subscriber);
    return () => {
      feed.leave(subscriber);
      if (feed.isEmpty && this.feeds.get(channelId) === feed) this.feeds.delete(channelId);
    };
  }

  private feedOf(channelId: string): ChannelFeed {
    const found = this.feeds.get(channelId);
    if (found) return found;
    const feed = new ChannelFeed((after, sessions) => this.due(channelId, after, sessions));
    this.feeds.set(channelId, feed);
    return feed;
  }

  /** Nobody acts: the function asks for the rights of each subscriber itself, of all in one statement. */
  private async due(channelId: string, after: number | null, sessions: string[]): Promise<Due> {
    const work = () => this.ask(channelId, after, sessions);
    try {
      return await this.runAs.run({ by: 'nobody' }, work, { readOnly: true });
    } catch (error) {
      this.log.warn(`a channel's subscribers wait: ${(error as Error).message}`);
      throw error;
    }
  }

  private async ask(channelId: string, after: number | null, sessions: string[]): Promise<Due> {
    const [row] = await this.db.run(ASK, { channelId, after, sessions });
    if (!row) return { head: after ?? 0, receivers: [], entries: [] };
    return {
      head: Number(row.head),
      receivers: row.receivers.map((i) => Number(i) - 1),
      entries: row.entries,
    };
  }

  private async heal(): Promise<void> {
    if (!this.feeds.size) return;
    try {
      const work = () => this.db.run(HEADS, { channels: [...this.feeds.keys()] });
      const heads = await this.runAs.run({ by: 'nobody' }, work, { readOnly: true });
      for (const { channel_id: id, head } of heads) this.feeds.get(id)?.pumpTo(Number(head));
    } catch (error) {
      this.log.warn(`channels could not be checked: ${(error as Error).message}`);
    }
  }
}
