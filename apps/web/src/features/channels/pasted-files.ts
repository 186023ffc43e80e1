import type { ClipboardEvent } from 'react';

/** The pictures that are pasted. A browser calls each of them “image.png”: they are told apart by when they came. */
export function pastedFiles({ clipboardData }: ClipboardEvent): File[] {
  const at = new Date().toISOString().replace(/\.\d+/, '').replaceAll(':', '');
  return [...clipboardData.files].map(
    (file, index) =>
      new File([file], file.name.replace(/^image\./, `${at}${index ? `-${index + 1}` : ''}.`), {
        type: file.type,
      }),
  );
}
