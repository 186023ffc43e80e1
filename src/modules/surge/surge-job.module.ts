import { Module } from '@nestjs/common';
import { MailModule } from '@liaison/mail';
import { SurgeJob } from './surge.job.js';

/** What the worker does for surge access. */
@Module({ imports: [MailModule], providers: [SurgeJob], exports: [SurgeJob] })
export class SurgeJobModule {}
