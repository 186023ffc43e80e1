export { LiveAccess } from './live-access.js';
export { SessionLimits } from './session-limits.js';
export { LiveModule } from './live.module.js';
