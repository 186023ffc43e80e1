import type { EntryRow } from '../channels/index.js';
import { csvLines } from './chronology.csv.js';

const ROW: EntryRow = {
  channel_id: '',
  sequence: 1,
  id: '',
  kind: 'message',
  message_id: '',
  client_id: '',
  category: 'decision',
  body: '',
  tlp: 'TLP:GREEN',
  cui: null,
  priority: 'routine',
  reply_to: null,
  account_id: '',
  author_name: 'Ana',
  author_organization: 'Center',
  author_position: null,
  created_at: '2026-11-28T08:00:00Z',
  edited_body: null,
  edited_at: null,
  retracted_at: null,
  pinned_at: null,
  acknowledgements: 0,
  edition: 1,
  mentions: [],
  attachments: [],
  fact: null,
  params: null,
  author_standing: null,
};

/** The cell of the text, as a spreadsheet reads it. */
const cellOf = (body: string) => {
  const cells = [...csvLines([{ ...ROW, body }], true, 'en').matchAll(/"((?:[^"]|"")*)"(?:,|\r\n)/g)];
  return cells[5]![1]!.replaceAll('""', '"');
};

test.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\n=1+1',
  ' \t\r\n =1+1',
  '\u200b=1+1',
  '\ufeff@x',
  '＝1+1',
  '\tx',
])('a cell %j is text, whatever is not seen before it', (body) => {
  expect(cellOf(body)).toBe(`'${body}`);
});

test.each(['Pier 4 = closed', 'a-b', '"quoted", with, commas', 'two\nlines'])('%j stays as it is', (body) => {
  expect(cellOf(body)).toBe(body);
});

test('so is a name', () => {
  const line = csvLines([{ ...ROW, author_name: '=HYPERLINK("x")' }], false, 'en');
  expect(line).toContain(`"'=HYPERLINK(""x"")"`);
});
