import { Injectable } from '@nestjs/common';
import { authorize } from '@liaison/access';
import { Db, statement } from '@liaison/database';
import { CURSOR, decodeCursor, type PageArgs } from '@liaison/graphql';
import { Outbox } from '@liaison/outbox';
import { In, IsNull } from 'typeorm';
import { SESSION_ENDED } from './identity.events.js';
import { SessionRow, type EndReason } from './session.entity.js';
import { sessionPolicy } from './session.policy.js';

const LAST_SEEN_ELSEWHERE = statement<
  { accountId: string; sessionId: string },
  { at: Date | null; now: Date }
>(
  'session.last_seen_elsewhere',
  'select max(last_seen_at) as at, now() as now from liaison.session where account_id = :accountId and id <> :sessionId',
);

/** The sessions of a person: listing and ending them. */
@Injectable()
export class SessionService {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
  ) {}

  /** The caller's sessions that have not ended, newest first. One row more than the page, if there is one. */
  async list(page: PageArgs): Promise<SessionRow[]> {
    const [id] = decodeCursor(page.after, [CURSOR.id]);
    return this.db.rows(SessionRow, (rows) => {
      const query = rows
        .createQueryBuilder('s')
        .where('s.account_id = :accountId', { accountId: this.db.person.accountId })
        .andWhere('s.ended_at is null and s.expires_at > now()');
      if (id) query.andWhere('s.id < :id::uuid', { id }); // version 7: newer ids are greater
      return query
        .orderBy('s.id', 'DESC')
        .limit(page.first + 1)
        .getMany();
    });
  }

  /** When the caller last used another session, null when there was none; and what time it is. */
  async lastSeenElsewhere(): Promise<{ at: Date | null; now: Date }> {
    const [row] = await this.db.run(LAST_SEEN_ELSEWHERE, this.db.person);
    return row!;
  }

  async end(id: string): Promise<SessionRow> {
    const row = await this.db.rows(SessionRow, (rows) => rows.findOneBy({ id }));
    authorize(sessionPolicy, 'end', this.db.actor, row);
    await this.mark([id], 'ended_by_person');
    return this.db.rows(SessionRow, (rows) => rows.findOneByOrFail({ id }));
  }

  /** Ends all of the caller's sessions but the present one. Returns how many. */
  async endOthers(): Promise<number> {
    const { accountId, sessionId } = this.db.person;
    const rows = await this.db.rows(SessionRow, (rows) => rows.findBy({ accountId, endedAt: IsNull() }));
    const others = rows.map((row) => row.id).filter((id) => id !== sessionId);
    await this.mark(others, 'ended_by_person');
    return others.length;
  }

  /** Marks sessions as ended. They are out of force from the commit on. */
  async mark(ids: string[], endReason: EndReason): Promise<void> {
    if (!ids.length) return;
    await this.db.rows(SessionRow, (rows) =>
      rows.update({ id: In(ids), endedAt: IsNull() }, { endedAt: new Date(), endReason }),
    );
    await Promise.all(ids.map((id) => this.outbox.record(SESSION_ENDED, id)));
  }
}
