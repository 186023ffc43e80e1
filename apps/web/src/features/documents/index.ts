export { documentsInRoom, DocumentsPanel } from './documents-panel';
export { LatestDocuments } from './latest-documents';
export { UploadLine } from './upload-panel';
export { UploadsProvider, useUploads, type UploadItem } from './uploads';
