import { Injectable } from '@nestjs/common';
import { Db, statement } from '@liaison/database';
import { CURSOR, decodeCursor, type PageArgs } from '@liaison/graphql';
import { Outbox } from '@liaison/outbox';
import { v7 as uuidv7 } from 'uuid';
import type { TemplateView } from './template.entity.js';
import * as events from './template.events.js';
import { fail } from './templates.errors.js';

const VIEW = `select t.id, t.key, t.name, t.kind, t.notice, t.content, t.created_at as "createdAt", t.retired_at as "retiredAt"
  from liaison.incident_template t`;

/** What of a room another one can begin with: not what was said in it, nor who held what. */
const CONTENT = `
  select jsonb_build_object(
    'positions', (select coalesce(jsonb_agg(p.title order by p.rank, p.id), '[]') from fence.positions p
      where p.incident_id = i.id and p.section = 'other'),
    'channels', (select coalesce(jsonb_agg(jsonb_build_object('name', c.name, 'purpose', c.purpose, 'positions',
        (select coalesce(jsonb_agg(coalesce(p.key, p.title)), '[]') from fence.audiences a join fence.positions p on p.id = a.position_id
          where a.channel_id = c.id)) order by c.created_at, c.id), '[]')
      from fence.room_channels c where c.incident_id = i.id and c.kind = 'topic' and c.closed_at is null
        -- A channel that is closed to organizations is not opened to others by leaving them out.
        and not exists (select from fence.audiences a where a.channel_id = c.id and a.participant_id is not null)),
    'tasks', (select coalesce(jsonb_agg(jsonb_build_object('checklist', t.checklist, 'title', t.title, 'detail', t.detail, 'position', coalesce(p.key, p.title),
        'dueMinutes', greatest(0, ceil(extract(epoch from t.due_at - i.opened_at) / 60))::int) order by t.created_at, t.id), '[]')
      from (select * from fence.tasks t where t.incident_id = i.id order by t.created_at, t.id limit 500) t
      left join fence.positions p on p.id = t.position_id),
    'organizationIds', (select coalesce(jsonb_agg(o.participant_id order by o.created_at, o.id), '[]')
      from fence.participants o where o.incident_id = i.id and o.ended_at is null)) as content
  from fence.incidents i where i.id = :incidentId`;

const LIST = statement<
  { name: string | null | undefined; id: string | null | undefined; most: number },
  TemplateView
>(
  'template.list',
  `${VIEW} where t.retired_at is null and (:id::uuid is null or (t.name collate liaison.by_name, t.id) > (:name, :id))
   order by t.name collate liaison.by_name, t.id limit :most`,
);
const FIND = statement<{ id: string }, TemplateView>(
  'template.find',
  `${VIEW} where t.id = :id and t.retired_at is null`,
);
const SAVE = statement<{
  id: string;
  organizationId: string;
  name: string;
  incidentId: string;
  notice: string;
  accountId: string;
}>(
  'template.save',
  `insert into liaison.incident_template (id, organization_id, name, kind, notice, content, created_by)
         select :id, :organizationId, :name, (select kind from fence.incidents where id = :incidentId), :notice, x.content, :accountId from (${CONTENT}) x`,
);
const RETIRE = statement<{ id: string }>(
  'template.retire',
  'update liaison.incident_template set retired_at = now() where id = :id',
);

/** Templates of rooms, which are NIRU's. */
@Injectable()
export class TemplateService {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
  ) {}

  /** Templates in use, by name. One row more than the page, if there is one. */
  async list(page: PageArgs): Promise<TemplateView[]> {
    const [name, id] = decodeCursor(page.after, [CURSOR.text, CURSOR.id]);
    return this.db.run(LIST, { name, id, most: page.first + 1 });
  }

  async find(id: string): Promise<TemplateView> {
    const [row] = await this.db.run(FIND, { id });
    if (!row) throw fail('request.not_found');
    return row;
  }

  /** Keeps a room that the caller is in as a template. */
  async save(incidentId: string, name: string, notice: string): Promise<TemplateView> {
    const id = uuidv7();
    const { organizationId, accountId } = this.db.person;
    await this.db.run(SAVE, { id, organizationId, name, incidentId, notice, accountId });
    await this.outbox.record(events.TEMPLATE_SAVED, id);
    return this.find(id);
  }

  async retire(id: string): Promise<TemplateView> {
    const template = await this.find(id);
    await this.db.run(RETIRE, { id });
    await this.outbox.record(events.TEMPLATE_RETIRED, id);
    return template;
  }
}
