import { fileTypeFromBuffer } from 'file-type';

/** As many bytes as telling the type may need. */
export const HEAD_BYTES = 4100;

/**
 * The media type by content. Formats without a signature are told apart by what text they are; a name decides only
 * between kinds of text, never whether something is text.
 */
export async function mediaTypeOf(head: Buffer, name: string): Promise<string> {
  const found = await fileTypeFromBuffer(head);
  if (found) return found.mime;
  if (!head.length || !isText(head)) return 'application/octet-stream';
  const start = head.toString('utf8').trimStart();
  if (/^<!doctype html|^<html[\s>]/i.test(start)) return 'text/html';
  if (/^<\?xml|^<svg[\s>]/i.test(start))
    return /<svg[\s>]/i.test(start) ? 'image/svg+xml' : 'application/xml';
  if (/^[[{]/.test(start) && /\.json$/i.test(name)) return 'application/json';
  return /\.csv$/i.test(name) ? 'text/csv' : 'text/plain';
}

function isText(head: Buffer): boolean {
  if (head.includes(0)) return false;
  // The last character may be cut: leave up to three bytes out.
  const whole = head.length < HEAD_BYTES ? head : head.subarray(0, lastWhole(head));
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(whole);
    return true;
  } catch {
    return false;
  }
}

function lastWhole(bytes: Buffer): number {
  let end = bytes.length;
  while (end > bytes.length - 4 && ((bytes[end - 1] ?? 0) & 0xc0) === 0x80) end -= 1;
  return end - 1;
}
