import { Module } from '@nestjs/common';
import { ChannelsModule } from '../channels/index.js';
import { IncidentsModule } from '../incidents/index.js';
import { SurgeResolver } from './surge.resolver.js';
import { SurgeService } from './surge.service.js';

@Module({
  imports: [IncidentsModule, ChannelsModule],
  providers: [SurgeService, SurgeResolver],
})
export class SurgeModule {}
