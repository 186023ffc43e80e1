import { fail } from '@liaison/errors';
import { Broadcast } from '@liaison/graphql';
import type { EntryView } from './entry.entity.js';

/** What a subscriber is given: an entry, or at first only the place from which it receives everything. */
export interface Delivery {
  head: number;
  entry: EntryView | null;
}

export interface Subscriber {
  sessionId: string;
  receive: (deliveries: Broadcast<Delivery>[]) => void;
  end: (error: Error) => void;
}

export interface Due {
  head: number;
  /** Who may still read the channel, as places in the list of sessions that was asked about. */
  receivers: number[];
  entries: EntryView[];
}

type Ask = (after: number | null, sessions: string[]) => Promise<Due>;

const RETRY_MS = 200;

/** One channel's subscribers in this process, and how far they have been served. */
export class ChannelFeed {
  private readonly subscribers = new Set<Subscriber>();
  private readonly joining = new Set<Subscriber>();
  /** The place of the last entry that was delivered; null before the first question. */
  private cursor: number | null = null;
  private running = false;
  private again = false;

  constructor(private readonly ask: Ask) {}

  get isEmpty(): boolean {
    return this.subscribers.size + this.joining.size === 0;
  }

  join(subscriber: Subscriber): void {
    this.joining.add(subscriber);
    this.pump();
  }

  leave(subscriber: Subscriber): void {
    this.subscribers.delete(subscriber);
    this.joining.delete(subscriber);
  }

  /** Delivers what is due, when a round is not already under way. */
  pump(): void {
    this.again = true;
    if (!this.running) void this.run();
  }

  pumpTo(head: number): void {
    if (this.cursor === null || head > this.cursor) this.pump();
  }

  private async run(): Promise<void> {
    this.running = true;
    while (this.again && !this.isEmpty) {
      this.again = false;
      try {
        await this.round();
      } catch {
        // Nobody could be asked; who may not read any more is ended by LiveAccess, the others wait for their entries.
        this.again = true;
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    }
    this.running = false;
  }

  /** Whoever joins while it is asked waits for the next round, so that no entry falls between two. */
  private async round(): Promise<void> {
    const newcomers = [...this.joining];
    const asked = [...this.subscribers, ...newcomers];
    const due = await this.ask(
      this.cursor,
      asked.map(({ sessionId }) => sessionId),
    );
    const from = this.cursor ?? due.head;
    const allowed = new Set(due.receivers.map((i) => asked[i]));
    const isNew = new Set(newcomers);
    const deliveries = due.entries.map(
      (entry) => new Broadcast<Delivery>({ head: Number(entry.sequence), entry }),
    );
    const greeting = new Broadcast<Delivery>({ head: from, entry: null });
    this.cursor = deliveries.at(-1)?.value.head ?? from;
    if (this.cursor < due.head) this.again = true;
    for (const subscriber of asked) {
      const here = this.joining.delete(subscriber) || this.subscribers.has(subscriber);
      if (!here) continue;
      if (!allowed.has(subscriber)) {
        this.subscribers.delete(subscriber);
        subscriber.end(fail('access.ended'));
        continue;
      }
      this.subscribers.add(subscriber);
      if (isNew.has(subscriber)) subscriber.receive([greeting, ...deliveries]);
      else if (deliveries.length) subscriber.receive(deliveries);
    }
  }
}
