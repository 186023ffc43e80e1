import { Injectable } from '@nestjs/common';
import { Db, statement } from '@liaison/database';
import { isOperator, isResponder } from '@liaison/request';
import type { Viewer } from './session.graphql.js';

interface ViewerRow {
  id: string;
  name: string;
  email: string | null;
  organization_id: string;
  organization_name: string;
  organization_short_name: string;
  expires_at: Date;
  ends_at: Date;
}

/** Idle limits in minutes (NIST SP 800-63B-4 and CJIS AC-11); the view fence.live_session enforces them. */
const IDLE_MINUTES = { member: 30, administrator: 15, responder: 30 } as const;

const VIEWER = statement<{ sessionId: string; idleMinutes: number }, ViewerRow>(
  'viewer',
  `select a.id, a.name, a.email, o.id as organization_id, o.name as organization_name,
              o.short_name as organization_short_name, s.expires_at,
              least(s.expires_at, s.last_seen_at + make_interval(mins => :idleMinutes)) as ends_at
       from liaison.session s join fence.people a on a.id = s.account_id join fence.organizations o on o.id = a.organization_id
       where s.id = :sessionId`,
);

@Injectable()
export class ViewerService {
  constructor(private readonly db: Db) {}

  async viewer(): Promise<Viewer | null> {
    const { actor } = this.db;
    if (actor.kind !== 'person') return null;
    const idleMinutes = IDLE_MINUTES[actor.role];
    const [row] = await this.db.run(VIEWER, { sessionId: actor.sessionId, idleMinutes });
    if (!row) return null;
    return {
      id: row.id,
      name: row.name,
      email: row.email,
      organization: {
        id: row.organization_id,
        name: row.organization_name,
        shortName: row.organization_short_name,
      },
      sessionId: actor.sessionId,
      sessionExpiresAt: row.expires_at,
      sessionEndsAt: row.ends_at,
      idleMinutes,
      responder: isResponder(actor),
      can: {
        createWorkspace: !isResponder(actor),
        administer: actor.role === 'administrator',
        operate: isOperator(actor),
      },
    };
  }
}
