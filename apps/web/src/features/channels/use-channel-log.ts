import { useEffect, useState, useSyncExternalStore } from 'react';
import { ChannelLog } from './channel-log';

/** A channel as this page knows it, for as long as it is shown. */
export function useChannelLog(channelId: string) {
  const [log, setLog] = useState(() => new ChannelLog(channelId));
  useEffect(() => {
    const next = new ChannelLog(channelId);
    setLog(next);
    return next.start();
  }, [channelId]);
  return { log, state: useSyncExternalStore(log.listen, log.current) };
}
