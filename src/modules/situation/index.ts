export { BriefingService } from './briefing.service.js';
export { ReportJobModule } from './report-job.module.js';
export { reportDocument, reportFileName } from './report.document.js';
export { ReportJob } from './report.job.js';
export { ReportService } from './report.service.js';
export type { BriefingView } from './situation.entity.js';
export * as situationEvents from './situation.events.js';
export { SituationModule } from './situation.module.js';
