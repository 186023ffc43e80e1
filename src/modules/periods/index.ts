export type { PeriodView } from './period.entity.js';
export { OperationalPeriod } from './period.graphql.js';
export { PeriodService } from './period.service.js';
export { PeriodsModule } from './periods.module.js';
