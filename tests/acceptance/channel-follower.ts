import type { Client } from 'graphql-ws';
import type { LiaisonClient } from './client.js';

const APPENDED = 'subscription ($id: ID!) { channelAppended(channelId: $id) { head entry { id sequence } } }';
const MISSED =
  'query ($id: ID!, $after: Int!) { channelEntries(channelId: $id, after: $after, first: 500) { head entries { id sequence } } }';

interface Entry {
  id: string;
  sequence: number;
}
interface Delivered {
  head: number;
  entry: Entry | null;
}

/** What a follower found wrong; all zero when the promise holds. */
export interface Faults {
  /** Delivered again within one subscription. */
  duplicate: number;
  /** A place was left out within one subscription. */
  skipped: number;
  /** Came before one with a smaller place. */
  reordered: number;
  /** Another entry stood at a known place. */
  divergent: number;
}

/**
 * Follows one channel as a client should: subscribes, waits for the acknowledgement, fetches from its cursor up to there, and
 * then takes what is delivered; after a break the same at another portal. Keeps what it has seen over breaks.
 */
export class ChannelFollower {
  readonly log: string[] = [];
  readonly faults: Faults = { duplicate: 0, skipped: 0, reordered: 0, divergent: 0 };
  private socket?: Client;
  private waiting: Entry[] | undefined;
  private last = 0;

  constructor(
    private readonly channelId: string,
    /** A planted fault: to fetch before the subscription is acknowledged, and to trust that nothing came between. */
    private readonly fetchesFirst = false,
  ) {}

  /** The place up to which everything is known. */
  get cursor(): number {
    return this.log.length;
  }

  /** Resolves when it has caught up and is live. Rejects when the portal cannot be reached. */
  async connect(client: LiaisonClient): Promise<void> {
    this.disconnect();
    if (this.fetchesFirst) await this.catchUp(client, Number.POSITIVE_INFINITY);
    this.waiting = [];
    const socket = client.socket();
    this.socket = socket;
    const head = await this.subscribe(socket);
    this.last = this.fetchesFirst ? this.cursor : head;
    if (!this.fetchesFirst) await this.catchUp(client, head);
    if (this.socket !== socket) return;
    const waited = this.waiting ?? [];
    this.waiting = undefined;
    for (const entry of waited) this.take(entry);
  }

  /** As a line breaks: without a word. */
  disconnect(): void {
    this.socket?.terminate();
    this.socket = undefined;
  }

  private subscribe(socket: Client): Promise<number> {
    return new Promise((resolve, reject) => {
      const ended = () => {
        if (this.socket === socket) this.socket = undefined;
        reject(new Error('the subscription ended'));
      };
      socket.subscribe<{ channelAppended: Delivered }>(
        { query: APPENDED, variables: { id: this.channelId } },
        {
          next: ({ data }) => {
            if (!data) return ended();
            const { head, entry } = data.channelAppended;
            if (this.socket !== socket) return;
            if (!entry) resolve(head);
            else if (this.waiting) this.waiting.push(entry);
            else this.take(entry);
          },
          error: ended,
          complete: ended,
        },
      );
    });
  }

  get isConnected(): boolean {
    return this.socket !== undefined;
  }

  /** A delivery: exactly the place after the last one. */
  private take(entry: Entry): void {
    if (entry.sequence === this.last) this.faults.duplicate++;
    else if (entry.sequence < this.last) this.faults.reordered++;
    else if (entry.sequence > this.last + 1) this.faults.skipped++;
    this.last = Math.max(this.last, entry.sequence);
    this.keep(entry);
  }

  private keep({ id, sequence }: Entry): void {
    const known = this.log[sequence - 1];
    if (known !== undefined && known !== id) this.faults.divergent++;
    this.log[sequence - 1] = id;
  }

  private async catchUp(client: LiaisonClient, head: number): Promise<void> {
    for (;;) {
      const after = this.cursor;
      if (after >= head) return;
      const { channelEntries } = await client.query<{ channelEntries: { head: number; entries: Entry[] } }>(
        MISSED,
        {
          id: this.channelId,
          after,
        },
      );
      for (const entry of channelEntries.entries) {
        if (entry.sequence !== this.cursor + 1) this.faults.skipped++;
        this.keep(entry);
      }
      if (!channelEntries.entries.length || this.cursor >= channelEntries.head) return;
    }
  }
}
