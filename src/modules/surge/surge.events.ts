import { defineEvent } from '@liaison/events';

/** What happens to surge access; the subject is the incident’s id, or that of one access. */
export const SURGE_ACTIVATED = defineEvent('surge.activated', {
  subject: 'incident',
  ends: 'sessions',
  refreshes: 'people',
  concerns: 'members',
  audited: true,
});
export const SURGE_EXTENDED = defineEvent('surge.extended', {
  subject: 'incident',
  ends: 'sessions',
  refreshes: 'people',
  concerns: 'members',
  audited: true,
});
export const SURGE_ENDED = defineEvent('surge.ended', {
  subject: 'surge_access',
  ends: 'sessions',
  refreshes: 'people',
  concerns: 'members',
  audited: true,
});
export const SURGE_REVIEWED = defineEvent('surge.reviewed', {
  subject: 'incident',
  ends: 'nothing',
  refreshes: 'people',
  concerns: 'operator',
  audited: true,
});
