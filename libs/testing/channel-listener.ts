import type { GivenPerson } from './givens.js';
import { socketClient } from './socket-client.js';

export interface Delivered {
  head: number;
  entry: { sequence: number; kind: string; message: { body: string | null } } | null;
}

/** Somebody who follows a channel, and what they were sent. */
export interface ChannelListener {
  deliveries: Delivered[];
  /** The places of the entries that were delivered. */
  places: () => number[];
  /** The code that it ended with. */
  ended: Promise<string>;
  /** Resolves once the entry of this place was delivered. */
  until: (place: number) => Promise<void>;
  close: () => Promise<void>;
}

const APPENDED = `subscription ($id: ID!) {
  channelAppended(channelId: $id) { head entry { sequence kind message { body } } } }`;

/** Subscribes, and resolves with the acknowledgement. */
export async function listenToChannel(
  url: string,
  person: Pick<GivenPerson, 'token'>,
  channelId: string,
): Promise<ChannelListener> {
  const client = socketClient(url, person);
  const deliveries: Delivered[] = [];
  const waiting: { place: number; resolve: () => void }[] = [];
  const head = () => deliveries.at(-1)?.head ?? -1;
  let end: (code: string) => void;
  const ended = new Promise<string>((resolve) => (end = resolve));
  client.subscribe<{ channelAppended: Delivered }>(
    { query: APPENDED, variables: { id: channelId } },
    {
      next: ({ data, errors }) => {
        if (data) deliveries.push(data.channelAppended);
        else end(String(errors?.[0]?.extensions?.['code']));
        for (const one of waiting) if (head() >= one.place) one.resolve();
      },
      error: () => {
        end('closed');
      },
      complete: () => {
        end('complete');
      },
    },
  );
  const until = (place: number) =>
    new Promise<void>((resolve) => {
      if (head() >= place) resolve();
      else waiting.push({ place, resolve });
    });
  const close = async () => {
    await client.dispose();
  };
  await until(0);
  const places = () => deliveries.flatMap(({ entry }) => entry?.sequence ?? []);
  return { deliveries, places, ended, until, close };
}
