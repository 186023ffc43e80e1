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
