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
  mentions: Mention[];
  attachments: Named[];
}

const ORDER = TLP_CHOICES.map(([tlp]) => tlp);
const higher = (one: Tlp, other: Tlp) => (ORDER.indexOf(one) > ORDER.indexOf(other) ? one : other);

/**
 * What is being written to a channel is kept until it is sent, whatever happens to the page. It never comes back under a lower
 * marking than it was written under, nor than its room has now.
 */
export function useDraft(key: string, roomTlp: Tlp) {
  const empty: Draft = {
    text: '',
    priority: 'ROUTINE',
    category: 'SIGNIFICANT_EVENT',
    tlp: roomTlp,
    mentions: [],
    attachments: [],
  };
  const [draft, setDraft] = useState<Draft>(() => ({ ...empty, ...read(key, roomTlp) }));
  /** From what stands there now: an upload that ends meanwhile changes a part of it, too. */
  const write = (change: (draft: Draft) => Partial<Draft>) =>
    setDraft((before) => {
      const after = { ...before, ...change(before) };
      store(key, after);
      return after;
    });
  // Raised while somebody writes, the room's marking holds for what they write, too.
  const tlp = higher(draft.tlp, roomTlp);
  const clear = () => {
    localStorage.removeItem(key);
    setDraft(({ tlp }) => ({ ...empty, tlp }));
  };
  return { draft: tlp === draft.tlp ? draft : { ...draft, tlp }, write, clear };
}

function store(key: string, draft: Draft): void {
  if (draft.text || draft.mentions.length || draft.attachments.length) keep(key, JSON.stringify(draft));
  else localStorage.removeItem(key);
}

function read(key: string, roomTlp: Tlp): Partial<Draft> {
  const isDraft = ({ text, mentions, attachments }: Partial<Draft>) =>
    typeof text === 'string' && Array.isArray(mentions) && Array.isArray(attachments);
  // The version before kept the text alone.
  const plain = localStorage.getItem(key);
  if (plain !== null && !plain.startsWith('{')) return { text: plain };
  const kept = readKept<Draft>(key, isDraft);
  return kept ? { ...kept, tlp: higher(ORDER.includes(kept.tlp) ? kept.tlp : roomTlp, roomTlp) } : {};
}
