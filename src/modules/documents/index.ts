export { DocumentRow, type DocumentView } from './document.entity.js';
export { DocumentService } from './document.service.js';
export { DocumentsModule } from './documents.module.js';
