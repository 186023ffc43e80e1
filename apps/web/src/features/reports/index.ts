export { reportsInRoom } from './reports-panel';
