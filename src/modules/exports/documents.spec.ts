import type { BriefingView } from '../briefing/index.js';
import type { IncidentView } from '../incidents/index.js';
import type { TaskView } from '../tasks/index.js';
import { briefingDocument } from './briefing.document.js';
import { chronologyDocument } from './chronology.document.js';
import { ROW } from './row.fixture.js';

const incident = {
  number: '2026-0007',
  name: 'Harbor wave',
  exercise: false,
  tlp: 'TLP:GREEN',
  cui: null,
  reportDueAt: null,
} as IncidentView;
const line = { ...ROW, sequence: 3, body: 'The pier is closed' };
const retracted = { ...line, sequence: 4, retracted_at: '2026-11-28T09:00:00Z' };

describe('a chronology as it is printed', () => {
  const facts = (rows: (typeof line)[], total: number) => chronologyDocument(incident, rows, total).facts;

  test('says each line’s number, time, words, author and marking', () => {
    const document = chronologyDocument(incident, [line, retracted], 2);
    expect(document).toMatchObject({
      title: 'Chronology: 2026-0007 Harbor wave',
      marking: ['TLP:GREEN'],
      sections: [
        {
          heading: 'Lines',
          head: ['No.', 'Time', 'Line', 'By', 'Marking'],
          widths: [6, 17, 47, 18, 12],
          rows: [
            ['3', '2026-11-28 08:00Z', 'The pier is closed', 'Ana, Center', 'TLP:GREEN'],
            ['4', '2026-11-28 08:00Z', '(retracted)', 'Ana, Center', 'TLP:GREEN'],
          ],
        },
      ],
    });
    expect(Math.abs(Date.now() - new Date(document.createdAt).getTime())).toBeLessThan(5000);
  });

  test('says when it was made and whether it is all', () => {
    expect(facts([line], 1)).toEqual([
      expect.stringMatching(/^As of \d{4}-\d\d-\d\d \d\d:\d\dZ$/),
      '1 lines.',
    ]);
    expect(facts([line], 2)[1]).toBe('The first 1 of 2 lines; the CSV has all.');
  });

  test('is marked as the strictest of its lines, and as an exercise', () => {
    const rows = [line, { ...line, tlp: 'TLP:AMBER+STRICT', cui: 'CUI//LEI' }];
    expect(chronologyDocument({ ...incident, exercise: true }, rows, 2).marking).toEqual([
      'EXERCISE EXERCISE EXERCISE',
      'CUI   TLP:AMBER+STRICT',
    ]);
  });
});

describe('a shift briefing as it is printed', () => {
  const task = {
    title: 'Call the pilots',
    state: 'open',
    dueAt: null,
    overdue: false,
    positionTitle: null,
    assigneeName: null,
    changedAt: '2026-11-28T07:00:00Z',
    changedByName: 'Ben',
  } as TaskView;
  const quiet: BriefingView = {
    since: new Date('2026-11-28T00:00:00Z'),
    until: new Date('2026-11-28T08:00:00Z'),
    entries: [],
    entryCount: 0,
    urgent: [],
    openTasks: [],
    openTaskCount: 0,
    changedTasks: [],
    positions: [],
    period: null,
  };

  test('of a quiet night says so, section by section', () => {
    expect(briefingDocument(incident, quiet)).toEqual({
      title: 'Shift briefing: 2026-0007 Harbor wave',
      facts: ['What changed: 2026-11-28 00:00Z to 2026-11-28 08:00Z', 'No operational period is set.'],
      marking: ['TLP:GREEN'],
      createdAt: '2026-11-28T08:00:00.000Z',
      sections: [
        {
          heading: 'What is open (0 of 0 tasks)',
          head: ['Due', 'Task', 'Who'],
          widths: [20, 55, 25],
          rows: [],
        },
        {
          heading: 'Urgent messages',
          head: ['Time', 'Line', 'By', 'Marking'],
          widths: [18, 46, 20, 16],
          rows: [],
        },
        {
          heading: 'What changed (0 of 0 lines)',
          head: ['Time', 'Line', 'By', 'Marking'],
          widths: [18, 46, 20, 16],
          rows: [],
        },
        { heading: 'Closed tasks', head: ['Closed', 'Task', 'By'], widths: [20, 55, 25], rows: [] },
        { heading: 'Positions', head: ['Position', 'Held by'], widths: [40, 60], rows: [] },
      ],
    });
  });

  const briefing: BriefingView = {
    ...quiet,
    entries: [line, retracted],
    entryCount: 3,
    urgent: [{ ...line, body: 'All leave the pier', tlp: 'TLP:RED' }],
    openTasks: [
      task,
      {
        ...task,
        dueAt: '2026-11-28T06:00:00Z',
        overdue: true,
        positionTitle: 'Operations',
        assigneeName: 'Cem',
      },
      { ...task, dueAt: '2026-11-28T10:00:00Z', assigneeName: 'Cem' },
    ],
    openTaskCount: 5,
    changedTasks: [
      { ...task, state: 'complete' },
      { ...task, state: 'not_applicable' },
    ],
    positions: [
      { title: 'Operations', holders: ['Cem', 'Dee'] },
      { title: 'Planning', holders: [] },
    ],
    period: {
      id: '',
      number: 2,
      startsAt: new Date('2026-11-28T06:00:00Z'),
      endsAt: new Date('2026-11-28T18:00:00Z'),
      objectives: 'Open the pier',
    },
  };
  const due = { ...incident, reportDueAt: new Date('2026-11-28T12:00:00Z') };
  const section = (heading: string) => {
    const found = briefingDocument(due, briefing).sections.find((each) => each.heading.startsWith(heading));
    return found && ('rows' in found ? found.rows : found.text);
  };

  test('says the period, its objectives and when a report is due', () => {
    expect(briefingDocument(due, briefing).facts).toEqual([
      'What changed: 2026-11-28 00:00Z to 2026-11-28 08:00Z',
      'Operational period 2: 2026-11-28 06:00Z to 2026-11-28 18:00Z',
      'Situation report due 2026-11-28 12:00Z',
    ]);
    expect(section('Objectives')).toBe('Open the pier');
  });

  test('has no heading over no objectives', () => {
    const { sections } = briefingDocument(due, {
      ...briefing,
      period: { ...briefing.period!, objectives: '' },
    });
    expect(sections.map(({ heading }) => heading)).not.toContain('Objectives');
  });

  test('says what is open, when it is due and who is to do it', () => {
    expect(section('What is open (3 of 5 tasks)')).toEqual([
      ['', 'Call the pilots', 'Nobody yet'],
      ['2026-11-28 06:00Z OVERDUE', 'Call the pilots', 'Operations, Cem'],
      ['2026-11-28 10:00Z', 'Call the pilots', 'Cem'],
    ]);
  });

  test('leaves out what was retracted', () => {
    expect(section('What changed (2 of 3 lines)')).toEqual([
      ['2026-11-28 08:00Z', 'The pier is closed', 'Ana, Center', 'TLP:GREEN'],
    ]);
    expect(section('Urgent messages')).toEqual([
      ['2026-11-28 08:00Z', 'All leave the pier', 'Ana, Center', 'TLP:RED'],
    ]);
  });

  test('says how a task was closed that was not completed', () => {
    expect(section('Closed tasks')).toEqual([
      ['2026-11-28 07:00Z', 'Call the pilots', 'Ben'],
      ['2026-11-28 07:00Z', 'Call the pilots (not applicable)', 'Ben'],
    ]);
  });

  test('says who holds each position, and which nobody holds', () => {
    expect(section('Positions')).toEqual([
      ['Operations', 'Cem, Dee'],
      ['Planning', 'Nobody'],
    ]);
  });

  test('is marked as the strictest of what it tells', () => {
    expect(briefingDocument(due, briefing).marking).toEqual(['TLP:RED']);
    expect(briefingDocument({ ...due, exercise: true }, quiet).marking).toEqual([
      'EXERCISE EXERCISE EXERCISE',
      'TLP:GREEN',
    ]);
  });
});
