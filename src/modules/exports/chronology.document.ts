import type { MarkedDocument } from '@liaison/pdf';
import { zulu } from '@liaison/zulu';
import { currentLanguage } from '@liaison/words';
import { textOf, type EntryRow } from '../channels/index.js';
import { markingOf, markingText, pageMarking } from '../markings/index.js';
import type { IncidentView } from '../incidents/index.js';

/** A chronology as it is printed; `total` lines there are, and `rows` are shown. */
export function chronologyDocument(incident: IncidentView, rows: EntryRow[], total: number): MarkedDocument {
  const shown =
    rows.length < total ? `The first ${rows.length} of ${total} lines; the CSV has all.` : `${total} lines.`;
  return {
    title: `Chronology: ${incident.number} ${incident.name}`,
    facts: [`As of ${zulu(new Date())}`, shown],
    marking: pageMarking(markingOf(incident, rows), incident.exercise),
    createdAt: new Date().toISOString(),
    sections: [
      {
        heading: 'Lines',
        head: ['No.', 'Time', 'Line', 'By', 'Marking'],
        widths: [6, 17, 47, 18, 12],
        rows: rows.map((row) => [
          String(row.sequence),
          zulu(row.created_at),
          row.retracted_at === null ? textOf(row, currentLanguage()) : '(retracted)',
          `${row.author_name}, ${row.author_organization}`,
          markingText(row),
        ]),
      },
    ],
  };
}
