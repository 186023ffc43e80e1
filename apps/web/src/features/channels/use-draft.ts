import { useState } from 'react';
import type { MessagePriority, OwnLogCategory, Tlp } from '../../graphql/graphql';
import { keep, readKept } from '../../portal/kept';
import { TLP_CHOICES } from '../markings';
import type { Mention, Named } from './named';

/** A message that is being written: all of it. */
export interface Draft {
  text: string;
  priority: MessagePriority;
  category: OwnLogCategory;
  tlp: Tlp;
  /** The room's marking when this one was chosen. */
  under: Tlp;
  mentions: Mention[];
  attachments: Named[];
}

const ORDER = TLP_CHOICES.map(([tlp]) => tlp);
const isHigher = (one: Tlp, other: Tlp) => ORDER.indexOf(one) > ORDER.indexOf(other);

/**
 * What is being written to a channel is kept until it is sent, whatever happens to the page. It never comes back under a lower
 * marking than it was written under; when its room's was raised meanwhile, that one holds for it, until somebody chooses again.
 */
export function useDraft(key: string, roomTlp: Tlp) {
  const empty: Draft = {
    text: '',
    priority: 'ROUTINE',
    category: 'SIGNIFICANT_EVENT',
    tlp: roomTlp,
    under: roomTlp,
    mentions: [],
    attachments: [],
  };
  const [draft, setDraft] = useState<Draft>(() => ({ ...empty, ...read(key) }));
  /** From what stands there now: an upload that ends meanwhile changes a part of it, too. */
  const write = (change: (draft: Draft) => Partial<Draft>) =>
    setDraft((before) => {
      const changed = change(before);
      const after = { ...before, ...changed, ...(changed.tlp && { under: roomTlp }) };
      store(key, after);
      return after;
    });
  const clear = () => {
    localStorage.removeItem(key);
    setDraft(({ tlp, under }) => ({ ...empty, tlp, under }));
  };
  const isRaised = isHigher(roomTlp, draft.under) && isHigher(roomTlp, draft.tlp);
  return { draft: isRaised ? { ...draft, tlp: roomTlp } : draft, write, clear };
}

function store(key: string, draft: Draft): void {
  if (draft.text || draft.mentions.length || draft.attachments.length) keep(key, JSON.stringify(draft));
  else localStorage.removeItem(key);
}

function read(key: string): Partial<Draft> {
  const isDraft = ({ text, tlp, under, mentions, attachments }: Partial<Draft>) =>
    typeof text === 'string' &&
    [tlp, under].every((one) => ORDER.includes(one!)) &&
    Array.isArray(mentions) &&
    Array.isArray(attachments);
  // The version before kept the text alone.
  const plain = localStorage.getItem(key);
  if (plain !== null && !plain.startsWith('{')) return { text: plain };
  return readKept<Draft>(key, isDraft) ?? {};
}
