export { LiveAccess } from './live-access.js';
export { LiveModule } from './live.module.js';
