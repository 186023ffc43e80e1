import { defineEvent } from '@liaison/events';

/** What happens to documents; the subject is the document's id. */
export const DOCUMENT_SHARED = defineEvent('document.shared', {
  subject: 'document',
  ends: 'nothing',
  refreshes: 'documents',
  concerns: 'members',
  audited: true,
});
export const DOCUMENT_UPDATED = defineEvent('document.updated', {
  subject: 'document',
  ends: 'nothing',
  refreshes: 'documents',
  concerns: 'members',
  audited: true,
});
export const DOCUMENT_TRASHED = defineEvent('document.trashed', {
  subject: 'document',
  ends: 'nothing',
  refreshes: 'documents',
  concerns: 'members',
  audited: true,
});
export const DOCUMENT_ERASED = defineEvent('document.erased', {
  subject: 'document',
  ends: 'file',
  refreshes: 'documents',
  concerns: 'members',
  audited: true,
});
export const DOCUMENT_RESTORED = defineEvent('document.restored', {
  subject: 'document',
  ends: 'nothing',
  refreshes: 'documents',
  concerns: 'members',
  audited: true,
});
