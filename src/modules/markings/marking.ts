import { strictestTlp } from './tlp.js';

interface Marked {
  tlp: string | null;
  cui: string | null;
}

/** A marking as the standards write it. */
export const markingText = ({ tlp, cui }: Marked): string => [cui, tlp].filter(Boolean).join('   ');

/**
 * What a document is marked with that tells of several things: the strictest label, and the whole's CUI banner. Where only
 * parts hold such information it says that it does, and the parts say what (32 CFR 2002.20).
 */
export function markingOf(
  whole: { tlp: string; cui: string | null },
  parts: Marked[],
): { tlp: string; cui: string | null } {
  return {
    tlp: strictestTlp([whole.tlp, ...parts.map(({ tlp }) => tlp)]),
    cui: whole.cui ?? (parts.some(({ cui }) => cui !== null) ? 'CUI' : null),
  };
}
