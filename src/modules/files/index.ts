export { FileJob } from './file.job.js';
export { FilesModule } from './files.module.js';
export { UploadJob } from './upload.job.js';
export { UploadServer } from './upload.server.js';
