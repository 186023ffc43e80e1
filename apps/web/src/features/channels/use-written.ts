import { useEffect } from 'react';
import type { ChannelLog, Line } from './channel-log';
import type { Unsent } from './unsent';
import { useUnsent } from './messages-provider';

/** What the viewer has written to a channel, and what of it has not arrived yet. */
export function useWritten(channelId: string, log: ChannelLog, lines: readonly Line[]): Unsent[] {
  const { messages, unsent } = useUnsent();
  const written = unsent.filter(({ input }) => input.channelId === channelId);
  const arrived = written.filter(({ input }) => lines.some(({ clientId }) => clientId === input.clientId));
  useEffect(
    () =>
      messages.onPosted((postedTo, line) => {
        if (postedTo === channelId) log.add(line);
      }),
    [messages, log, channelId],
  );
  // On a bad link a message may be here before the answer to its author, and without it.
  useEffect(() => {
    for (const { input } of arrived) messages.discard(input.clientId);
  });
  return written.filter((item) => !arrived.includes(item));
}
