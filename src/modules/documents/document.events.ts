/** What happens to documents; the subject is the document's id. */
export const DOCUMENT_SHARED = 'document.shared';
export const DOCUMENT_UPDATED = 'document.updated';
export const DOCUMENT_TRASHED = 'document.trashed';
export const DOCUMENT_RESTORED = 'document.restored';
