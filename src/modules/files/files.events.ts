import { defineEvent } from '@liaison/events';

/** What happens to files and to the room that there is for them; the subject of a quota is whose it is. */
export const QUOTA_CHANGED = defineEvent('quota.changed', {
  subject: 'quota',
  ends: 'nothing',
  refreshes: null,
  concerns: 'operator',
  audited: true,
});
