import { Injectable } from '@nestjs/common';
import { Db, statement } from '@liaison/database';
import { decodeCursor, type PageArgs } from '@liaison/graphql';
import { Outbox } from '@liaison/outbox';
import { v7 as uuidv7 } from 'uuid';
import { MessageService } from '../channels/index.js';
import type { PeriodView } from './period.entity.js';
import { PERIOD_ADDED } from './period.events.js';
import { periodFact } from './period.facts.js';

const VIEW = `select p.id, p.number, p.starts_at as "startsAt", p.ends_at as "endsAt", p.objectives from liaison.operational_period p`;

const LIST = statement<{ incidentId: string; before: string | null | undefined; most: number }, PeriodView>(
  'period.list',
  `${VIEW} where p.incident_id = :incidentId and (:before::int is null or p.number < :before) order by p.number desc limit :most`,
);
const AT = statement<{ incidentId: string; time: Date }, PeriodView>(
  'period.at',
  `${VIEW} where p.incident_id = :incidentId and p.ends_at > :time order by p.number limit 1`,
);
const ADD = statement<{
  id: string;
  organizationId: string;
  incidentId: string;
  startsAt: Date;
  endsAt: Date;
  objectives: string;
  accountId: string;
}>(
  'period.add',
  `insert into liaison.operational_period (id, organization_id, incident_id, number, starts_at, ends_at, objectives, created_by)
         values (:id, :organizationId, :incidentId, 0, :startsAt, :endsAt, :objectives, :accountId)`,
);
const FIND = statement<{ id: string }, PeriodView>('period.find', `${VIEW} where p.id = :id`);

/** Operational periods. The caller has asked the incident’s policy. */
@Injectable()
export class PeriodService {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
    private readonly messages: MessageService,
  ) {}

  /** Periods of an incident, latest first. One row more than the page, if there is one. */
  async list(incidentId: string, page: PageArgs): Promise<PeriodView[]> {
    const [before] = decodeCursor(page.after, [/^\d{1,9}$/]);
    return this.db.run(LIST, { incidentId, before, most: page.first + 1 });
  }

  /** The one that a time is in, or the next. */
  async at(incidentId: string, time: Date): Promise<PeriodView | null> {
    const [row] = await this.db.run(AT, { incidentId, time });
    return row ?? null;
  }

  async add(incidentId: string, startsAt: Date, endsAt: Date, objectives: string): Promise<PeriodView> {
    const id = uuidv7();
    const { accountId, organizationId } = this.db.person;
    await this.db.run(ADD, { id, organizationId, incidentId, startsAt, endsAt, objectives, accountId });
    const [row] = await this.db.run(FIND, { id });
    const fact = { number: row!.number, from: startsAt, to: endsAt, objectives: objectives || null };
    await this.messages.tell(incidentId, 'state', periodFact('period.added', fact));
    await this.outbox.record(PERIOD_ADDED, id, incidentId);
    return row!;
  }
}
