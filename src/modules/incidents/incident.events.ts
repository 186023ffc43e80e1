/** What happens to incidents and their rooms; the subject is the incident’s id, or that of what is named. */
export const INCIDENT_OPENED = 'incident.opened';
export const INCIDENT_UPDATED = 'incident.updated';
export const INCIDENT_STATUS_CHANGED = 'incident.status_changed';
export const ORGANIZATION_BROUGHT_IN = 'incident.organization_brought_in';
export const ORGANIZATION_LEFT = 'incident.organization_left';
export const POSITION_CREATED = 'position.created';
export const POSITION_ASSIGNED = 'position.assigned';
export const POSITION_CHECKED_IN = 'position.checked_in';
export const POSITION_RELIEVED = 'position.relieved';
export const MANAGER_APPOINTED = 'position.manager_appointed';
