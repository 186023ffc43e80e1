import { defineEvent } from '@liaison/events';

/** What the database itself announces when running streams may have lost what they depend on, whoever did it, and how. */
const announced = { refreshes: null, concerns: 'nobody', audited: false } as const;

/** The subject is the session’s id. */
export const SESSION_CHANGED = defineEvent('session.changed', {
  ...announced,
  subject: 'session',
  ends: 'sessions',
});
/** A membership, or a position in a room; the event names the workspace. */
defineEvent('membership.changed', {
  ...announced,
  subject: 'workspace_member',
  ends: 'workspace',
});
/** The subject is the file’s id. */
export const FILE_CHANGED = defineEvent('file.changed', { ...announced, subject: 'file', ends: 'file' });
