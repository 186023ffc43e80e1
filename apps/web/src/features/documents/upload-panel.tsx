import { Button } from '@trussworks/react-uswds';
import { useState } from 'react';
import { Link } from 'react-router';
import { FileButton } from '../../ui/file-button';
import { duration, fileSize } from '../../ui/format';
import { StorageLine } from './storage-line';
import { useUploads, type UploadItem } from './uploads';

/** Sharing by button and by drag, and how far each file has come. */
export function UploadPanel({ workspaceId }: { workspaceId: string }) {
  const uploads = useUploads();
  const [over, setOver] = useState(false);
  const items = uploads.items.filter((item) => item.workspaceId === workspaceId);
  return (
    <section aria-label="Share documents">
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
        <p>Drag files here, up to 2 GiB each, or</p>
        <FileButton
          text="Choose files to share"
          label="Files to share"
          testId="file-input"
          onFiles={(files) => uploads.add(workspaceId, files)}
        />
        <StorageLine
          workspaceId={workspaceId}
          shared={items.filter(({ state }) => state === 'done').length}
        />
      </div>
      {items.length > 0 && (
        <ul className="uploads" aria-label="Uploads">
          {items.map((item) => (
            <UploadLine key={item.key} item={item} />
          ))}
        </ul>
      )}
    </section>
  );
}

export function UploadLine({ item }: { item: UploadItem }) {
  const { pause, resume, cancel, dismiss } = useUploads();
  const percent = item.size === 0 ? 100 : Math.floor((item.sent / item.size) * 100);
  return (
    <li className="upload">
      <div className="row">
        <strong>
          {item.documentId ? <Link to={`/documents/${item.documentId}`}>{item.name}</Link> : item.name}
        </strong>
        <span className="row row--start">
          {item.state === 'uploading' && (
            <Button type="button" unstyled onClick={() => pause(item.key)}>
              Pause<span className="usa-sr-only"> {item.name}</span>
            </Button>
          )}
          {(item.state === 'paused' || item.state === 'failed') && item.sent < item.size && (
            <Button type="button" unstyled onClick={() => resume(item.key)}>
              Resume<span className="usa-sr-only"> {item.name}</span>
            </Button>
          )}
          {item.state === 'done' ? (
            <Button type="button" unstyled onClick={() => dismiss(item.key)}>
              Dismiss<span className="usa-sr-only"> {item.name}</span>
            </Button>
          ) : (
            <Button type="button" unstyled className="danger" onClick={() => cancel(item.key)}>
              Cancel<span className="usa-sr-only"> {item.name}</span>
            </Button>
          )}
        </span>
      </div>
      {item.state !== 'done' && <progress max={100} value={percent} aria-label={`Upload of ${item.name}`} />}
      <div className="quiet" role="status">
        {statusOf(item, percent)}
      </div>
    </li>
  );
}

function statusOf({ state, sent, size, speed, problem }: UploadItem, percent: number): string {
  const progress = `${fileSize(sent)} of ${fileSize(size)} (${percent} %)`;
  switch (state) {
    case 'waiting':
      return sent > 0 ? `Waiting for its turn at ${progress}` : 'Waiting for its turn';
    case 'uploading':
      return speed > 0
        ? `${progress} · ${fileSize(Math.round(speed))}/s · ${duration((size - sent) / speed)} left`
        : progress;
    case 'paused':
      return `Paused at ${progress}`;
    case 'finishing':
      return 'All sent. Checking and sharing…';
    case 'done':
      return `Shared · ${fileSize(size)}`;
    case 'failed':
      return problem ?? 'Failed';
  }
}
