import { t } from '@lingui/core/macro';
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import * as tus from 'tus-js-client';
import { errorText } from '../../ui/error-texts';

export type UploadState = 'waiting' | 'uploading' | 'paused' | 'finishing' | 'done' | 'failed';

/** A file on its way, as the page shows it. */
export interface UploadItem {
  key: string;
  workspaceId: string;
  name: string;
  size: number;
  sent: number;
  /** Bytes a second, smoothed. */
  speed: number;
  state: UploadState;
  problem?: string;
  documentId?: string;
}

interface Uploads {
  items: UploadItem[];
  /** Begins to share files; answers by which keys they are found among the items. */
  add: (workspaceId: string, files: Iterable<File>) => string[];
  pause: (key: string) => void;
  resume: (key: string) => void;
  cancel: (key: string) => void;
  dismiss: (key: string) => void;
}

const LARGEST = 2 ** 31;
const SMOOTHING = 0.3;
/** More would share the same line, and the portal lets a session send eight. */
const AT_ONCE = 3;
const UploadsContext = createContext<Uploads | null>(null);

/** Uploads of all workspaces; they live above the pages, so that moving between pages stops none. */
export function UploadsProvider({ children }: { children: ReactNode }) {
  const [items, setItems] = useState<UploadItem[]>([]);
  const running = useRef(new Map<string, tus.Upload>());

  const change = useCallback(
    (key: string, patch: Partial<UploadItem> | ((item: UploadItem) => Partial<UploadItem>)) => {
      setItems((all) =>
        all.map((item) =>
          item.key === key ? { ...item, ...(typeof patch === 'function' ? patch(item) : patch) } : item,
        ),
      );
    },
    [],
  );

  const begin = useCallback(
    (key: string, workspaceId: string, file: File) => {
      const tooLarge = file.size > LARGEST;
      const item: UploadItem = {
        key,
        workspaceId,
        name: file.name,
        size: file.size,
        sent: 0,
        speed: 0,
        state: 'waiting',
      };
      if (tooLarge) Object.assign(item, { state: 'failed', problem: t`This file is larger than 2 GiB.` });
      setItems((all) => [item, ...all]);
      if (tooLarge) return;
      const upload = newUpload(workspaceId, file, (patch) => {
        change(key, patch);
      });
      running.current.set(key, upload);
    },
    [change],
  );

  const start = useCallback(
    async (key: string) => {
      const upload = running.current.get(key);
      if (!upload) return;
      change(key, { state: 'uploading', problem: undefined });
      if (!upload.url) {
        // The same file begun before, in this browser, goes on where it stopped.
        const previous = await upload.findPreviousUploads();
        // It may have been cancelled meanwhile.
        if (running.current.get(key) !== upload) return;
        if (previous[0]) upload.resumeFromPreviousUpload(previous[0]);
      }
      upload.start();
    },
    [change],
  );

  useEffect(() => {
    const active = items.filter(({ state }) => state === 'uploading' || state === 'finishing').length;
    const waiting = items.filter(({ state }) => state === 'waiting').reverse();
    for (const { key } of waiting.slice(0, Math.max(0, AT_ONCE - active))) void start(key);
  }, [items, start]);

  const value = useMemo<Uploads>(
    () => ({
      items,
      add: (workspaceId, files) =>
        Array.from(files, (file) => {
          const key = crypto.randomUUID();
          begin(key, workspaceId, file);
          return key;
        }),
      pause: (key) => {
        void running.current.get(key)?.abort();
        change(key, { state: 'paused', speed: 0 });
      },
      resume: (key) => {
        change(key, { state: 'waiting', problem: undefined });
      },
      cancel: (key) => {
        void running.current
          .get(key)
          ?.abort(true)
          .catch(() => undefined);
        running.current.delete(key);
        setItems((all) => all.filter((item) => item.key !== key));
      },
      dismiss: (key) => {
        running.current.delete(key);
        setItems((all) => all.filter((item) => item.key !== key));
      },
    }),
    [items, begin, change],
  );

  useLeaveWarning(items.some(({ state }) => state === 'uploading' || state === 'waiting'));
  return <UploadsContext.Provider value={value}>{children}</UploadsContext.Provider>;
}

function newUpload(
  workspaceId: string,
  file: File,
  change: (patch: Partial<UploadItem> | ((item: UploadItem) => Partial<UploadItem>)) => void,
): tus.Upload {
  let last = { at: performance.now(), sent: 0 };
  const upload = new tus.Upload(file, {
    endpoint: '/uploads',
    metadata: { workspaceId, filename: file.name },
    retryDelays: [0, 500, 1000, 2000, 4000, 8000, 15_000, 30_000],
    onShouldRetry: (error) => {
      const status = error.originalResponse?.getStatus() ?? 0;
      // What others of this session send, or another line of this file, will be through soon.
      return [0, 409, 423, 429].includes(status) || status >= 500;
    },
    removeFingerprintOnSuccess: true,
    fingerprint: (input) => {
      const one = input;
      return Promise.resolve(['liaison', workspaceId, one.name, one.size, one.lastModified].join(':'));
    },
    onProgress: (sent) => {
      const now = performance.now();
      const seconds = (now - last.at) / 1000;
      if (seconds < 0.25 && sent < file.size) return;
      const rate = Math.max(0, sent - last.sent) / Math.max(seconds, 0.001);
      last = { at: now, sent };
      change((item) => ({
        sent,
        speed: item.speed ? item.speed * (1 - SMOOTHING) + rate * SMOOTHING : rate,
        state: sent === file.size ? 'finishing' : 'uploading',
      }));
    },
    onSuccess: ({ lastResponse }) => {
      const documentId = lastResponse.getHeader('Liaison-Document');
      change({ state: 'done', sent: file.size, documentId });
    },
    onError: (error) => {
      change({ state: 'failed', problem: problemOf(error) });
    },
  });
  return upload;
}

/** The portal's own words, or that the line is down. */
function problemOf(error: Error | tus.DetailedError): string {
  const body = 'originalResponse' in error ? error.originalResponse?.getBody() : undefined;
  try {
    const { error: refusal } = JSON.parse(body ?? '') as { error: { code: string; message: string } };
    return errorText(refusal.code, refusal.message);
  } catch {
    return t`The connection was lost. What has arrived is kept; go on when you are back.`;
  }
}

function useLeaveWarning(active: boolean): void {
  useEffect(() => {
    if (!active) return;
    const warn = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    addEventListener('beforeunload', warn);
    return () => {
      removeEventListener('beforeunload', warn);
    };
  }, [active]);
}

export function useUploads(): Uploads {
  const uploads = useContext(UploadsContext);
  if (!uploads) throw new Error('useUploads is for pages inside UploadsProvider');
  return uploads;
}
