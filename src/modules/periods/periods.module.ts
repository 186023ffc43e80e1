import { Module } from '@nestjs/common';
import './periods.errors.js';
import { ChannelsModule } from '../channels/index.js';
import { IncidentsModule } from '../incidents/index.js';
import { PeriodResolver } from './period.resolver.js';
import { PeriodService } from './period.service.js';

@Module({
  imports: [IncidentsModule, ChannelsModule],
  providers: [PeriodService, PeriodResolver],
  exports: [PeriodService],
})
export class PeriodsModule {}
