import { Injectable } from '@nestjs/common';
import { authorize } from '@liaison/access';
import { Db } from '@liaison/database';
import { CURSOR, decodeCursor, type PageArgs } from '@liaison/graphql';
import { Outbox } from '@liaison/outbox';
import { In, IsNull } from 'typeorm';
import { SESSION_ENDED } from './identity.events.js';
import { SessionRow, type EndReason } from './session.entity.js';
import { sessionPolicy } from './session.policy.js';

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
    const query = this.db
      .repository(SessionRow)
      .createQueryBuilder('s')
      .where('s.account_id = :accountId', { accountId: this.db.person.accountId })
      .andWhere('s.ended_at is null and s.expires_at > now()');
    if (id) query.andWhere('s.id < :id::uuid', { id }); // version 7: newer ids are greater
    return query
      .orderBy('s.id', 'DESC')
      .limit(page.first + 1)
      .getMany();
  }

  async end(id: string): Promise<SessionRow> {
    const row = await this.db.repository(SessionRow).findOneBy({ id });
    authorize(sessionPolicy, 'end', this.db.actor, row);
    await this.mark([id], 'ended_by_person');
    return this.db.repository(SessionRow).findOneByOrFail({ id });
  }

  /** Ends all of the caller's sessions but the present one. Returns how many. */
  async endOthers(): Promise<number> {
    const { accountId, sessionId } = this.db.person;
    const rows = await this.db.repository(SessionRow).findBy({ accountId, endedAt: IsNull() });
    const others = rows.map((row) => row.id).filter((id) => id !== sessionId);
    await this.mark(others, 'ended_by_person');
    return others.length;
  }

  /** Marks sessions as ended. They are out of force from the commit on. */
  async mark(ids: string[], endReason: EndReason): Promise<void> {
    if (!ids.length) return;
    await this.db
      .repository(SessionRow)
      .update({ id: In(ids), endedAt: IsNull() }, { endedAt: new Date(), endReason });
    await Promise.all(ids.map((id) => this.outbox.record(SESSION_ENDED, id)));
  }
}
