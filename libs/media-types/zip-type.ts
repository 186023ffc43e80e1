import { Readable } from 'node:stream';
import { fromRandomAccessReaderPromise, RandomAccessReader, type Entry, type ZipFile } from 'yauzl';
import type { Content } from './content.js';

export const ZIP = 'application/zip';
/** Entries that are looked at. */
const MOST_ENTRIES = 5000;
const MOST_TEXT_BYTES = 1024 * 1024;
const ENCRYPTED = 'application/encrypted';

/** What an entry says of its archive, where that is all there is to say. */
const BY_ENTRY: [RegExp, string][] = [
  [/^AndroidManifest\.xml$/, 'application/vnd.android.package-archive'],
  [/^META-INF\/MANIFEST\.MF$/, 'application/java-archive'],
  [/^[^/]+\.kml$/i, 'application/vnd.google-earth.kmz'],
];

/**
 * The type of an archive by its directory, wherever its entries stand: of Office Open XML the type of its main part, of
 * OpenDocument and EPUB what `mimetype` says. One that cannot be read without a password is `application/encrypted`.
 */
export async function zipTypeOf(content: Content): Promise<string> {
  const zip = await fromRandomAccessReaderPromise(new Reader(content), content.size, {
    lazyEntries: true,
    autoClose: false,
  });
  const entries = await entriesOf(zip);
  if ([...entries.values()].some((entry) => entry.isEncrypted())) return ENCRYPTED;
  const text = (name: string) => textOf(zip, entries.get(name));
  return (
    (await officeTypeOf(text)) ??
    (await declaredTypeOf(text)) ??
    BY_ENTRY.find(([pattern]) => [...entries.keys()].some((name) => pattern.test(name)))?.[1] ??
    ZIP
  );
}

type TextOf = (name: string) => Promise<string | undefined>;

/** ECMA-376, part 2, 10.1.2: what an Office document is, its main part's content type says. */
async function officeTypeOf(text: TextOf): Promise<string | undefined> {
  const types = await text('[Content_Types].xml');
  const main = types && /ContentType\s*=\s*["'](application\/vnd\.[\w.+-]+?)\.main\+xml["']/.exec(types)?.[1];
  if (!main) return undefined;
  return /macroEnabled$/i.test(main) ? `${main}.12` : main;
}

async function declaredTypeOf(text: TextOf): Promise<string | undefined> {
  const declared = (await text('mimetype'))?.trim();
  if (!declared || !/^application\/[\w.+-]{1,100}$/.test(declared)) return undefined;
  const manifest = await text('META-INF/manifest.xml');
  return manifest?.includes(':encryption-data') ? ENCRYPTED : declared;
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    entries.set(entry.fileName, entry);
    if (entries.size >= MOST_ENTRIES) break;
  }
  return entries;
}

/** The text of a small entry; no more of it is unpacked than it should be. */
async function textOf(zip: ZipFile, entry: Entry | undefined): Promise<string | undefined> {
  if (!entry || entry.uncompressedSize > MOST_TEXT_BYTES) return undefined;
  const parts: Buffer[] = [];
  for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

class Reader extends RandomAccessReader {
  constructor(private readonly content: Content) {
    super();
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.pieces(start, end));
  }

  private async *pieces(start: number, end: number): AsyncGenerator<Buffer> {
    yield await this.content.read(start, end);
  }
}
