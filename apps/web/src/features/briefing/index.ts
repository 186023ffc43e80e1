export { briefingInRoom } from './briefing-panel';
