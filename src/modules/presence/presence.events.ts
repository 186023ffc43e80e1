import { defineEvent } from '@liaison/events';

/** Who has a room open, or types in it, has changed: announced by the database, recorded by nobody. */
export const PRESENCE_CHANGED = defineEvent('presence.changed', {
  subject: 'incident',
  ends: 'nothing',
  refreshes: null,
  concerns: 'nobody',
  audited: false,
});
