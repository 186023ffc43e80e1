import { Injectable } from '@nestjs/common';
import { Db, statement } from '@liaison/database';
import { folded } from '@liaison/text';
import { v7 as uuidv7 } from 'uuid';
import { ChannelService, MessageService } from '../channels/index.js';
import { OpenRoom, PositionService, type IncidentView, type NewIncident } from '../incidents/index.js';
import { TaskService } from '../tasks/index.js';
import type { TemplateContent, TemplateView } from './template.entity.js';

const ADD_POSITIONS = statement<{ incidentId: string }, { id: string; key: string | null; title: string }>(
  'open-from-template.add_positions',
  'select id, key, title from fence.positions where incident_id = :incidentId',
);
const POST = statement<{ id: string }, { id: string }>(
  'open-from-template.post',
  `select id from fence.room_channels where incident_id = :id and kind = 'general'`,
);

/** How a room comes to be from a template. */
@Injectable()
export class OpenFromTemplate {
  constructor(
    private readonly db: Db,
    private readonly rooms: OpenRoom,
    private readonly positions: PositionService,
    private readonly channels: ChannelService,
    private readonly tasks: TaskService,
    private readonly messages: MessageService,
  ) {}

  /** Opens a room with what the template holds, and with whom it and the caller bring in. */
  async open(template: TemplateView, incident: NewIncident): Promise<IncidentView> {
    const { content, notice } = template;
    const organizationIds = [...new Set([...incident.bringIn.organizationIds, ...content.organizationIds])];
    const opened = await this.rooms.open({ ...incident, bringIn: { ...incident.bringIn, organizationIds } });
    const positionIds = await this.addPositions(opened.id, content.positions);
    await this.addChannels(opened.id, content, positionIds);
    await this.addTasks(opened, content, positionIds);
    if (notice) await this.post(opened, notice);
    return opened;
  }

  /** The ids of all positions of the room by their titles, and by the keys of those that every room has. */
  private async addPositions(incidentId: string, titles: string[]): Promise<Map<string, string>> {
    for (const title of titles) await this.positions.create(incidentId, title);
    const rows = await this.db.run(ADD_POSITIONS, { incidentId });
    return new Map(rows.flatMap(({ id, key, title }) => [[title, id] as const, [key ?? title, id] as const]));
  }

  /** Also those that are closed to positions of others: whoever checks in finds them. */
  private async addChannels(
    incidentId: string,
    { channels }: TemplateContent,
    ids: Map<string, string>,
  ): Promise<void> {
    const names = new Set(['general', 'chronology']);
    for (const { name: given, purpose, positions } of channels) {
      const name = freeName(given, names);
      const positionIds = positions.flatMap((title) => ids.get(title) ?? []);
      // With none of its positions here it would be open to everybody.
      if (positions.length && !positionIds.length) continue;
      await this.channels.make(incidentId, { name, purpose, positionIds, organizationIds: [] });
    }
  }

  private async addTasks(
    { id, openedAt }: IncidentView,
    { tasks }: TemplateContent,
    ids: Map<string, string>,
  ): Promise<void> {
    for (const checklist of new Set(tasks.map((task) => task.checklist)))
      await this.tasks.add(
        id,
        checklist,
        tasks
          .filter((task) => task.checklist === checklist)
          .map(({ title, detail, position, dueMinutes }) => ({
            title,
            detail,
            positionId: position === null ? null : (ids.get(position) ?? null),
            dueAt: dueMinutes === null ? null : new Date(openedAt.getTime() + dueMinutes * 60_000),
          })),
      );
  }

  private async post({ id, tlp, cui, exercise }: IncidentView, notice: string): Promise<void> {
    const [general] = await this.db.run(POST, { id });
    await this.messages.post({
      channelId: general!.id,
      clientId: uuidv7(),
      body: notice,
      tlp,
      cui,
      priority: 'routine',
      replyToId: null,
      category: null,
      exercise,
      mentionIds: [],
      attachmentIds: [],
    });
  }
}

/** Rooms of before could have two channels of one name. */
function freeName(given: string, taken: Set<string>): string {
  let name = given;
  for (let n = 2; taken.has(folded(name)); n++) name = `${given.slice(0, 70)} (${n})`;
  taken.add(folded(name));
  return name;
}
