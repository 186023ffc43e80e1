import { getEventListeners } from 'node:events';
import { extractText, getDocumentProxy } from 'unpdf';
import type { MarkedDocument } from './marked-document.js';
import { PdfRenderer } from './pdf-renderer.js';

const renderer = new PdfRenderer();
afterAll(() => renderer.onApplicationShutdown());

const documentOf = (text: string): MarkedDocument => ({
  title: 'Chronology',
  facts: ['One line.'],
  marking: ['TLP:GREEN'],
  createdAt: '2026-11-22T08:00:00Z',
  sections: [{ heading: 'Lines', text }],
});
const textOf = async (document: MarkedDocument) => {
  const pdf = await getDocumentProxy(new Uint8Array(await renderer.render(document)));
  return (await extractText(pdf, { mergePages: true })).text;
};

const NOTICE = 'in a script that cannot be printed here';

test.each([
  'Überprüft – «зона 4», ζώνη 4 ©',
  'Réunion à 08:00Z',
  'Ƙaduna ɗan ɓera ƴan',
  '上海东边',
  '港は閉鎖されました',
  '항만 폐쇄',
  'Ready → ✓ ✔ ✗ ⚠ ≥ • ½ 👍',
  'ภาษาไทย',
  'አማርኛ',
  '#strong[x] $x$ <b> `a` \\u{41} "q"',
])('%s is printed', async (text) => {
  const printed = await textOf(documentOf(text));
  expect(printed.normalize('NFKC')).toContain(text.normalize('NFKC'));
  expect(printed).not.toContain(NOTICE);
});

/** The fonts that a document is set in, without the marks of their parts. */
async function fontsOf(document: MarkedDocument): Promise<string[]> {
  const pdf = await getDocumentProxy(new Uint8Array(await renderer.render(document)));
  const page = await pdf.getPage(1);
  const { fnArray, argsArray } = await page.getOperatorList();
  const refs = fnArray.flatMap((fn, at) => (fn === SET_FONT ? [(argsArray[at] as [string])[0]] : []));
  const names = refs.map((ref) => (page.commonObjs.get(ref) as { name: string }).name.replace(/^\w+\+/, ''));
  return [...new Set(names)].sort();
}
/** OPS.setFont of pdf.js. */
const SET_FONT = 37;

// Letters of two fonts do not join; and what a reader of text makes of joined letters says little of what is seen.
test.each([
  ['تم إغلاق الميناء حتى الساعة 14:00، راجع المنسق', 'NotoSansArabic-Regular'],
  ['שלום עולם 12:00', 'NotoSansHebrew-Regular'],
  ['हिन्दी संदेश', ''],
])('%s is set in one font', async (text, font) => {
  const before = await fontsOf(documentOf('Lines'));
  expect(await fontsOf(documentOf(text))).toEqual([...before, ...(font ? [font] : [])].sort());
  expect(await textOf(documentOf(text))).not.toContain(NOTICE);
});

test('what shows nothing by itself asks for no notice', async () => {
  const text = 'می\u200cخواهم ️ ­ 👩‍🚒 \u2028 \t a\u0007b \u{e0041}';
  expect(await textOf(documentOf(text))).not.toContain(NOTICE);
});

test('a word without an end does not leave its place', async () => {
  const document: MarkedDocument = {
    ...documentOf(''),
    sections: [{ heading: 'Lines', head: ['Hash', 'Who'], widths: [4, 1], rows: [['f'.repeat(300), 'Ana']] }],
  };
  const printed = await textOf(document);
  expect(printed.replaceAll(/[^f]/g, '').length).toBeGreaterThanOrEqual(300);
});

test('five thousand lines have their heads and numbers on every page', async () => {
  const pdf = await getDocumentProxy(new Uint8Array(await renderer.render(large('Long', 5000))));
  const { text, totalPages } = await extractText(pdf);
  expect(totalPages).toBeGreaterThan(50);
  for (const [at, page] of text.entries()) {
    expect(page).toContain('TLP:GREEN');
    expect(page).toContain(`${at + 1} of ${totalPages}`);
    expect(page).toContain('Time');
  }
}, 60_000);

test.each(['ᚠᚢᚦᚨᚱᚲ', 'ⴰⵎⴰⵣⵉⵖ', 'Fine but for one: \u{1f90}'.replace('\u{1f90}', '𓀀')])(
  'a document with %s says that something is missing',
  async (text) => {
    expect(await textOf(documentOf(text))).toContain(NOTICE);
  },
);

test('the same document is the same bytes', async () => {
  const once = await renderer.render(documentOf('Once'));
  expect((await renderer.render(documentOf('Once'))).equals(once)).toBe(true);
});

const large = (title: string, lines = 4000): MarkedDocument => ({
  ...documentOf(''),
  title,
  sections: [
    {
      heading: 'Lines',
      head: ['Time', 'Text'],
      widths: [1, 4],
      rows: Array.from({ length: lines }, (_, i) => [
        `${i}`,
        `Line ${i} of the night, which says what was seen.`,
      ]),
    },
  ],
});

/** Asks for documents at once; answers in which order they were drawn. */
async function orderOf(asked: [document: MarkedDocument, owner: string][]): Promise<string[]> {
  const order: string[] = [];
  await Promise.all(
    asked.map(async ([document, owner]) => {
      await renderer.render(document, { owner });
      order.push(`${owner}: ${document.title}`);
    }),
  );
  return order;
}

test('many large documents of one person hold up nobody’s small one, and take turns with others’ large ones', async () => {
  const order = await orderOf([
    ...['1', '2', '3', '4', '5', '6', '7', '8'].map((n): [MarkedDocument, string] => [large(n), 'ana']),
    [documentOf('Small'), 'mara'],
    [large('9'), 'luc'],
    [documentOf('Small'), 'omar'],
  ]);
  expect(order.slice(0, 2).sort()).toEqual(['mara: Chronology', 'omar: Chronology']);
  expect(order.slice(2, 5)).toEqual(['ana: 1', 'luc: 9', 'ana: 2']);
}, 60_000);

test('what nobody waits for any more is not drawn, also in the middle', async () => {
  const [first, second] = [new AbortController(), new AbortController()];
  const began = performance.now();
  await renderer.render(large('alone'));
  const alone = performance.now() - began;
  const drawing = renderer.render(large('drawing'), { owner: 'ana', signal: first.signal });
  const waiting = renderer.render(large('waiting'), { owner: 'ana', signal: second.signal });
  second.abort(new Error('gone'));
  await expect(waiting).rejects.toThrow('gone');
  setTimeout(() => first.abort(new Error('gone too')), alone / 4);
  await expect(drawing).rejects.toThrow('gone too');
  await expect(renderer.render(large('late'), { owner: 'ana', signal: first.signal })).rejects.toThrow(
    'gone too',
  );
  expect(await textOf(documentOf('after'))).toContain('after');
  const open = new AbortController();
  await renderer.render(documentOf('wanted'), { signal: open.signal });
  expect(getEventListeners(open.signal, 'abort')).toEqual([]);
});
