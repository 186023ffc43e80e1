export { Drain } from './drain.js';
export { endWithLauncher } from './end-with-launcher.js';
export { giveBackMemory } from './give-back-memory.js';
export { createLog, PortalLogger } from './logger.js';
export { Metrics } from './metrics.js';
export { OperationsModule } from './operations.module.js';
