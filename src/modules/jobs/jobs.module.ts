import { Module } from '@nestjs/common';
import { OperationsModule } from '@liaison/operations';
import { JobMetrics } from './job.metrics.js';
import { JobResolver } from './job.resolver.js';
import { JobService } from './job.service.js';

@Module({ imports: [OperationsModule], providers: [JobMetrics, JobResolver, JobService] })
export class JobsModule {}
