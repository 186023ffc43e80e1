import { NOBODY, system, type Actor, type Person } from '@liaison/request';
import type { QueryConfig, QueryResultRow } from 'pg';

/** How a transaction learns who acts in it. */
export type Identity =
  | { by: 'token'; tokenHash: string }
  | { by: 'session'; sessionId: string }
  | { by: 'system'; organizationId: string }
  | { by: 'nobody' };

/** Whom the database found behind a token or a session. */
export interface EnteredRow extends QueryResultRow {
  session_id: string;
  account_id: string;
  organization_id: string;
  role: Person['role'];
  organization_kind: Person['organizationKind'];
  stale: boolean;
  breadth?: number;
}

/** A prepared statement; the name must be unique to the text. */
export interface Prepared {
  name: string;
  text: string;
  values: unknown[];
}

/** The statement that sets who acts. */
export function enterStatement(identity: Identity, readOnly: boolean): QueryConfig {
  switch (identity.by) {
    case 'token':
      return {
        name: readOnly ? 'enter.token' : 'enter.write',
        text: `select * from fence.${readOnly ? 'enter_by_token' : 'enter_to_write'}($1)`,
        values: [inBytes(identity.tokenHash)],
      };
    case 'session':
      return {
        name: 'enter.session',
        text: 'select * from fence.enter_by_session($1)',
        values: [identity.sessionId],
      };
    case 'system':
      return {
        name: 'enter.system',
        text: 'select fence.enter_as_system($1)',
        values: [identity.organizationId],
      };
    case 'nobody':
      return { name: 'enter.nobody', text: 'select fence.enter_as_nobody()' };
  }
}

/** Says who acts, before a statement that is sent with it; fails for nobody, so that the statement is not run. */
export function foregoingStatement(tokenHash: string, readOnly: boolean): Prepared {
  return {
    name: 'enter.before',
    text: 'select fence.enter_or_refuse($1, $2)',
    values: [inBytes(tokenHash), readOnly ? 'true' : 'false'],
  };
}

export function actorOf(identity: Identity, row: EnteredRow | undefined): Actor {
  if (identity.by === 'system') return system(identity.organizationId);
  if (!row?.session_id) return NOBODY;
  return {
    kind: 'person',
    sessionId: row.session_id,
    accountId: row.account_id,
    organizationId: row.organization_id,
    role: row.role,
    organizationKind: row.organization_kind,
  };
}

function inBytes(hash: string): Buffer {
  return Buffer.from(hash, 'hex');
}
