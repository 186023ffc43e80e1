import { Module } from '@nestjs/common';
import { ChannelsModule } from '../channels/index.js';
import { WorkspacesModule } from '../workspaces/index.js';
import { IncidentResolver } from './incident.resolver.js';
import { IncidentService } from './incident.service.js';
import { OpenRoom } from './open-room.js';
import { ParticipationResolver } from './participation.resolver.js';
import { ParticipationService } from './participation.service.js';
import { PositionService } from './position.service.js';

@Module({
  imports: [WorkspacesModule, ChannelsModule],
  providers: [
    IncidentService,
    IncidentResolver,
    OpenRoom,
    ParticipationService,
    ParticipationResolver,
    PositionService,
  ],
  exports: [IncidentService, OpenRoom, PositionService],
})
export class IncidentsModule {}
