import { Module } from '@nestjs/common';
import { PdfModule } from '@liaison/pdf';
import { ReportJob } from './report.job.js';

/** What the worker does for situation reports. */
@Module({ imports: [PdfModule], providers: [ReportJob], exports: [ReportJob] })
export class ReportJobModule {}
