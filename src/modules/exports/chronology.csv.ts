import { stringify } from 'csv-stringify/sync';
import type { Language } from '@liaison/words';
import { positionOf, textOf, type EntryRow } from '../channels/index.js';
import { EXERCISE_BANNER } from '../markings/index.js';

const COLUMNS = [
  'Marking',
  'Exercise',
  'Sequence',
  'Time (Zulu)',
  'Category',
  'Text',
  'Author',
  'Organization',
  'Position',
  'Starred',
  'Edited (Zulu)',
  'Retracted (Zulu)',
];
const iso = (at: Date | string | null) => (at === null ? '' : new Date(at).toISOString());
const OPTIONS = { quoted: true, record_delimiter: '\r\n' } as const;

/** Spreadsheets compute what begins like a formula, wherever it came from, and pass over what is not seen before it. */
const harmless = (cell: string) =>
  /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u.test(cell) || /^[\t\r]/.test(cell) ? `'${cell}` : cell;

/** Spreadsheets take a text without a byte-order mark for one of Windows. */
export const csvHead = (): string => stringify([COLUMNS], { ...OPTIONS, bom: true });

/** Lines of a chronology; each says its own marking, since lines are cut out and sent on. */
export function csvLines(rows: EntryRow[], exercise: boolean, language: Language): string {
  const lines = rows.map((row) => [
    [row.cui, row.tlp].filter(Boolean).join(' '),
    exercise ? EXERCISE_BANNER : '',
    String(row.sequence),
    iso(row.created_at),
    row.category,
    row.retracted_at === null ? textOf(row, language) : '(retracted)',
    row.author_name,
    row.author_organization,
    positionOf(row, language),
    row.pinned_at === null ? '' : 'yes',
    iso(row.edited_at),
    iso(row.retracted_at),
  ]);
  return stringify(
    lines.map((line) => line.map((cell) => harmless(cell ?? ''))),
    OPTIONS,
  );
}
