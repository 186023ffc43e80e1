import { zulu } from '@liaison/zulu';
import type { Language } from '@liaison/words';
import { textOf, type EntryRow } from '../channels/index.js';
import type { HeldPosition } from '../incidents/index.js';
import { markingText } from '../markings/index.js';
import type { TaskView } from '../tasks/index.js';
import type { ReportParts } from './report.entity.js';

/** What a report is drafted from: the lines of the chronology, and the tasks, of its time. */
export interface Found {
  lines: EntryRow[];
  completed: TaskView[];
  open: TaskView[];
  positions: HeldPosition[];
  lastSituation: string;
  /** Not all lines were taken: the next report goes on from there. */
  more: boolean;
}

const time = (at: Date | string) => zulu(at).slice(5);
/** Each line keeps its own marking, because lines are cut out and sent on. */
const lineIn = (language: Language) => (row: EntryRow) =>
  `[${markingText(row)}] ${time(row.created_at)} ${textOf(row, language)} (${row.author_name}, ${row.author_organization})`;
const task = ({ title, positionTitle, assigneeName, dueAt, overdue }: TaskView) => {
  const who = [positionTitle, assigneeName].filter(Boolean).join(', ') || 'nobody yet';
  const until = dueAt === null ? '' : `, due ${time(dueAt)}${overdue ? ', OVERDUE' : ''}`;
  return `${title} (${who}${until})`;
};
const done = ({ title, changedAt, changedByName }: TaskView) =>
  `${time(changedAt)} Done: ${title} (${changedByName})`;

/** Fills a report from what was found; people edit it from there. Retracted lines are not told. */
export function draftReport(
  { lines, completed, open, positions, lastSituation, more }: Found,
  language: Language,
): ReportParts {
  const line = lineIn(language);
  const told = lines.filter(({ retracted_at: retracted }) => retracted === null);
  const decisions = told.filter(({ category }) => category === 'decision');
  const events = told.filter(({ category }) => category !== 'decision');
  return {
    situation: lastSituation,
    events: [...events.map(line), ...(more ? ['More lines follow in the next report.'] : [])].join('\n'),
    actions: [...decisions.map(line), ...completed.map(done)].join('\n'),
    planned: open.map(task).join('\n'),
    needs: '',
    organizationChart: positions
      .filter(({ holders }) => holders.length)
      .map(({ title, holders }) => `${title}: ${holders.join(', ')}`)
      .join('\n'),
  };
}
