import { defineEvent } from '@liaison/events';

/** What happens to templates. */
export const TEMPLATE_SAVED = defineEvent('incident_template.saved', {
  subject: 'incident_template',
  ends: 'nothing',
  refreshes: null,
  concerns: 'operator',
  audited: true,
});
export const TEMPLATE_RETIRED = defineEvent('incident_template.retired', {
  subject: 'incident_template',
  ends: 'nothing',
  refreshes: null,
  concerns: 'operator',
  audited: true,
});
