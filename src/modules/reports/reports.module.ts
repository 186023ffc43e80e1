import { Module } from '@nestjs/common';
import { ChannelsModule } from '../channels/index.js';
import { IncidentsModule } from '../incidents/index.js';
import { TasksModule } from '../tasks/index.js';
import { ReportResolver } from './report.resolver.js';
import { ReportService } from './report.service.js';

@Module({
  imports: [IncidentsModule, ChannelsModule, TasksModule],
  providers: [ReportService, ReportResolver],
  exports: [ReportService],
})
export class ReportsModule {}
