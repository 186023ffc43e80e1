import { defineEvent } from '@liaison/events';

/** What happens to an incident’s operational periods. */
export const PERIOD_ADDED = defineEvent('operational_period.added', {
  subject: 'operational_period',
  ends: 'nothing',
  refreshes: 'situation',
  concerns: 'members',
  audited: true,
});
