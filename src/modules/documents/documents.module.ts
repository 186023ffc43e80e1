import { Module } from '@nestjs/common';
import { WorkspacesModule } from '../workspaces/index.js';
import { DocumentResolver } from './document.resolver.js';
import { DocumentService } from './document.service.js';
import { DocumentStream } from './document.stream.js';

@Module({
  imports: [WorkspacesModule],
  providers: [DocumentService, DocumentStream, DocumentResolver],
  exports: [DocumentService],
})
export class DocumentsModule {}
