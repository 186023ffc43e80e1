export { ICS_POSITIONS } from './ics-positions.js';
export { IncidentsModule } from './incidents.module.js';
