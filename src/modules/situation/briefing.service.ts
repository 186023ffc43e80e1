import { Injectable } from '@nestjs/common';
import { Db } from '@liaison/database';
import type { EntryRow } from '../channels/index.js';
import { TASK_VIEW, type TaskView } from '../tasks/index.js';
import { PeriodService } from './period.service.js';
import { HELD_POSITIONS } from './report.service.js';
import type { BriefingView, HeldPosition } from './situation.entity.js';

const MOST_LINES = 200;
const MOST_URGENT = 50;
const MOST_TASKS = 100;
/** For somebody who has never been here before. */
const FIRST_HOURS = 12;

/** The shift briefing: what changed since somebody left, what is open, what is due, who holds which position. */
@Injectable()
export class BriefingService {
  constructor(
    private readonly db: Db,
    private readonly periods: PeriodService,
  ) {}

  /** Briefs the caller, who is in the room; since their last session when no time is named. */
  async brief(incidentId: string, named: Date | null): Promise<BriefingView> {
    const { accountId } = this.db.person;
    const { since, until } = await this.time(named);
    const entries = await this.db.query<EntryRow & { total: number }>(
      `select *, count(*) over ()::int as total from liaison.channel_entry e
       where e.channel_id = (select c.id from liaison.channel c where c.incident_id = $1 and c.kind = 'log')
         and e.kind = 'message' and e.created_at > $2 order by e.sequence desc limit ${MOST_LINES}`,
      [incidentId, since],
    );
    const urgent = await this.db.query<EntryRow>(
      `select e.* from liaison.channel c join liaison.channel_entry e on e.channel_id = c.id and e.kind = 'message'
       where c.incident_id = $1 and e.priority in ('immediate', 'flash') and e.created_at > $2
       order by e.created_at desc, e.id desc limit ${MOST_URGENT}`,
      [incidentId, since],
    );
    const openTasks = await this.db.query<TaskView & { total: number }>(
      `select x.*, count(*) over ()::int as total from (${TASK_VIEW} where t.incident_id = $2 and t.state = 'open') x
       order by x."cursorAt"::timestamptz, x.id limit ${MOST_TASKS}`,
      [accountId, incidentId],
    );
    const changedTasks = await this.db.query<TaskView>(
      `${TASK_VIEW} where t.incident_id = $2 and t.state <> 'open' and t.changed_at > $3
       order by t.changed_at desc, t.id limit ${MOST_TASKS}`,
      [accountId, incidentId, since],
    );
    const positions = await this.db.query<HeldPosition>(HELD_POSITIONS, [incidentId]);
    return {
      since,
      until,
      entries: entries.reverse(),
      entryCount: entries[0]?.total ?? 0,
      urgent: urgent.reverse(),
      openTasks,
      openTaskCount: openTasks[0]?.total ?? 0,
      changedTasks,
      positions,
      period: await this.periods.at(incidentId, until),
    };
  }

  private async time(named: Date | null): Promise<{ since: Date; until: Date }> {
    const { accountId, sessionId } = this.db.person;
    const [row] = await this.db.query<{ since: Date; until: Date }>(
      `select coalesce($3, (select max(s.last_seen_at) from liaison.session s where s.account_id = $1 and s.id <> $2),
         now() - interval '${FIRST_HOURS} hours') as since, now() as until`,
      [accountId, sessionId, named],
    );
    return row!;
  }
}
