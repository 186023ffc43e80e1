import { useState } from 'react';
import type { LogState } from './channel-log';

/** How many messages have come below what one reads. */
export function useNewBelow({ lines }: LogState, atEnd: boolean): number {
  const last = lines.at(-1)?.sequence ?? 0;
  /** The last one that was there while the end was in sight. */
  const [seen, setSeen] = useState(last);
  if (atEnd && seen !== last) setSeen(last);
  return atEnd ? 0 : lines.filter(({ sequence }) => sequence > seen).length;
}
