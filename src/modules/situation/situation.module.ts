import { Module } from '@nestjs/common';
import { ChannelsModule } from '../channels/index.js';
import { IncidentsModule } from '../incidents/index.js';
import { BriefingService } from './briefing.service.js';
import { PeriodService } from './period.service.js';
import { ReportService } from './report.service.js';
import { SituationResolver } from './situation.resolver.js';

@Module({
  imports: [IncidentsModule, ChannelsModule],
  providers: [PeriodService, BriefingService, ReportService, SituationResolver],
  exports: [BriefingService, ReportService],
})
export class SituationModule {}
