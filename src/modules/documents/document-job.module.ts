import { Module } from '@nestjs/common';
import { DocumentJob } from './document.job.js';

/** What the worker does for documents. */
@Module({ providers: [DocumentJob], exports: [DocumentJob] })
export class DocumentJobModule {}
