import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { randomBytes } from 'node:crypto';
import { ZipFile } from 'yazl';
import { contentOf, type Content } from './content.js';
import { HEAD_BYTES, mediaTypeOf } from './media-type.js';

const typeOf = (bytes: Buffer | string, name = 'file') =>
  mediaTypeOf(contentOf(Buffer.from(bytes as string)), name);

test.each([
  ['%PDF-1.7\n', 'harmless.txt', 'application/pdf'],
  ['<!DOCTYPE html><script>', 'harmless.txt', 'text/html'],
  ['<!-- saved -->\n<html lang="en">', 'a.txt', 'text/html'],
  ['<svg xmlns="http://www.w3.org/2000/svg">', 'picture.png', 'image/svg+xml'],
  ['{"a":1}', 'a.json', 'application/json'],
  ['{"a":1}', 'a.txt', 'text/plain'],
  ['plain text', 'a.pdf', 'text/plain'],
  ['a\u0000b', 'a.txt', 'application/octet-stream'],
  ['', 'a.txt', 'application/octet-stream'],
  ['a,b\r\n1,2', 'a.csv', 'text/csv'],
  ['a\tb\r\n', 'a.tsv', 'text/tab-separated-values'],
  ['# Plan', 'plan.md', 'text/markdown'],
  ['BEGIN:VCALENDAR\r\nVERSION:2.0', 'a.txt', 'text/calendar'],
])('content %j named %s is %s', async (content, name, type) => {
  expect(await typeOf(content, name)).toBe(type);
});

describe('two letters do not make a picture or a program of a text', () => {
  test.each([
    'BM is the boatswain’s mate.',
    'MZ stands for Mozambique',
    'BZh',
    'FWS and CWS',
    'ID3 of the list',
  ])('%s', async (text) => {
    expect(await typeOf(text)).toBe('text/plain');
  });
});

describe('markup by its root, wherever that stands', () => {
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
  test.each([
    [`${declaration}\n<kml xmlns="http://www.opengis.net/kml/2.2">`, 'application/vnd.google-earth.kml+xml'],
    [`\ufeff${declaration}<!-- a map --><kml:kml xmlns:kml="x">`, 'application/vnd.google-earth.kml+xml'],
    ['<kml><Document>', 'application/vnd.google-earth.kml+xml'],
    [`${declaration}<gpx version="1.1">`, 'application/gpx+xml'],
    [`${declaration}<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">`, 'application/cap+xml'],
    [`${declaration}<cap:alert xmlns:cap='urn:oasis:names:tc:emergency:cap:1.1'>`, 'application/cap+xml'],
    [`${declaration}<alert>no namespace</alert>`, 'application/xml'],
    [`${declaration}<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd"><svg>`, 'image/svg+xml'],
    [`${declaration}<!DOCTYPE svg [<!ENTITY a "b">]><svg>`, 'image/svg+xml'],
    [`${declaration}<!-- <kml> --><report/>`, 'application/xml'],
    [`${declaration}<html xmlns="http://www.w3.org/1999/xhtml">`, 'application/xhtml+xml'],
    ['<p>a letter', 'text/plain'],
  ])('%s is %s', async (text, type) => {
    expect(await typeOf(text, 'a.txt')).toBe(type);
  });
});

describe('GeoJSON by its type', () => {
  const point = { type: 'Point', coordinates: [1, 2] };
  const feature = { type: 'Feature', geometry: point, properties: {} };
  const many = { type: 'FeatureCollection', features: Array.from({ length: 200 }, () => feature) };
  test.each([
    [point, 'a.json'],
    [feature, 'a.txt'],
    [many, 'a.json'],
    [{ features: many.features, type: 'FeatureCollection' }, 'areas.geojson'],
    [{ bbox: [0, 0, 1, 1], ...feature }, 'a'],
  ])('%#', async (value, name) => {
    expect(await typeOf(JSON.stringify(value), name)).toBe('application/geo+json');
  });
  test.each([
    [{ a: point }, 'application/json'],
    [{ type: 'Report', area: point }, 'application/json'],
    [[feature], 'application/json'],
    [{ text: '"type":"Point"' }, 'application/json'],
  ])('%j is not', async (value, type) => {
    expect(await typeOf(JSON.stringify(value), 'a.json')).toBe(type);
  });
});

describe('mail by its headers', () => {
  test.each([
    'Return-Path: <a@b.example>\r\nReceived: from x\r\n\tby y; Sun, 1 Nov 2026\r\nFrom: A <a@b.example>\r\nSubject: Flood\r\n\r\nText',
    'From: a@b.example\nDate: Sun, 1 Nov 2026 10:00:00 +0000\n\nText',
    `X-Mailer: Pegasus\r\nMIME-Version: 1.0\r\nSubject: A\r\nTo: b@c.example\r\nDKIM-Signature: ${'a'.repeat(5000)}`,
  ])('%#', async (text) => {
    expect(await typeOf(text, 'a.txt')).toBe('message/rfc822');
  });
  test.each([
    'From: the coordinator\nTo: everybody\nPlease read this.',
    'Subject: one header only\n\nText',
    'To be read by all.\nFrom: me\nDate: now\n\n',
    'Note: From: and Date: are headers',
  ])('%j is a text', async (text) => {
    expect(await typeOf(text)).toBe('text/plain');
  });
});

describe('text in the encodings of Windows', () => {
  const long = 'Sturmflut an der Küste: Straßen gesperrt. '.repeat(200);
  test.each([
    ['UTF-16 with its mark', Buffer.from(`\ufeff${long}`, 'utf16le')],
    ['UTF-16 of the other order', Buffer.from(`\ufeff${long}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from('Name;Unit\r\nA;1\r\n'.repeat(20), 'utf16le')],
    ['Arabic in UTF-16', Buffer.from(`\ufeff${'الميناء مغلق '.repeat(500)}`, 'utf16le')],
    ['Windows-1252', Buffer.from('Stra\u00dfe \u00fcberflutet, gesperrt.', 'latin1')],
    ['Windows-1252, long', Buffer.from(long, 'latin1')],
    ['Windows-1251', Buffer.from([0xcf, 0xee, 0xf0, 0xf2, 0x20, 0xe7, 0xe0, 0xea, 0xf0, 0xfb, 0xf2, 0x2e])],
    ['UTF-8 cut within a letter', Buffer.from('ü'.repeat(3000))],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${long}`)],
  ])('%s', async (_what, bytes) => {
    expect(await typeOf(bytes, 'a.txt')).toBe('text/plain');
  });
  test('a table stays one, and markup markup', async () => {
    expect(await typeOf(Buffer.from('\ufeffa;b\r\n1;2', 'utf16le'), 'a.csv')).toBe('text/csv');
    expect(await typeOf(Buffer.from('\ufeff<?xml version="1.0"?><kml>', 'utf16le'))).toBe(
      'application/vnd.google-earth.kml+xml',
    );
  });
  test.each([
    ['noise', randomBytes(5000)],
    ['little noise', Buffer.from([0xff, 0xfe, 0x00, 0x01, 0x80])],
    ['numbers of 16 bits', Buffer.from(Uint16Array.from({ length: 400 }, (_, n) => n + 7).buffer)],
    ['numbers of 32 bits', Buffer.from(Uint32Array.from({ length: 400 }, (_, n) => n * 70_001).buffer)],
  ])('%s is none', async (_what, bytes) => {
    expect(await typeOf(bytes, 'a.txt')).toBe('application/octet-stream');
  });
});

describe('TIFF, wherever its directory stands', () => {
  const scan = (order: 'II' | 'MM') => {
    const bytes = Buffer.alloc(50_000, 0x7f);
    bytes.write(order === 'II' ? 'II*\0' : 'MM\0*', 'latin1');
    if (order === 'II') bytes.writeUInt32LE(49_000, 4);
    else bytes.writeUInt32BE(49_000, 4);
    return bytes;
  };
  test.each(['II', 'MM'] as const)('%s', async (order) => {
    expect(await typeOf(scan(order))).toBe('image/tiff');
  });
});

/** A real archive of these entries, in their order. */
async function zipOf(entries: Record<string, Buffer | string>, compress = true): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(entries))
    zip.addBuffer(Buffer.from(content as string), name, { compress });
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
/** With the mark that an entry is encrypted, in its header and in the directory. */
function encrypted(zip: Buffer, which = 'all'): Buffer {
  const marked = Buffer.from(zip);
  for (const [magic, flags] of [
    ['PK\u0003\u0004', 6],
    ['PK\u0001\u0002', 8],
  ] as const)
    for (let at = marked.indexOf(magic, 0, 'latin1'); at >= 0; at = marked.indexOf(magic, at + 4, 'latin1'))
      if (which === 'all' || at > 0) marked[at + flags]! |= 1;
  return marked;
}
const mainPart = (type: string) =>
  `<?xml version="1.0"?><Types><Override PartName="/x" ContentType="application/vnd.${type}.main+xml"/></Types>`;
const picture = randomBytes(60_000);
const WORD = 'openxmlformats-officedocument.wordprocessingml.document';

describe('what a container is, its entries say', () => {
  test.each([
    [
      'a DOCX with its picture first',
      { 'docProps/thumbnail.jpeg': picture, '[Content_Types].xml': mainPart(WORD) },
      `application/vnd.${WORD}`,
    ],
    [
      'an XLSX with its types last',
      {
        'xl/workbook.xml': '<x/>'.repeat(3000),
        'xl/media/image1.png': picture,
        '[Content_Types].xml': mainPart('openxmlformats-officedocument.spreadsheetml.sheet'),
      },
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
    [
      'a DOCM',
      { '[Content_Types].xml': mainPart('ms-word.document.macroEnabled'), 'word/vbaProject.bin': 'x' },
      'application/vnd.ms-word.document.macroEnabled.12',
    ],
    [
      'a template',
      { '[Content_Types].xml': mainPart('openxmlformats-officedocument.presentationml.template') },
      'application/vnd.openxmlformats-officedocument.presentationml.template',
    ],
    [
      'an ODT',
      { mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' },
      'application/vnd.oasis.opendocument.text',
    ],
    [
      'an ODT that is encrypted',
      {
        mimetype: 'application/vnd.oasis.opendocument.text',
        'META-INF/manifest.xml': '<manifest:encryption-data/>',
      },
      'application/encrypted',
    ],
    ['a KMZ', { 'files/a.png': picture, 'doc.kml': '<kml/>' }, 'application/vnd.google-earth.kmz'],
    ['an archive', { 'a/b.txt': 'text', 'c.bin': picture }, 'application/zip'],
    ['an archive of documents', { 'a.docx': picture, 'word/document.xml': 'no types' }, 'application/zip'],
  ])('%s', async (_what, entries, type) => {
    expect(await typeOf(await zipOf(entries))).toBe(type);
    expect(await typeOf(await zipOf(entries, false))).toBe(type);
  });

  test('an encrypted archive is told as such, also when its first entry is not', async () => {
    const zip = await zipOf({ 'read me.txt': 'Password by phone.', 'a.bin': picture });
    expect(await typeOf(encrypted(zip))).toBe('application/encrypted');
    expect(await typeOf(encrypted(zip, 'later'))).toBe('application/encrypted');
  });

  test('a damaged or cut one is an archive, and nothing is read without end', async () => {
    const zip = await zipOf({ 'a.bin': picture, 'b.bin': picture });
    expect(await typeOf(zip.subarray(0, 90_000))).toBe('application/zip');
    expect(await typeOf(Buffer.concat([zip.subarray(0, 30), randomBytes(100_000)]))).toBe('application/zip');
  });

  test('of an archive of gigabytes some blocks are read, never all', async () => {
    const zip = await zipOf({ 'doc.kml': '<kml/>', 'big.bin': randomBytes(3_000_000) }, false);
    let bytes = 0;
    const counted: Content = {
      size: zip.length,
      read: (start, end) => ((bytes += end - start), Promise.resolve(zip.subarray(start, end))),
    };
    expect(await mediaTypeOf(counted, 'a.zip')).toBe('application/vnd.google-earth.kmz');
    expect(bytes).toBeLessThan(300_000);
  });

  test('a small file that would unpack to gigabytes is not unpacked', async () => {
    const bomb = await zipOf({ '[Content_Types].xml': Buffer.alloc(50_000_000, ' ') });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await typeOf(bomb)).toBe('application/zip');
  });
});

/** A compound file ([MS-CFB]) whose root holds these names as a balanced tree, with its directory behind the rest. */
function compound(names: string[], within: string[] = []): Buffer {
  const sector = 512;
  const filler = 20;
  const entries: Buffer[] = [];
  const add = (name: string, type: number, left = -1, right = -1, child = -1) => {
    const entry = Buffer.alloc(128);
    entry.write(name, 0, 'utf16le');
    entry.writeUInt16LE(name.length * 2 + 2, 64);
    entry[66] = type;
    entry.writeInt32LE(left, 68);
    entry.writeInt32LE(right, 72);
    entry.writeInt32LE(child, 76);
    return entries.push(entry) - 1;
  };
  add('Root Entry', 5);
  const tree = (part: string[], child = -1): number => {
    if (!part.length) return -1;
    const middle = part.length >> 1;
    const [left, right] = [tree(part.slice(0, middle)), tree(part.slice(middle + 1))];
    return add(part[middle]!, child >= 0 ? 1 : 2, left, right, child);
  };
  const inner = tree(within);
  const top = tree(names);
  if (inner >= 0) entries[top]!.writeInt32LE(inner, 76);
  entries[0]!.writeInt32LE(top, 76);
  while (entries.length % 4) entries.push(Buffer.alloc(128));
  const directorySectors = entries.length / 4;
  const table = Buffer.alloc(sector, 0xff);
  table.writeUInt32LE(0xfffffffd, 0);
  for (let n = 0; n < directorySectors; n++)
    table.writeUInt32LE(n + 1 < directorySectors ? filler + n + 2 : 0xfffffffe, 4 * (filler + n + 1));
  const header = Buffer.alloc(sector, 0);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(1, 44);
  header.writeUInt32LE(filler + 1, 48);
  header.fill(0xff, 76);
  header.writeUInt32LE(0, 76);
  return Buffer.concat([header, table, randomBytes(filler * sector), ...entries]);
}

describe('what a compound file is, its root says', () => {
  const many = Array.from({ length: 30 }, (_, n) => `__attach_version1.0_#${n}`);
  test.each([
    ['an encrypted DOCX', ['DataSpaces', 'EncryptionInfo', 'EncryptedPackage'], 'application/encrypted'],
    [
      'a mail of Outlook',
      [...many, '__nameid_version1.0', '__properties_version1.0'],
      'application/vnd.ms-outlook',
    ],
    ['a DOC', ['1Table', 'CompObj', 'WordDocument'], 'application/msword'],
    ['an XLS', ['Workbook', 'SummaryInformation'], 'application/vnd.ms-excel'],
    ['a PPT', ['Current User', 'PowerPoint Document'], 'application/vnd.ms-powerpoint'],
    ['something else', ['Contents'], 'application/x-cfb'],
  ])('%s', async (_what, names, type) => {
    expect(await typeOf(compound(names))).toBe(type);
  });
  test('a table within a letter does not make it a table', async () => {
    expect(await typeOf(compound(['WordDocument', 'ObjectPool', '1Table'], ['Workbook']))).toBe(
      'application/msword',
    );
  });
  test('one that is damaged or turns in a circle is a compound file', async () => {
    const whole = compound(many);
    expect(await typeOf(whole.subarray(0, HEAD_BYTES))).toBe('application/x-cfb');
    const circle = Buffer.from(whole);
    circle.writeUInt32LE(21, 512 + 4 * 21);
    expect(await typeOf(circle)).toBe('application/x-cfb');
  });
});

const REAL = process.env['LIAISON_REAL_DATA'] ?? resolve('../shared/data');
const real = existsSync(REAL) ? test : test.skip;
real(`real files are what they are (left out where ${REAL} is absent)`, async () => {
  const wanted: Record<string, string> = {
    csv: 'text/csv',
    json: 'application/json',
    txt: 'text/plain',
    xsd: 'application/xml',
  };
  const odd: string[] = [];
  for (const file of readdirSync(REAL, { recursive: true, encoding: 'utf8' })) {
    const type = wanted[file.split('.').at(-1) ?? ''];
    if (!type) continue;
    const found = await typeOf(readFileSync(join(REAL, file)), file);
    if (found !== type) odd.push(`${file} is ${found}`);
  }
  expect(odd).toEqual([]);
});
