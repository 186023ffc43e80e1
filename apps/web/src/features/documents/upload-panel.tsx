import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@trussworks/react-uswds';
import { useState } from 'react';
import { Link } from 'react-router';
import { FileButton } from '../../ui/file-button';
import { useFormats } from '../../ui/format';
import { StorageLine } from './storage-line';
import { useUploads, type UploadItem } from './uploads';

/** Sharing by button and by drag, and how far each file has come. */
export function UploadPanel({ workspaceId }: { workspaceId: string }) {
  const { t } = useLingui();
  const uploads = useUploads();
  const [over, setOver] = useState(false);
  const items = uploads.items.filter((item) => item.workspaceId === workspaceId);
  return (
    <section aria-label={t`Share documents`}>
      <div
        className={`drop ${over ? 'drop--over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => {
          setOver(false);
        }}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          uploads.add(workspaceId, event.dataTransfer.files);
        }}
      >
        <p>
          <Trans>Drag files here, up to 2 GiB each, or</Trans>
        </p>
        <FileButton
          text={t`Choose files to share`}
          label={t`Files to share`}
          testId="file-input"
          onFiles={(files) => uploads.add(workspaceId, files)}
        />
        <StorageLine
          workspaceId={workspaceId}
          shared={items.filter(({ state }) => state === 'done').length}
        />
      </div>
      {items.length > 0 && (
        <ul className="uploads" aria-label={t`Uploads`}>
          {items.map((item) => (
            <UploadLine key={item.key} item={item} />
          ))}
        </ul>
      )}
    </section>
  );
}

export function UploadLine({ item }: { item: UploadItem }) {
  const { t } = useLingui();
  const { pause, resume, cancel, dismiss } = useUploads();
  const share = item.size === 0 ? 1 : item.sent / item.size;
  const status = useStatus(item, share);
  return (
    <li className="upload">
      <div className="row">
        <strong>
          {item.documentId ? <Link to={`/documents/${item.documentId}`}>{item.name}</Link> : item.name}
        </strong>
        <span className="row row--start">
          {item.state === 'uploading' && (
            <Button type="button" unstyled onClick={() => pause(item.key)}>
              <Trans>
                Pause<span className="usa-sr-only"> {item.name}</span>
              </Trans>
            </Button>
          )}
          {(item.state === 'paused' || item.state === 'failed') && item.sent < item.size && (
            <Button type="button" unstyled onClick={() => resume(item.key)}>
              <Trans>
                Resume<span className="usa-sr-only"> {item.name}</span>
              </Trans>
            </Button>
          )}
          {item.state === 'done' ? (
            <Button type="button" unstyled onClick={() => dismiss(item.key)}>
              <Trans>
                Dismiss<span className="usa-sr-only"> {item.name}</span>
              </Trans>
            </Button>
          ) : (
            <Button type="button" unstyled className="danger" onClick={() => cancel(item.key)}>
              <Trans>
                Cancel<span className="usa-sr-only"> {item.name}</span>
              </Trans>
            </Button>
          )}
        </span>
      </div>
      {item.state !== 'done' && (
        <progress max={100} value={Math.floor(100 * share)} aria-label={t`Upload of ${item.name}`} />
      )}
      <div className="quiet" role="status">
        {status}
      </div>
    </li>
  );
}

/** How far a file has come, in words. */
function useStatus({ state, sent, size, speed, problem }: UploadItem, share: number): string {
  const { t } = useLingui();
  const formats = useFormats();
  const progress = t`${formats.size(sent)} of ${formats.size(size)} (${formats.percent(share)})`;
  const rate = formats.size(Math.round(speed));
  switch (state) {
    case 'waiting':
      return sent > 0 ? t`Waiting for its turn at ${progress}` : t`Waiting for its turn`;
    case 'uploading':
      return speed > 0
        ? [progress, t`${rate}/s`, t`${formats.duration((size - sent) / speed)} left`].join(' · ')
        : progress;
    case 'paused':
      return t`Paused at ${progress}`;
    case 'finishing':
      return t`All sent. Checking and sharing…`;
    case 'done':
      return t`Shared · ${formats.size(size)}`;
    case 'failed':
      return problem ?? t`Failed`;
  }
}
