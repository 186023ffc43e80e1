import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { MarkedDocument, Section } from './marked-document.js';
import type { PdfAnswer } from './rendering-process.js';

// A process of its own, which in tests runs as source: it imports packages, and types only from here.
const beside = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const FONTS = beside(import.meta.url.endsWith('.ts') ? '../../dist/fonts' : '../../fonts');
const TEMPLATE = readFileSync(beside('./document.typ'), 'utf8');
/** What some font has letters for, as first and last points (tools/fonts.mjs). */
const COVERED = JSON.parse(readFileSync(`${FONTS}/coverage.json`, 'utf8')) as [number, number][];
const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [FONTS] }], workspace: FONTS });

const NOTICE =
  'Some of this document is in a script that cannot be printed here. The portal’s pages and the CSV show all of it.';
/** Shows nothing by itself, so no font need have it. */
const UNSEEN = /[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u;
/** The first letter that has a direction decides (UAX 9, P2). */
const RIGHT_TO_LEFT =
  /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** Of a word that is longer no line could hold the rest. */
const LONG_WORD = /\S{60}(?=\S)/gu;

interface Line {
  text: string;
  rtl: boolean;
}
type Lines = Line[];

/** A text as it is set: by lines, since each has its own direction, with the spaces that were typed. */
function linesOf(text: string): Lines {
  return text.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => ({
    text:
      line
        .replaceAll('\t', '    ')
        .replaceAll(/\p{Cc}/gu, ' ')
        .replaceAll('  ', '\u00a0 ')
        .replaceAll(LONG_WORD, '$&\u200b') || ' ',
    rtl: RIGHT_TO_LEFT.test(line),
  }));
}

function isCovered(point: number): boolean {
  let [low, high] = [0, COVERED.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = COVERED[middle]!;
    if (point < first) high = middle - 1;
    else if (point > last) low = middle + 1;
    else return true;
  }
  return false;
}

/** Whether some sign of a text is in no font. */
function isMissing(text: string): boolean {
  for (const sign of new Set(text)) if (!UNSEEN.test(sign) && !isCovered(sign.codePointAt(0)!)) return true;
  return false;
}

function setSection(section: Section) {
  const heading = linesOf(section.heading);
  if ('text' in section) return { heading, text: linesOf(section.text || 'Nothing.') };
  if (!section.rows.length) return { heading, text: linesOf('Nothing.') };
  const { head, widths, rows } = section;
  return { heading, widths, head: head.map(linesOf), rows: rows.map((row) => row.map(linesOf)) };
}

function pdfOf(document: MarkedDocument): Uint8Array {
  const { title, facts, marking, sections, createdAt } = document;
  const notices = isMissing(JSON.stringify(document)) ? [NOTICE] : [];
  const given = {
    title,
    heading: linesOf(title),
    facts: [...facts, ...notices].map(linesOf),
    marking: marking.map(linesOf),
    sections: sections.map(setSection),
  };
  const set = compiler.compile({
    mainFileContent: TEMPLATE,
    inputs: { document: JSON.stringify(given) },
  });
  if (!set.result) throw new Error(JSON.stringify(set.takeDiagnostics()?.shortDiagnostics));
  return compiler.pdf(set.result, { creationTimestamp: Math.floor(Date.parse(createdAt) / 1000) });
}

process.on('message', (document: MarkedDocument) => {
  let answer: PdfAnswer;
  try {
    answer = { pdf: pdfOf(document) };
  } catch (error) {
    answer = { error: String(error) };
  }
  // Whoever asked may be gone.
  process.send?.(answer, () => undefined);
  // What was set of one document is of no use to the next.
  compiler.evictCache(0);
});
