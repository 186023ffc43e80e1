import { client, codeOf } from '../../portal/client';
import { graphql } from '../../graphql';
import { keep, readKept } from '../../portal/kept';
import type { MessageLineFragment, PostMessageInput } from '../../graphql/graphql';

const POST = graphql(/* GraphQL */ `
  mutation PostMessage($input: PostMessageInput!) {
    postMessage(input: $input) {
      ...MessageLine
    }
  }
`);

/** A message on its way. It keeps its id, so that however often it is sent it is posted once. */
export interface Unsent {
  input: PostMessageInput;
  writtenAt: string;
  state: 'waiting' | 'sending' | 'refused';
  /** The code of why it was refused. */
  problem: string | null;
}

const isUnsent = ({ input, writtenAt }: Partial<Unsent>) =>
  typeof writtenAt === 'string' && typeof input?.channelId === 'string' && typeof input.body === 'string';

type Posted = (channelId: string, line: MessageLineFragment) => void;

const RETRY_MS = [500, 1000, 2000, 5000, 10_000, 30_000];
const PREFIX = 'liaison.unsent.';
/** Refusals that pass: signing in again, waiting. What is written stays to be sent. */
const LATER = new Set([
  'internal',
  'access.sign_in_required',
  'request.too_many',
  'request.too_many_running',
  'request.busy',
  'request.too_slow',
]);

/** Messages of this person that the portal has not confirmed yet. Kept over a reload, and sent in order. */
export class UnsentMessages {
  private items: Unsent[];
  private readonly listeners = new Set<() => void>();
  private readonly posted = new Set<Posted>();
  private attempts = 0;
  private running = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly prefix: string;

  constructor(accountId: string) {
    this.prefix = `${PREFIX}${accountId}.`;
    this.items = this.kept().map((item) => (item.state === 'sending' ? { ...item, state: 'waiting' } : item));
    addEventListener('online', () => {
      this.flushNow();
    });
    this.flushNow();
  }

  readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly current = (): Unsent[] => this.items;

  onPosted(listener: Posted): () => void {
    this.posted.add(listener);
    return () => this.posted.delete(listener);
  }

  add(input: PostMessageInput): void {
    const item: Unsent = { input, writtenAt: new Date().toISOString(), state: 'waiting', problem: null };
    this.keep(item);
    this.change([...this.items, item]);
    this.flushNow();
  }

  retry(clientId: string): void {
    this.mark(clientId, 'waiting', null);
    this.flushNow();
  }

  discard(clientId: string): void {
    localStorage.removeItem(this.prefix + clientId);
    this.change(this.items.filter(({ input }) => input.clientId !== clientId));
  }

  private flushNow(): void {
    clearTimeout(this.timer);
    this.attempts = 0;
    void this.flush();
  }

  /** One after another, so that what was written first is read first. */
  private async flush(): Promise<void> {
    if (this.running) return;
    this.running = true;
    try {
      for (let next = this.next(); next; next = this.next()) if (!(await this.send(next))) break;
    } finally {
      this.running = false;
    }
  }

  private next(): Unsent | undefined {
    return this.items.find(({ state }) => state === 'waiting');
  }

  /** False when the portal cannot be reached: it is tried again later. */
  private async send({ input }: Unsent): Promise<boolean> {
    const { clientId, channelId } = input;
    this.mark(clientId, 'sending', null);
    try {
      const { data } = await client.mutate({ mutation: POST, variables: { input }, fetchPolicy: 'no-cache' });
      for (const listener of this.posted) if (data) listener(channelId, data.postMessage);
      this.discard(clientId);
      this.attempts = 0;
      return true;
    } catch (error) {
      const code = codeOf(error);
      if (code && !LATER.has(code)) {
        this.mark(clientId, 'refused', code);
        return true;
      }
      this.mark(clientId, 'waiting', null);
      const delay = RETRY_MS[Math.min(this.attempts++, RETRY_MS.length - 1)];
      this.timer = setTimeout(() => void this.flush(), delay);
      return false;
    }
  }

  private mark(clientId: string, state: Unsent['state'], problem: string | null): void {
    this.change(
      this.items.map((item) => {
        if (item.input.clientId !== clientId) return item;
        const marked = { ...item, state, problem };
        this.keep(marked);
        return marked;
      }),
    );
  }

  private change(items: Unsent[]): void {
    this.items = items;
    for (const listener of this.listeners) listener();
  }

  /** One place a message: another tab has its own. A full store costs only what a reload would have kept. */
  private keep(item: Unsent): void {
    keep(this.prefix + item.input.clientId, JSON.stringify(item));
  }

  private kept(): Unsent[] {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(this.prefix))
      .map((key) => readKept<Unsent>(key, isUnsent))
      .filter((item) => item !== null)
      .sort((a, b) => a.writtenAt.localeCompare(b.writtenAt));
  }
}
