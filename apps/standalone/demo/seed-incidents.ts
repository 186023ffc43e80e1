import type { Fact } from '@liaison/words';
import { v7 as uuidv7 } from 'uuid';
import { ICS_POSITIONS } from '../../../src/modules/incidents/index.js';
import type { DemoIncident, DemoMessage } from './incidents.js';

export interface SeededPerson {
  id: string;
  name: string;
  organizationId: string;
  /** By its short name. */
  organization: string;
}

/** Writes a row and returns its id. */
type Insert = (table: string, row: Record<string, unknown>) => Promise<string>;

/** Rooms with their people and what has been said in them. */
export class IncidentSeed {
  constructor(
    private readonly insert: Insert,
    /** The number that the database gave an incident. */
    private readonly numberOf: (incidentId: string) => Promise<string>,
    private readonly people: ReadonlyMap<string, SeededPerson>,
    private readonly organizations: ReadonlyMap<string, string>,
  ) {}

  async add(incident: DemoIncident): Promise<void> {
    const opener = this.people.get(incident.opener)!;
    const { name, kind, type, location } = incident;
    const operator = { organization_id: opener.organizationId };
    const id = await this.insert('workspace', {
      ...operator,
      name,
      kind: 'room',
      exercise: kind === 'exercise',
      created_by: opener.id,
    });
    await this.insert('incident', {
      ...operator,
      id,
      kind,
      type,
      location,
      tlp: 'TLP:AMBER',
      lead_organization_id: opener.organizationId,
      opened_by: opener.id,
    });
    const inRoom = { ...operator, incident_id: id };
    for (const slug of incident.organizations)
      await this.insert('incident_organization', {
        ...inRoom,
        participant_id: this.organizations.get(slug)!,
        brought_in_by: opener.id,
      });
    const positions = new Map<string, string>();
    for (const { key, title, section, rank } of ICS_POSITIONS)
      positions.set(title, await this.insert('position', { ...inRoom, key, title, section, rank }));
    for (const [title, subject] of incident.positions) {
      const holder = this.people.get(subject)!;
      await this.insert('position_assignment', {
        ...inRoom,
        position_id: positions.get(title)!,
        account_id: holder.id,
        person_organization_id: holder.organizationId,
        assigned_by: opener.id,
        checked_in_at: new Date(),
      });
    }
    for (const { title, position, dueInMinutes } of incident.tasks)
      await this.insert('task', {
        ...inRoom,
        title,
        position_id: position === null ? null : positions.get(position)!,
        due_at: dueInMinutes === null ? null : new Date(Date.now() + dueInMinutes * 60_000),
        created_by: opener.id,
        changed_by: opener.id,
      });
    const titleOf = new Map(incident.positions.map(([title, subject]) => [subject, title]));
    const number = await this.numberOf(id);
    const opened = { code: 'incident.opened', params: { number, name, status: 'active' } };
    const channels = [
      ['general', 'General', 'Everybody in the room.', incident.messages],
      ['log', 'Chronology', 'Significant events, decisions and changes, in order.', incident.chronology],
    ] as const;
    for (const [channelKind, channelName, purpose, messages] of channels) {
      const channelId = await this.insert('channel', {
        ...inRoom,
        kind: channelKind,
        key: channelKind === 'log' ? 'chronology' : channelKind,
        name: channelName,
        purpose,
        last_sequence: messages.length,
        created_by: opener.id,
      });
      for (const [n, message] of messages.entries())
        await this.message(
          channelId,
          n + 1,
          message,
          titleOf.get(message.author) ?? null,
          channelKind === 'log' ? opened : null,
        );
    }
  }

  private async message(
    channelId: string,
    sequence: number,
    { author, body, minutesAgo, priority = 'routine' }: DemoMessage,
    position: string | null,
    opened: Fact | null,
  ): Promise<void> {
    const person = this.people.get(author)!;
    const id = uuidv7();
    await this.insert('channel_entry', {
      channel_id: channelId,
      sequence,
      id,
      organization_id: person.organizationId,
      kind: 'message',
      message_id: id,
      client_id: id,
      category: opened && (body === undefined ? 'state' : 'significant_event'),
      body: body ?? '',
      fact: body === undefined ? opened?.code : null,
      params: body === undefined ? opened?.params : null,
      tlp: 'TLP:AMBER',
      priority,
      account_id: person.id,
      author_name: person.name,
      author_organization: person.organization,
      author_position: position,
      created_at: new Date(Date.now() - minutesAgo * 60_000),
    });
  }
}
