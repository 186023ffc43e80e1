export { ICS_POSITIONS } from './ics-positions.js';
export { incidentPolicy } from './incident.policy.js';
export { IncidentService } from './incident.service.js';
export { IncidentsModule } from './incidents.module.js';
