import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/index.js';
import { WorkspacesModule } from '../workspaces/index.js';
import { DownloadController } from './download.controller.js';
import { HashThread } from './hash-thread.js';
import { UploadJob } from './upload.job.js';
import { UploadServer } from './upload.server.js';
import { UploadService } from './upload.service.js';

@Module({
  imports: [DocumentsModule, WorkspacesModule],
  controllers: [DownloadController],
  providers: [HashThread, UploadJob, UploadServer, UploadService],
  exports: [UploadJob, UploadServer, UploadService],
})
export class FilesModule {}
