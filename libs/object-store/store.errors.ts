import { defineErrors, PortalError } from '@liaison/errors';
import { ObjectMissing } from './object-store.js';

const fail = defineErrors({
  'store.unavailable': [
    503,
    'Files cannot be reached at this moment. What you have shared is safe, and what you are uploading goes on where it stopped; try again in a minute.',
  ],
  'store.full': [
    507,
    'There is no room for more files. What is there is safe; whoever operates the portal has to make room.',
  ],
});

/** The disk, or the room that somebody set aside on it; and how S3 servers say so. */
const FULL = new Set([
  'ENOSPC',
  'EDQUOT',
  'InsufficientStorage',
  'QuotaExceeded',
  'XMinioStorageFull',
  'XMinioAdminBucketQuotaExceeded',
]);

/** What the store failed with, as the caller is told it: nothing that a store does wrong is the portal's own fault, or the caller's. */
export function asStoreError(error: unknown): unknown {
  if (error instanceof PortalError || error instanceof ObjectMissing) return error;
  const { code } = error as { code?: unknown };
  return fail(typeof code === 'string' && FULL.has(code) ? 'store.full' : 'store.unavailable', {}, error);
}
