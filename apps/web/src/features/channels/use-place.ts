import { useLayoutEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import type { ChannelLog, LogState } from './channel-log';

/** As near to the end as a reader of it stays, in pixels. */
const NEAR = 40;
/** As near to the beginning as earlier messages are fetched, in pixels. */
const EARLY = 200;

interface Anchor {
  element: Element;
  top: number;
}

/**
 * Where one reads in a list of messages. Whoever reads the end stays there; for whoever reads above it nothing moves, however
 * much comes before or after; a link to a message (`#message-…`) shows it, however far back it is.
 */
export function usePlace(log: ChannelLog, { lines, hasOlder, error }: LogState, unsent: number) {
  const list = useRef<HTMLOListElement>(null);
  const { hash } = useLocation();
  const [atEnd, setAtEnd] = useState(true);
  const end = useRef(true);
  const anchor = useRef<Anchor | null>(null);
  const sought = useRef('');
  const [asking, setAsking] = useState(false);

  const note = () => {
    const at = list.current!;
    end.current = at.scrollHeight - at.scrollTop - at.clientHeight < NEAR;
    setAtEnd(end.current);
    const shown = firstShown(at);
    // Places are whole pixels: what each correction rounds must not add up.
    const before = anchor.current;
    const isSame = shown && before?.element === shown.element && Math.abs(shown.top - before.top) < 1;
    if (!isSame) anchor.current = shown;
  };
  const older = () => {
    if (asking) return;
    setAsking(true);
    void log.older().finally(() => setAsking(false));
  };
  const toEnd = () => {
    list.current?.scrollTo({ top: list.current.scrollHeight });
  };

  useLayoutEffect(() => {
    const at = list.current!;
    const seeking = hash.startsWith('#message-') && hash !== sought.current;
    const element = seeking && document.getElementById(hash.slice(1));
    if (element) {
      sought.current = hash;
      element.scrollIntoView({ block: 'center' });
      element.classList.add('message--sought');
    } else if (seeking && hasOlder && error === null) older();
    else if (end.current) toEnd();
    else if (anchor.current?.element.isConnected)
      at.scrollTop += topIn(at, anchor.current.element) - anchor.current.top;
    note();
    // What is shown has changed; everything else is the same throughout.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [lines, unsent, hash, asking]);

  return {
    list,
    atEnd,
    asking,
    older,
    toEnd,
    onScroll: () => {
      note();
      if (hasOlder && list.current!.scrollTop < EARLY) older();
    },
  };
}

const topIn = (list: Element, element: Element) =>
  element.getBoundingClientRect().top - list.getBoundingClientRect().top;

/** The first message that begins in sight, and how far below the list's own top: they stand in order, so it is halved. */
function firstShown(list: Element): Anchor | null {
  const messages = list.getElementsByClassName('message');
  let [low, high] = [0, messages.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (topIn(list, messages[middle]!) < 0) low = middle + 1;
    else high = middle;
  }
  const element = messages[low];
  return element ? { element, top: topIn(list, element) } : null;
}
