import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import pdfmake, { type Content, type Definition } from 'pdfmake';
import type { MarkedDocument, Section } from './marked-document.js';
import type { PdfAnswer } from './rendering-thread.js';

// A thread of its own, which in tests runs as source: it imports packages, and types only from here.
const FONTS = join(dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')), 'fonts/Roboto');
const fonts = {
  Roboto: {
    normal: join(FONTS, 'Roboto-Regular.ttf'),
    bold: join(FONTS, 'Roboto-Medium.ttf'),
    italics: join(FONTS, 'Roboto-Italic.ttf'),
    bolditalics: join(FONTS, 'Roboto-MediumItalic.ttf'),
  },
};
const PAGE_POINTS = 532;

pdfmake.setFonts(fonts);
// Nothing of a document is ever fetched from anywhere.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path.startsWith(FONTS));

/** What Roboto has no letters for. A reader must know that something is missing, and where it is not. */
const UNPRINTABLE =
  /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]|\p{Extended_Pictographic}(?<![©®™])/u;
const NOTICE =
  'Some of this document is in a script that cannot be printed here. The portal’s pages and the CSV show all of it.';

/** What stands at the head and at the foot of each page. */
function banner({ marking }: MarkedDocument, page: string): Content {
  return {
    columns: [
      { text: '', width: 60 },
      { stack: marking, bold: true, alignment: 'center', width: '*' },
      { text: page, alignment: 'right', width: 60 },
    ],
    margin: [40, 16, 40, 0],
    fontSize: 9,
  };
}

function contentOf(section: Section): Content[] {
  const heading: Content = { text: section.heading, style: 'heading' };
  if ('text' in section) return [heading, { text: section.text || 'Nothing.', preserveLeadingSpaces: true }];
  if (!section.rows.length) return [heading, { text: 'Nothing.' }];
  const total = section.widths.reduce((sum, width) => sum + width, 0);
  const widths = section.widths.map((width) =>
    Math.floor((width / total) * (PAGE_POINTS - 10 * section.widths.length)),
  );
  const head = section.head.map((text) => ({ text, bold: true }));
  return [
    heading,
    {
      table: { headerRows: 1, widths, body: [head, ...section.rows], dontBreakRows: false },
      layout: 'lightHorizontalLines',
      fontSize: 9,
    },
  ];
}

function definitionOf(document: MarkedDocument): Definition {
  const { title, facts, sections, createdAt } = document;
  const page = (current: number, count: number) => `${current} of ${count}`;
  const notices = UNPRINTABLE.test(JSON.stringify(document)) ? [NOTICE] : [];
  return {
    pageSize: 'LETTER',
    pageMargins: [40, 56, 40, 56],
    info: { title, creationDate: new Date(createdAt), producer: 'Liaison', creator: 'Liaison' },
    header: () => banner(document, ''),
    footer: (current, count) => banner(document, page(current, count)),
    content: [
      { text: title, fontSize: 18, bold: true },
      { stack: [...facts, ...notices], margin: [0, 4, 0, 8] },
      ...sections.flatMap(contentOf),
    ],
    styles: { heading: { fontSize: 13, bold: true, margin: [0, 12, 0, 4] } },
    defaultStyle: { font: 'Roboto', fontSize: 10, lineHeight: 1.2 },
  };
}

parentPort?.on('message', (document: MarkedDocument) => {
  void pdfmake
    .createPdf(definitionOf(document))
    .getBuffer()
    .then<PdfAnswer, PdfAnswer>(
      (pdf) => ({ pdf }),
      (error: unknown) => ({ error: String(error) }),
    )
    .then((answer) => parentPort?.postMessage(answer));
});
