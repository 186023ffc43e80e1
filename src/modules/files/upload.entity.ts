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

/** What the client tells about the document that the upload becomes. */
export interface UploadMetadata {
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
