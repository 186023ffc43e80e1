import { Module } from '@nestjs/common';
import { IncidentsModule } from '../incidents/index.js';
import { PresenceHub } from './presence.hub.js';
import { PresenceResolver } from './presence.resolver.js';
import { PresenceService } from './presence.service.js';

@Module({ imports: [IncidentsModule], providers: [PresenceHub, PresenceService, PresenceResolver] })
export class PresenceModule {}
