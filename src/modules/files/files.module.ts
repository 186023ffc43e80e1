import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/index.js';
import { WorkspacesModule } from '../workspaces/index.js';
import { DownloadController } from './download.controller.js';
import { FileChecks } from './file-checks.js';
import { FileGate } from './file.gate.js';
import { FileJob } from './file.job.js';
import { Fingerprints } from './fingerprint.js';
import { HashThread } from './hash-thread.js';
import { QuotaResolver } from './quota.resolver.js';
import { QuotaService } from './quota.service.js';
import { UploadFinisher } from './upload.finisher.js';
import { UploadJob } from './upload.job.js';
import { UploadServer } from './upload.server.js';
import { UploadService } from './upload.service.js';

@Module({
  imports: [DocumentsModule, WorkspacesModule],
  controllers: [DownloadController],
  providers: [
    FileChecks,
    FileGate,
    FileJob,
    Fingerprints,
    HashThread,
    QuotaResolver,
    QuotaService,
    UploadFinisher,
    UploadJob,
    UploadServer,
    UploadService,
  ],
  exports: [FileJob, UploadJob, UploadServer, UploadService],
})
export class FilesModule {}
