import { fileTypeFromBuffer } from 'file-type';
import { COMPOUND, compoundTypeOf } from './compound-type.js';
import { Blocks, type Content } from './content.js';
import { decode, textTypeOf } from './text-type.js';
import { ZIP, zipTypeOf } from './zip-type.js';

/** As many bytes as telling most types needs. */
export const HEAD_BYTES = 4100;
const UNKNOWN = 'application/octet-stream';
/** TIFF 6.0 and BigTIFF: what the directory says stands anywhere, with scanners at the end. */
const TIFF = /^(?:II[*+]\0|MM\0[*+])/;
/** Formats that are text themselves. Of others two letters are too little, when what follows them is text as well. */
const WRITTEN = /^(?:text\/|application\/(?:pdf|postscript|eps|rtf|pgp-encrypted)$)/;
const ZIP_MAGIC = 'PK\u0003\u0004';
const COMPOUND_MAGIC = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1';

/** The media type by content, whatever it is called; what was made to be unreadable is `application/encrypted`. */
export async function mediaTypeOf(content: Content, name: string): Promise<string> {
  const head = await content.read(0, Math.min(content.size, HEAD_BYTES));
  if (!head.length) return UNKNOWN;
  const isCut = content.size > head.length;
  const text = decode(head, isCut);
  const found = (await fileTypeFromBuffer(head))?.mime;
  if (text !== undefined) return found && WRITTEN.test(found) ? found : textTypeOf(text, isCut, name);
  const begins = head.toString('latin1', 0, 8);
  if (begins.startsWith(ZIP_MAGIC)) return orElse(await within(zipTypeOf, content), ZIP, found);
  if (begins === COMPOUND_MAGIC) return orElse(await within(compoundTypeOf, content), COMPOUND, found);
  return found ?? (TIFF.test(begins) ? 'image/tiff' : UNKNOWN);
}

/** What a container is by what it holds; nothing where it is damaged, or says nothing within 4 MiB. */
async function within(
  typeOf: (content: Content) => Promise<string>,
  content: Content,
): Promise<string | undefined> {
  try {
    return await typeOf(new Blocks(content));
  } catch {
    return undefined;
  }
}

/** What the container says, else what its beginning says, else that it is one. */
function orElse(said: string | undefined, generic: string, found: string | undefined): string {
  return said !== undefined && said !== generic ? said : (found ?? generic);
}
