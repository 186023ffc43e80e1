import { useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { FileButton } from '../../ui/file-button';
import { UploadLine, useUploads, type UploadItem } from '../documents';
import type { Named } from './named';

/** Files that are uploaded into the room for the message that is being written. */
export interface AttachUploads {
  items: UploadItem[];
  add: (files: Iterable<File>) => void;
}

/** Uploads for a message; what has arrived in the room is attached to it. */
export function useAttachUploads(incidentId: string, attach: (documents: Named[]) => void): AttachUploads {
  const uploads = useUploads();
  const [keys, setKeys] = useState<readonly string[]>([]);
  const items = uploads.items.filter(({ key }) => keys.includes(key));
  // After every rendering: it sets nothing unless something has arrived, and then it has not any more.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  useEffect(() => {
    const arrived = items.filter(({ state, documentId }) => state === 'done' && documentId);
    if (!arrived.length) return;
    attach(arrived.map(({ documentId = '', name }) => ({ id: documentId, name })));
    setKeys(keys.filter((key) => !arrived.some((item) => item.key === key)));
    for (const { key } of arrived) uploads.dismiss(key);
  });
  return { items, add: (files) => setKeys([...keys, ...uploads.add(incidentId, files)]) };
}

export function AttachUpload({ items, add }: AttachUploads) {
  const { t } = useLingui();
  return (
    <div className="margin-top-2">
      <FileButton
        text={t`Upload and attach`}
        label={t`Files to upload and attach`}
        testId="attach-input"
        outline
        onFiles={add}
      />
      {items.length > 0 && (
        <ul className="uploads" aria-label={t`Uploads for this message`}>
          {items.map((item) => (
            <UploadLine key={item.key} item={item} />
          ))}
        </ul>
      )}
    </div>
  );
}
