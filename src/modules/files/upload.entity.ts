import type { Unfinished } from '@liaison/object-store';

/** A file on its way in, as the caller who uploads it sees it. */
export interface UploadRow {
  id: string;
  workspaceId: string;
  size: number;
  name: string;
  metadata: UploadMetadata;
  reference: string;
}

/** tus metadata: a key may have no value. */
export type Given = Record<string, string | null>;

/** What the client tells about the document that the upload becomes. */
export interface UploadMetadata {
  /** All of it as it was given, to be told again (tus 1.0, Upload-Metadata). Pairs, which keep their order in the database. */
  given?: [key: string, value: string | null][];
  title: string;
  description: string;
  language: string;
  tags: string[];
}

/** How far an upload has come, in bytes; and when it is all there, the document that it has become. */
export interface UploadProgress {
  size: number;
  offset: number;
  documentId?: string;
  /** What the client told of it; for one that is not finished. */
  given?: Given;
}

/** An upload that the request at hand has begun: nothing of it need be asked again before the request ends. */
export interface BegunUpload {
  sessionId: string;
  upload: UploadRow;
}

/** The upload as the store knows it. */
export function asUnfinished({ id, size, reference }: UploadRow): Unfinished {
  return { key: id, size, reference };
}
