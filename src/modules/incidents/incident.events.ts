import { defineEvent } from '@liaison/events';

/** What happens to incidents and their rooms; the subject is the incident’s id, or that of what is named. */
export const INCIDENT_OPENED = defineEvent('incident.opened', {
  subject: 'incident',
  ends: 'nothing',
  refreshes: 'incident',
  concerns: 'members',
  audited: true,
});
export const INCIDENT_UPDATED = defineEvent('incident.updated', {
  subject: 'incident',
  ends: 'nothing',
  refreshes: 'incident',
  concerns: 'members',
  audited: true,
});
export const INCIDENT_STATUS_CHANGED = defineEvent('incident.status_changed', {
  subject: 'incident',
  ends: 'workspace',
  refreshes: 'incident',
  concerns: 'members',
  audited: true,
});
export const ORGANIZATION_BROUGHT_IN = defineEvent('incident.organization_brought_in', {
  subject: 'incident',
  ends: 'nothing',
  refreshes: 'people',
  concerns: 'members',
  audited: true,
});
export const ORGANIZATION_LEFT = defineEvent('incident.organization_left', {
  subject: 'organization',
  ends: 'workspace',
  refreshes: 'people',
  concerns: 'members',
  audited: true,
});
export const POSITION_CREATED = defineEvent('position.created', {
  subject: 'position',
  ends: 'nothing',
  refreshes: 'people',
  concerns: 'members',
  audited: true,
});
export const POSITION_ASSIGNED = defineEvent('position.assigned', {
  subject: 'position_assignment',
  ends: 'nothing',
  refreshes: 'people',
  concerns: 'members',
  audited: true,
});
export const POSITION_CHECKED_IN = defineEvent('position.checked_in', {
  subject: 'position_assignment',
  ends: 'nothing',
  refreshes: 'people',
  concerns: 'members',
  audited: true,
});
export const POSITION_RELIEVED = defineEvent('position.relieved', {
  subject: 'position_assignment',
  ends: 'workspace',
  refreshes: 'people',
  concerns: 'members',
  audited: true,
});
export const MANAGER_APPOINTED = defineEvent('position.manager_appointed', {
  subject: 'account',
  ends: 'workspace',
  refreshes: 'people',
  concerns: 'members',
  audited: true,
});
