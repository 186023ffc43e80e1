import { getEventListeners } from 'node:events';
import { extractText, getDocumentProxy } from 'unpdf';
import type { MarkedDocument } from './marked-document.js';
import { PdfRenderer } from './pdf-renderer.js';

const renderer = new PdfRenderer();
afterAll(() => renderer.onModuleDestroy());

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

test.each(['Überprüft – «зона 4», ζώνη 4 ©', 'Réunion à 08:00Z'])('%s is printed', async (text) => {
  const printed = await textOf(documentOf(text));
  expect(printed).toContain(text);
  expect(printed).not.toContain('cannot be printed');
});

test.each(['تم إغلاق الميناء', '港は閉鎖されました', 'Ready 👍'])(
  'a document with %s says that something is missing',
  async (text) => {
    expect(await textOf(documentOf(text))).toContain('in a script that cannot be printed here');
  },
);

test('the same document is the same bytes', async () => {
  const once = await renderer.render(documentOf('Once'));
  expect((await renderer.render(documentOf('Once'))).equals(once)).toBe(true);
});

const large = (title: string): MarkedDocument => ({
  ...documentOf(''),
  title,
  sections: [
    {
      heading: 'Lines',
      head: ['Time', 'Text'],
      widths: [1, 4],
      rows: Array.from({ length: 1200 }, (_, i) => [
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
