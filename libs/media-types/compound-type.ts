import type { Content } from './content.js';

/** The generic type of a Compound File Binary. */
export const COMPOUND = 'application/x-cfb';
/** Sectors of the directory that are read at most. */
const MOST_SECTORS = 512;
const ENTRY_BYTES = 128;
const NONE = 0xffffffff;

/** What lies at the root of a compound file, by which its format is known ([MS-CFB] 2.6; [MS-OFFCRYPTO] 2.3; [MS-OXMSG] 2.2). */
const FORMATS = [
  ['EncryptedPackage', 'application/encrypted'],
  ['__properties_version1.0', 'application/vnd.ms-outlook'],
  ['WordDocument', 'application/msword'],
  ['Workbook', 'application/vnd.ms-excel'],
  ['Book', 'application/vnd.ms-excel'],
  ['PowerPoint Document', 'application/vnd.ms-powerpoint'],
  ['VisioDocument', 'application/vnd.visio'],
] as const;

/** The type of what Office wrote before 2007 and Outlook still does: by the names at its root. */
export async function compoundTypeOf(content: Content): Promise<string> {
  const entries = await directory(content);
  const names = new Set<string>();
  const seen = new Set<number>();
  const waiting = [entries[0]?.child ?? NONE];
  for (let n = waiting.pop(); n !== undefined; n = waiting.pop()) {
    const entry = entries[n];
    if (!entry || seen.has(n)) continue;
    seen.add(n);
    names.add(entry.name);
    waiting.push(entry.left, entry.right);
  }
  return FORMATS.find(([name]) => names.has(name))?.[1] ?? COMPOUND;
}

interface Entry {
  name: string;
  left: number;
  right: number;
  child: number;
}

async function directory(content: Content): Promise<Entry[]> {
  const header = await content.read(0, 512);
  const sectorBytes = 2 ** header.readUInt16LE(30);
  if (sectorBytes !== 512 && sectorBytes !== 4096) return [];
  const sector = (n: number) =>
    content.read((n + 1) * sectorBytes, Math.min(content.size, (n + 2) * sectorBytes));
  const entries: Entry[] = [];
  let next = header.readUInt32LE(48);
  for (let read = 0; next < NONE - 5 && read < MOST_SECTORS; read++) {
    const bytes = await sector(next);
    for (let at = 0; at + ENTRY_BYTES <= bytes.length; at += ENTRY_BYTES)
      entries.push(entryOf(bytes.subarray(at, at + ENTRY_BYTES)));
    next = await following(next, header, sectorBytes, sector);
  }
  return entries;
}

/** The sector that follows in a chain, as the allocation table says. Only the part of it that the header names is read. */
async function following(
  n: number,
  header: Buffer,
  sectorBytes: number,
  sector: (n: number) => Promise<Buffer>,
): Promise<number> {
  const each = sectorBytes / 4;
  const table = Math.floor(n / each);
  if (table >= 109) return NONE;
  const at = header.readUInt32LE(76 + 4 * table);
  return at < NONE - 5 ? (await sector(at)).readUInt32LE(4 * (n % each)) : NONE;
}

function entryOf(bytes: Buffer): Entry {
  const nameBytes = Math.max(0, Math.min(64, bytes.readUInt16LE(64)) - 2);
  return {
    name: bytes.toString('utf16le', 0, nameBytes),
    left: bytes.readUInt32LE(68),
    right: bytes.readUInt32LE(72),
    child: bytes.readUInt32LE(76),
  };
}
