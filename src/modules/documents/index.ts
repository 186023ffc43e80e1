export { DocumentRow, type DocumentView } from './document.entity.js';
export { DocumentJob } from './document.job.js';
export { DocumentJobModule } from './document-job.module.js';
export { DocumentService } from './document.service.js';
export { DocumentsModule } from './documents.module.js';
