import { Module } from '@nestjs/common';
import { ChannelsModule } from '../channels/index.js';
import { IdentityModule } from '../identity/index.js';
import { IncidentsModule } from '../incidents/index.js';
import { PeriodsModule } from '../periods/index.js';
import { TasksModule } from '../tasks/index.js';
import { BriefingResolver } from './briefing.resolver.js';
import { BriefingService } from './briefing.service.js';

@Module({
  imports: [IncidentsModule, ChannelsModule, IdentityModule, PeriodsModule, TasksModule],
  providers: [BriefingService, BriefingResolver],
  exports: [BriefingService],
})
export class BriefingModule {}
