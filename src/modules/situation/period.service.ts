import { Injectable } from '@nestjs/common';
import { Db } from '@liaison/database';
import { fail } from '@liaison/errors';
import { decodeCursor, type PageArgs } from '@liaison/graphql';
import { Outbox } from '@liaison/outbox';
import { span } from '@liaison/zulu';
import { v7 as uuidv7 } from 'uuid';
import { MessageService } from '../channels/index.js';
import type { PeriodView } from './situation.entity.js';
import { PERIOD_ADDED } from './situation.events.js';

const VIEW = `select p.id, p.number, p.starts_at as "startsAt", p.ends_at as "endsAt", p.objectives from liaison.operational_period p`;

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
    return this.db.query<PeriodView>(
      `${VIEW} where p.incident_id = $1 and ($2::int is null or p.number < $2) order by p.number desc limit $3`,
      [incidentId, before, page.first + 1],
    );
  }

  /** The one that a time is in, or the next. */
  async at(incidentId: string, time: Date): Promise<PeriodView | null> {
    const [row] = await this.db.query<PeriodView>(
      `${VIEW} where p.incident_id = $1 and p.ends_at > $2 order by p.number limit 1`,
      [incidentId, time],
    );
    return row ?? null;
  }

  async add(incidentId: string, startsAt: Date, endsAt: Date, objectives: string): Promise<PeriodView> {
    const id = uuidv7();
    const { accountId, organizationId } = this.db.person;
    try {
      await this.db.query(
        `insert into liaison.operational_period (id, organization_id, incident_id, number, starts_at, ends_at, objectives, created_by)
         values ($1, $2, $3, 0, $4, $5, $6, $7)`,
        [id, organizationId, incidentId, startsAt, endsAt, objectives, accountId],
      );
    } catch (error) {
      const { constraint } = error as { constraint?: string };
      throw constraint === 'operational_period_overlap' ? fail('period.overlaps', {}, error) : error;
    }
    const [row] = await this.db.query<PeriodView>(`${VIEW} where p.id = $1`, [id]);
    const told = objectives && `. Objectives: ${objectives}`;
    await this.messages.record(
      incidentId,
      'state',
      `Operational period ${row!.number}: ${span(startsAt, endsAt)}${told}`,
    );
    await this.outbox.record(PERIOD_ADDED, id, incidentId);
    return row!;
  }
}
