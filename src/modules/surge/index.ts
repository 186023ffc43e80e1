export { SurgeJobModule } from './surge-job.module.js';
export { SurgeJob } from './surge.job.js';
export { SurgeModule } from './surge.module.js';
export * as surgeEvents from './surge.events.js';
