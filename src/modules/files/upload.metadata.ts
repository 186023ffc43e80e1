import type { Given, UploadMetadata } from './upload.entity.js';
import { cleanName, cleanTags, isDisguised, seen } from '@liaison/text';
import { z } from 'zod';
import { fail } from './files.errors.js';

const Metadata = z.object({
  workspaceId: z.uuid(),
  filename: z.string().transform(fileName).pipe(z.string().min(1)),
  title: z
    .string()
    .transform((title) => title.normalize('NFC').trim())
    .refine((title) => !title || (seen(title) > 0 && !isDisguised(title)))
    .pipe(z.string().max(300))
    .default(''),
  description: z.string().max(5000).default(''),
  language: z
    .string()
    .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/)
    .default('und'),
  tags: z
    .string()
    .default('')
    .transform((list) => cleanTags(list.split(',')).filter(Boolean))
    .pipe(z.array(z.string().max(60)).max(30)),
});

/** A name and never a path: what follows the last separator, as it is seen, 255 bytes at most. */
export function fileName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? '';
  let name = cleanName(last);
  if (name === '.' || name === '..' || !seen(name)) return '';
  while (Buffer.byteLength(name) > 255) name = shorten(name);
  return name;
}

/** Takes a character from before the extension, so that the extension stays. */
function shorten(name: string): string {
  const characters = [...name];
  const dot = name.lastIndexOf('.');
  const kept = dot > 0 && name.length - dot <= 20 ? [...name.slice(dot)].length : 0;
  characters.splice(characters.length - kept - 1, 1);
  return characters.join('');
}

/** Reads tus metadata. Throws `upload.metadata_invalid` with the names of the fields. */
export function readMetadata(given: Given = {}): {
  workspaceId: string;
  name: string;
  metadata: UploadMetadata;
} {
  const present = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== null && value !== ''),
  );
  const parsed = Metadata.safeParse(present);
  if (!parsed.success)
    throw fail('upload.metadata_invalid', {
      fields: parsed.error.issues.map((issue) => issue.path.join('.')),
    });
  const { workspaceId, filename, title, ...rest } = parsed.data;
  return {
    workspaceId,
    name: filename,
    metadata: { title: title || filename.slice(0, 300), ...rest, given: Object.entries(given) },
  };
}
