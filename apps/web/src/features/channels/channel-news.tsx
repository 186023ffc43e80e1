import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import { soundFlash } from '../../ui/flash-sound';
import { useViewer } from '../identity';
import type { LogState } from './channel-log';

/** Tells those who listen what has come; a flash message of somebody else sounds. */
export function ChannelNews({ state: { lines, line, edited } }: { state: LogState }) {
  const { t } = useLingui();
  const viewer = useViewer();
  const [news, setNews] = useState('');
  const last = lines.at(-1);
  /** The last message that was there before; what comes after it is news. */
  const seen = useRef<string>(undefined);
  useEffect(() => {
    if (last) setNews(`${last.author.name}: ${last.body ?? t`retracted`}`);
    const isNews = seen.current !== undefined && last?.id !== seen.current;
    if (isNews && last?.priority === 'FLASH' && last.author.id !== viewer.id) soundFlash();
    if (line === 'live') seen.current = last?.id ?? '';
    // A change of the last message, such as a pin, is no news.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [last?.id, line]);
  // Other words are news: who confirmed the earlier ones has not confirmed these.
  useEffect(() => {
    if (!edited || edited.author.id === viewer.id) return;
    setNews(t`${edited.author.name} changed a message: ${edited.body ?? ''}`);
    if (edited.priority === 'FLASH') soundFlash();
  }, [edited, viewer.id, t]);
  return (
    <p className="usa-sr-only" role="status" aria-live="polite">
      {news}
    </p>
  );
}
