export type { MarkedDocument, Section } from './marked-document.js';
export { PdfModule } from './pdf.module.js';
export { PdfRenderer } from './pdf-renderer.js';
