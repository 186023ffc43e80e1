import { client, codeOf, socket } from '../../portal/client';
import { graphql } from '../../graphql';
import type {
  ChannelDeliverySubscription,
  LatestMessagesQuery,
  MessageLineFragment,
} from '../../graphql/graphql';

graphql(/* GraphQL */ `
  fragment MessageLine on Message {
    id
    clientId
    sequence
    body
    priority
    category
    createdAt
    editedAt
    retractedAt
    pinnedAt
    acknowledgements
    edition
    replyToId
    mentions {
      id
      kind
      name
    }
    attachments {
      id
      title
    }
    authorOrganization
    authorPosition
    author {
      id
      name
    }
    marking {
      tlp
      cui
    }
  }
`);
const LATEST = graphql(/* GraphQL */ `
  query LatestMessages($channelId: ID!, $after: String) {
    messages(channelId: $channelId, first: 50, after: $after) {
      edges {
        node {
          ...MessageLine
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
const MISSED = graphql(/* GraphQL */ `
  query MissedEntries($channelId: ID!, $after: Int!) {
    channelEntries(channelId: $channelId, after: $after, first: 200) {
      head
      entries {
        sequence
        kind
        message {
          ...MessageLine
        }
      }
    }
  }
`);
const DELIVERY = graphql(/* GraphQL */ `
  subscription ChannelDelivery($channelId: ID!) {
    channelAppended(channelId: $channelId) {
      head
      entry {
        sequence
        kind
        message {
          ...MessageLine
        }
      }
    }
  }
`);

type Delivery = ChannelDeliverySubscription['channelAppended'];
type Entry = NonNullable<Delivery['entry']>;
type Page = LatestMessagesQuery['messages'];
export type Line = MessageLineFragment;

export interface LogState {
  /** Messages in order. */
  lines: Line[];
  /** The message whose words were changed last while this page listened. */
  edited: Line | null;
  /** `connecting` shows what is known; `ended` means that the reader lost access. */
  line: 'connecting' | 'live' | 'ended';
  hasOlder: boolean;
  /** Up to which place everything is known. */
  head: number;
  /** Until when everything is known. */
  heardAt: string | null;
  error: unknown;
}

/** An answer that is already on its way to another log may be older than this one's place. */
const FRESH = { queryDeduplication: false };
/** After these nothing more will come. */
const OVER = new Set(['access.ended', 'access.sign_in_required', 'request.not_found']);
const now = () => new Date().toISOString();
const RETRY_MS = [500, 1000, 2000, 5000, 10_000];
/** After a longer absence the latest messages are loaded anew, and older ones when they are asked for. */
const LONGEST_CATCH_UP = 1000;

/**
 * One channel as this page knows it. It subscribes, waits for the acknowledgement, then fetches what is before it; what
 * arrives meanwhile waits. A place that does not follow the last one is a gap, and is fetched.
 */
export class ChannelLog {
  private state: LogState = {
    lines: [],
    edited: null,
    line: 'connecting',
    hasOlder: false,
    head: 0,
    heardAt: null,
    error: null,
  };
  private readonly byId = new Map<string, Line>();
  private readonly listeners = new Set<() => void>();
  private cursor: number | null = null;
  /** The place that must be known before the log is live. */
  private wanted = 0;
  private olderCursor: string | null = null;
  private waiting: Delivery[] = [];
  private catching = false;
  private attempts = 0;
  private stopped = false;
  private unsubscribe: () => void = () => undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly channelId: string) {}

  start(): () => void {
    this.stopped = false;
    this.subscribe();
    // The subscription is made again with the socket, and begins with an acknowledgement.
    const deaf = socket.on('closed', () => {
      if (this.state.line === 'live') this.show({ line: 'connecting', heardAt: now() });
    });
    return () => {
      this.stopped = true;
      deaf();
      clearTimeout(this.timer);
      this.unsubscribe();
    };
  }

  readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): LogState => this.state;

  /** Shows what the reader has just posted, before its delivery; once that has come, it knows better. */
  add(line: Line): void {
    if (this.byId.has(line.id)) return;
    this.byId.set(line.id, line);
    this.show();
  }

  /** Earlier messages; when they can't be had, the log says why. */
  async older(): Promise<void> {
    try {
      this.addPage(await this.page(this.olderCursor));
    } catch (error) {
      this.show({ error });
    }
  }

  private subscribe(): void {
    this.unsubscribe();
    const subscription = client
      .subscribe({ query: DELIVERY, variables: { channelId: this.channelId }, fetchPolicy: 'no-cache' })
      .subscribe({
        next: ({ data, error }) => {
          if (error) this.lost(error);
          else if (data) this.receive(data.channelAppended);
        },
        error: (error: unknown) => {
          this.lost(error);
        },
        complete: () => {
          this.lost(null);
        },
      });
    this.unsubscribe = () => {
      subscription.unsubscribe();
    };
  }

  /** The subscription ended: for good when access did, else it is made again. */
  private lost(error: unknown): void {
    if (this.stopped) return;
    clearTimeout(this.timer);
    this.unsubscribe();
    const isOver = OVER.has(codeOf(error) ?? '');
    this.show({ line: isOver ? 'ended' : 'connecting', error: isOver ? error : null });
    if (isOver) return;
    const delay = RETRY_MS[Math.min(this.attempts++, RETRY_MS.length - 1)]!;
    this.timer = setTimeout(() => {
      this.subscribe();
    }, delay);
  }

  private receive(delivery: Delivery): void {
    this.attempts = 0;
    if (!delivery.entry) void this.catchUp(delivery.head);
    else if (this.catching) this.waiting.push(delivery);
    else this.apply(delivery);
  }

  private apply({ head, entry }: Delivery): void {
    if (!entry || (this.cursor !== null && head <= this.cursor)) return;
    if (this.cursor !== null && head > this.cursor + 1) {
      this.waiting.push({ head, entry });
      void this.catchUp(head);
      return;
    }
    this.cursor = head;
    this.take(entry);
    this.show({ line: 'live', heardAt: now() });
  }

  private take({ kind, message }: Entry): void {
    this.byId.set(message.id, message);
    if (kind === 'EDIT') this.state = { ...this.state, edited: message };
  }

  /** Fetches up to a place, and to any that is named meanwhile; then applies what waited. */
  private async catchUp(head: number): Promise<void> {
    this.wanted = Math.max(this.wanted, head);
    if (this.catching) return;
    this.catching = true;
    try {
      if (this.cursor === null || this.wanted - this.cursor > LONGEST_CATCH_UP)
        await this.loadLatest(this.wanted);
      while ((this.cursor ?? 0) < this.wanted) await this.loadMissed(this.cursor ?? 0);
      this.catching = false;
      for (const delivery of this.waiting.splice(0)) this.apply(delivery);
      if (this.state.line !== 'ended') this.show({ line: 'live', heardAt: now(), error: null });
    } catch (error) {
      this.catching = false;
      this.show({ error });
      this.lost(error);
    }
  }

  private async loadLatest(head: number): Promise<void> {
    const page = await this.page(null);
    this.byId.clear();
    this.cursor = head;
    this.addPage(page);
  }

  private async page(after: string | null): Promise<Page | undefined> {
    const { data } = await client.query({
      query: LATEST,
      variables: { channelId: this.channelId, after },
      fetchPolicy: 'no-cache',
      context: FRESH,
    });
    return data?.messages;
  }

  private async loadMissed(after: number): Promise<void> {
    const { data } = await client.query({
      query: MISSED,
      variables: { channelId: this.channelId, after },
      fetchPolicy: 'no-cache',
      context: FRESH,
    });
    const entries = data?.channelEntries.entries ?? [];
    for (const entry of entries) this.take(entry);
    this.cursor = entries.at(-1)?.sequence ?? data?.channelEntries.head ?? after + 1;
  }

  private addPage(page: Page | undefined): void {
    if (!page) return;
    // What was delivered meanwhile is newer than what was fetched.
    for (const { node } of page.edges) if (!this.byId.has(node.id)) this.byId.set(node.id, node);
    this.olderCursor = page.pageInfo.endCursor;
    this.show({ hasOlder: page.pageInfo.hasNextPage });
  }

  private show(change: Partial<LogState> = {}): void {
    const lines = [...this.byId.values()].sort((a, b) => a.sequence - b.sequence);
    this.state = { ...this.state, ...change, lines, head: this.cursor ?? 0 };
    for (const listener of this.listeners) listener();
  }
}
