export { ReportJobModule } from './report-job.module.js';
export { reportDocument, reportFileName } from './report.document.js';
export * as reportEvents from './report.events.js';
export { ReportJob } from './report.job.js';
export { ReportService } from './report.service.js';
export { ReportsModule } from './reports.module.js';
