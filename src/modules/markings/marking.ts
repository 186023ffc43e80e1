import { strictestTlp } from './tlp.js';

interface Marked {
  tlp: string | null;
  cui: string | null;
}

/** Stands on whatever is of an exercise (HSEEP), in text, so that no copy can lose it. */
export const EXERCISE_BANNER = 'EXERCISE EXERCISE EXERCISE';

/** What stands on each page, a line each: that it is an exercise, if it is, and the marking. */
export const pageMarking = (marking: Marked, exercise: boolean): string[] => [
  ...(exercise ? [EXERCISE_BANNER] : []),
  markingText(marking),
];

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
