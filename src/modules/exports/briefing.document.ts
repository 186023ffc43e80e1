import type { MarkedDocument } from '@liaison/pdf';
import { span, zulu } from '@liaison/zulu';
import { currentLanguage } from '@liaison/words';
import { textOf, type EntryRow } from '../channels/index.js';
import type { IncidentView } from '../incidents/index.js';
import { markingOf, markingText, pageMarking } from '../markings/index.js';
import type { BriefingView } from '../briefing/index.js';
import type { TaskView } from '../tasks/index.js';

const lines = (rows: EntryRow[]) =>
  rows
    .filter(({ retracted_at: retracted }) => retracted === null)
    .map((row) => [
      zulu(row.created_at),
      textOf(row, currentLanguage()),
      `${row.author_name}, ${row.author_organization}`,
      markingText(row),
    ]);
const tasks = (rows: TaskView[]) =>
  rows.map(({ title, positionTitle, assigneeName, dueAt, overdue }) => [
    dueAt === null ? '' : `${zulu(dueAt)}${overdue ? ' OVERDUE' : ''}`,
    title,
    [positionTitle, assigneeName].filter(Boolean).join(', ') || 'Nobody yet',
  ]);

const closed = (rows: TaskView[]) =>
  rows.map(({ changedAt, title, state, changedByName }) => [
    zulu(changedAt),
    state === 'complete' ? title : `${title} (${state.replaceAll('_', ' ')})`,
    changedByName,
  ]);
const TIMED = { widths: [20, 55, 25] };
const MARKED = { head: ['Time', 'Line', 'By', 'Marking'], widths: [18, 46, 20, 16] };

/** A shift briefing as it is printed. */
export function briefingDocument(incident: IncidentView, briefing: BriefingView): MarkedDocument {
  const { period, entries } = briefing;
  return {
    title: `Shift briefing: ${incident.number} ${incident.name}`,
    facts: [
      `What changed: ${span(briefing.since, briefing.until)}`,
      period
        ? `Operational period ${period.number}: ${span(period.startsAt, period.endsAt)}`
        : 'No operational period is set.',
      ...(incident.reportDueAt ? [`Situation report due ${zulu(incident.reportDueAt)}`] : []),
    ],
    marking: pageMarking(markingOf(incident, [...entries, ...briefing.urgent]), incident.exercise),
    createdAt: briefing.until.toISOString(),
    sections: sectionsOf(briefing),
  };
}

function sectionsOf({
  period,
  entryCount,
  entries,
  urgent,
  openTaskCount,
  openTasks,
  changedTasks,
  positions,
}: BriefingView): MarkedDocument['sections'] {
  return [
    ...(period?.objectives ? [{ heading: 'Objectives', text: period.objectives }] : []),
    {
      heading: `What is open (${openTasks.length} of ${openTaskCount} tasks)`,
      head: ['Due', 'Task', 'Who'],
      ...TIMED,
      rows: tasks(openTasks),
    },
    { heading: 'Urgent messages', ...MARKED, rows: lines(urgent) },
    {
      heading: `What changed (${entries.length} of ${entryCount} lines)`,
      ...MARKED,
      rows: lines(entries),
    },
    {
      heading: 'Closed tasks',
      head: ['Closed', 'Task', 'By'],
      ...TIMED,
      rows: closed(changedTasks),
    },
    {
      heading: 'Positions',
      head: ['Position', 'Held by'],
      widths: [40, 60],
      rows: positions.map(({ title, holders }) => [title, holders.join(', ') || 'Nobody']),
    },
  ];
}
