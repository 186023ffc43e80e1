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
