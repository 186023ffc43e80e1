/** Bytes that no text has, but those of tabs, line and page ends, backspace and escape. */
const BINARY = /[\x00-\x07\x0e-\x19\x1c-\x1f\x7f]/; // eslint-disable-line no-control-regex
const UTF16_SAMPLE = 256;

/** What stands in the head of a text, or nothing when it is none. `isCut` says that more follows. */
export function decode(head: Buffer, isCut: boolean): string | undefined {
  const encoding = unicodeOf(head);
  if (encoding?.startsWith('utf-16')) {
    if (!isCut && head.length % 2) return undefined;
    const even = head.subarray(0, head.length - (head.length % 2));
    const text = new TextDecoder(encoding).decode(even);
    return BINARY.test(text) ? undefined : text;
  }
  if (head.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(isCut ? head.subarray(0, lastWhole(head)) : head);
  } catch {
    return singleBytes(head);
  }
}

/** UTF-16 by its mark, or by every other byte being none. */
function unicodeOf(head: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (head.length < 4) return undefined;
  const mark = head.readUInt16BE(0);
  if (mark === 0xfffe && head.readUInt16BE(2) !== 0) return 'utf-16le';
  if (mark === 0xfeff) return 'utf-16be';
  const sample = head.subarray(0, Math.min(UTF16_SAMPLE, head.length - (head.length % 2)));
  const zeros = [0, 0];
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2]! += 1;
  const most = sample.length / 2;
  if (zeros[1]! > most * 0.7 && zeros[0] === 0) return 'utf-16le';
  if (zeros[0]! > most * 0.7 && zeros[1] === 0) return 'utf-16be';
  return undefined;
}

/** Windows-1252 and its like: one byte a letter, and some of what every text has. */
function singleBytes(head: Buffer): string | undefined {
  const text = head.toString('latin1');
  if (BINARY.test(text)) return undefined;
  const plain = text.replaceAll(/[^\x20-\x7e\t\r\n]/g, '').length;
  return plain >= text.length / 10 && /[\s,.;]/.test(text) ? text : undefined;
}

function lastWhole(bytes: Buffer): number {
  let end = bytes.length;
  while (end > bytes.length - 4 && ((bytes[end - 1] ?? 0) & 0xc0) === 0x80) end -= 1;
  return end - 1;
}

/** Elements that begin a document of a type of its own. */
const ROOTS: Record<string, string> = {
  svg: 'image/svg+xml',
  kml: 'application/vnd.google-earth.kml+xml',
  gpx: 'application/gpx+xml',
  html: 'application/xhtml+xml',
};
const CAP = /xmlns(?::\w+)?\s*=\s*["']urn:oasis:names:tc:emergency:cap:1\.\d["']/;
/** What stands before the root: declarations, comments, a document type. */
const PROLOG = /^(?:\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE(?:[^[<>]|\[[^\]]*\])*>)*/i;
const GEOJSON =
  /"type"\s*:\s*"(?:FeatureCollection|Feature|GeometryCollection|(?:Multi)?(?:Point|LineString|Polygon))"/;
const MAIL_HEADER =
  /^(?:return-path|received|from|to|cc|date|subject|message-id|mime-version|reply-to|delivered-to|x-[\w-]+|dkim-signature|authentication-results|content-type|content-transfer-encoding|sender|references|in-reply-to|arc-[\w-]+|thread-[\w-]+|importance)$/i;
const BY_NAME: [RegExp, string][] = [
  [/\.csv$/i, 'text/csv'],
  [/\.tsv$/i, 'text/tab-separated-values'],
  [/\.(?:md|markdown)$/i, 'text/markdown'],
];

/** Which kind of text it is. A name decides only between kinds of text. */
export function textTypeOf(text: string, isCut: boolean, name: string): string {
  const start = text.replace(/^\ufeff/, '').trimStart();
  return (
    markupTypeOf(start) ??
    jsonTypeOf(start, isCut, name) ??
    mailTypeOf(start) ??
    BY_NAME.find(([pattern]) => pattern.test(name))?.[1] ??
    'text/plain'
  );
}

function markupTypeOf(start: string): string | undefined {
  if (!start.startsWith('<')) return undefined;
  const rest = start.replace(PROLOG, '');
  const isXml = start.startsWith('<?xml');
  if (!isXml && /^(?:<!doctype html|<html[\s>])/i.test(start.replace(/^(?:<!--[\s\S]*?-->\s*)+/, '')))
    return 'text/html';
  const root = /^<(?:[\w.-]+:)?([\w.-]+)/.exec(rest)?.[1] ?? '';
  if (root === 'alert' && CAP.test(rest)) return 'application/cap+xml';
  const known = ROOTS[root] ?? (/<(?:\w+:)?svg[\s>]/i.test(start) && !root ? ROOTS['svg'] : undefined);
  if (known && (isXml || root !== 'html')) return known;
  return isXml ? 'application/xml' : undefined;
}

function jsonTypeOf(start: string, isCut: boolean, name: string): string | undefined {
  if (!/^[[{]/.test(start)) return undefined;
  if (isGeo(start, isCut, name)) return 'application/geo+json';
  return /\.(?:json|geojson)$/i.test(name) ? 'application/json' : undefined;
}

/** RFC 7946: an object whose type is one of nine. */
function isGeo(start: string, isCut: boolean, name: string): boolean {
  if (!GEOJSON.test(start)) return false;
  if (isCut) return /^\{\s*"type"/.test(start) || /\.geojson$/i.test(name);
  try {
    const value = JSON.parse(start) as { type?: unknown };
    return GEOJSON.test(`"type":${JSON.stringify(value.type)}`);
  } catch {
    return false;
  }
}

/** RFC 5322: headers up to an empty line, two of them such as every message has. */
function mailTypeOf(start: string): string | undefined {
  const lines = start.split(/\r?\n/);
  const names = new Set<string>();
  for (const line of lines) {
    if (line === '') break;
    if (/^[ \t]/.test(line)) continue;
    const name = /^([!-9;-~]+):/.exec(line)?.[1]?.toLowerCase();
    if (!name) return undefined;
    names.add(name);
  }
  const first = /^([!-9;-~]+):/.exec(start)?.[1] ?? '';
  const usual = ['from', 'date', 'subject', 'message-id', 'received', 'to'].filter((one) => names.has(one));
  return MAIL_HEADER.test(first) && usual.length >= 2 ? 'message/rfc822' : undefined;
}
