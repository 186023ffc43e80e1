export { createLog, PortalLogger } from './logger.js';
export { Metrics } from './metrics.js';
export { OperationsModule } from './operations.module.js';
