import { Injectable } from '@nestjs/common';
import { Db, statement } from '@liaison/database';
import { ChannelService } from '../channels/index.js';
import { WorkspaceService } from '../workspaces/index.js';
import { LIAISON_OFFICER } from './ics-positions.js';
import type { IncidentView } from './incident.entity.js';
import { IncidentService, type NewIncident } from './incident.service.js';
import { ParticipationService } from './participation.service.js';
import { PositionService } from './position.service.js';

const JOIN = statement<{ id: string }>('open-room.join', 'select fence.join_room(:id)');

/** How a room comes to be, and how NIRU’s administrators come into one. */
@Injectable()
export class OpenRoom {
  constructor(
    private readonly db: Db,
    private readonly incidents: IncidentService,
    private readonly workspaces: WorkspaceService,
    private readonly channels: ChannelService,
    private readonly positions: PositionService,
    private readonly participation: ParticipationService,
  ) {}

  /** Opens a room: its channels, the ICS positions, and the organizations and people that are brought in at once. */
  async open({ name, bringIn, ...incident }: NewIncident): Promise<IncidentView> {
    const id = await this.workspaces.createRoom(name, incident.kind === 'exercise');
    await this.incidents.insert(id, incident);
    await this.channels.createFirst(id);
    await this.positions.createFirst(id);
    await this.incidents.announce(id);
    await this.positions.take(id, LIAISON_OFFICER);
    await this.participation.bringIn(id, bringIn);
    return this.incidents.find(id);
  }

  /** A NIRU administrator comes into a room that another opened; everybody in it sees so. */
  async join(id: string): Promise<IncidentView> {
    await this.incidents.loadFor('join', id);
    await this.db.run(JOIN, { id });
    await this.positions.take(id, LIAISON_OFFICER);
    return this.incidents.find(id);
  }
}
