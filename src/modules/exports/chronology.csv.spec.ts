import { csvHead, csvLines } from './chronology.csv.js';
import { ROW } from './row.fixture.js';

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

test('the head stands behind a byte-order mark, and names each column', () => {
  expect(csvHead()).toBe(
    '\ufeff"Marking","Exercise","Sequence","Time (Zulu)","Category","Text","Author","Organization","Position","Starred","Edited (Zulu)","Retracted (Zulu)"\r\n',
  );
});

const row = {
  ...ROW,
  sequence: 7,
  cui: 'CUI//LEI',
  body: 'The pier is closed',
  author_position: 'Operations',
  pinned_at: '2026-11-28T09:00:00Z',
  edited_at: '2026-11-28T10:00:00Z',
};

test('a line says all of a message, and its own marking', () => {
  expect(csvLines([row], true, 'en')).toBe(
    '"CUI//LEI TLP:GREEN","EXERCISE EXERCISE EXERCISE","7","2026-11-28T08:00:00.000Z","decision","The pier is closed","Ana","Center","Operations","yes","2026-11-28T10:00:00.000Z",\r\n',
  );
});

test('a line of a real incident without anything more leaves its cells empty', () => {
  expect(csvLines([{ ...ROW, body: 'x' }], false, 'en')).toBe(
    '"TLP:GREEN",,"1","2026-11-28T08:00:00.000Z","decision","x","Ana","Center",,,,\r\n',
  );
});

test('what was retracted is said to be, and not what it was', () => {
  const [line] = csvLines([{ ...row, retracted_at: '2026-11-28T11:00:00Z' }], false, 'en').split('\r\n');
  expect(line).toContain('"(retracted)"');
  expect(line).toMatch(/"2026-11-28T11:00:00.000Z"$/);
  expect(line).not.toContain('pier');
});
