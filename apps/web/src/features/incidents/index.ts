export { ActiveIncidents } from './active-incidents';
export { IncidentLinks } from './incident-links';
export { peopleInRoom } from './people-panel';
