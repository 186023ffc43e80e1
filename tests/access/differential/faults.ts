import type { TestPortal } from '@liaison/testing';
import type { Planted } from './compare.js';

type Person = {
  kind: 'person';
  accountId: string;
  organizationId: string;
  role: string;
  organizationKind: string;
};
type Row = Record<string, unknown>;
const rule = (test: (actor: Person, row: Row) => unknown) => (actor: never, row: never) =>
  Boolean(test(actor, row));

/** Mistakes on the side of TypeScript: who may do what they may not, or not what they may. */
export const IN_TYPESCRIPT: { name: string; entity: string; planted: Planted[string] }[] = [
  {
    name: 'contributors change what others shared',
    entity: 'document',
    planted: {
      update: rule(
        (_actor, row) =>
          row['trashedAt'] === null && row['contributable'] && row['workspaceState'] === 'active',
      ),
    },
  },
  {
    name: 'managers erase',
    entity: 'document',
    planted: { erase: rule((_actor, row) => row['manageable']) },
  },
  {
    name: 'administrators do not erase what their organization shared',
    entity: 'document',
    planted: { erase: rule((_actor, row) => row['owned']) },
  },
  {
    name: 'managers archive',
    entity: 'workspace',
    planted: {
      archive: rule(
        (_actor, row) =>
          row['kind'] === 'workspace' &&
          row['state'] === 'active' &&
          ['manager', 'owner'].includes(String(row['role'])),
      ),
    },
  },
  {
    name: 'managers from a partner bring others in',
    entity: 'workspace',
    planted: {
      offerAgreement: rule(
        (_actor, row) =>
          row['kind'] === 'workspace' &&
          row['state'] === 'active' &&
          ['manager', 'owner'].includes(String(row['role'])),
      ),
    },
  },
  {
    name: 'managers let owners go',
    entity: 'workspace_member',
    planted: {
      remove: rule(
        (actor, row) =>
          row['endedAt'] === null &&
          row['workspaceState'] === 'active' &&
          row['workspaceKind'] === 'workspace' &&
          actor.accountId !== row['accountId'] &&
          ['manager', 'owner'].includes(String(row['callerRole'])),
      ),
    },
  },
  {
    name: 'managers from a partner end its agreement',
    entity: 'sharing_agreement',
    planted: {
      end: rule(
        (actor, row) =>
          ['offered', 'accepted'].includes(String(row['state'])) &&
          (['manager', 'owner'].includes(String(row['callerRole'])) ||
            (actor.role === 'administrator' && actor.organizationId === row['partnerOrganizationId'])),
      ),
    },
  },
  {
    name: 'managers withdraw what others asked for',
    entity: 'join_request',
    planted: { withdraw: rule((_actor, row) => row['state'] === 'open') },
  },
  {
    name: 'whoever says that two accounts are one person’s confirms it',
    entity: 'account_join',
    planted: {
      confirm: rule(
        (actor, row) =>
          row['state'] === 'open' &&
          row['possible'] &&
          actor.role === 'administrator' &&
          (actor.organizationKind === 'operator' || actor.organizationId === row['organizationId']) &&
          ![row['accountId'], row['joinedId']].includes(actor.accountId),
      ),
    },
  },
  {
    name: 'everybody in the room changes the incident',
    entity: 'incident',
    planted: { update: rule((_actor, row) => row['role'] !== null && row['status'] !== 'closed') },
  },
  {
    name: 'whoever runs the room lets responders in',
    entity: 'incident',
    planted: {
      surge: rule(
        (_actor, row) => ['manager', 'owner'].includes(String(row['role'])) && row['status'] !== 'closed',
      ),
    },
  },
  {
    name: 'whoever runs the room checks others in',
    entity: 'position_assignment',
    planted: {
      checkIn: rule(
        (_actor, row) =>
          row['manageable'] && row['open'] && row['endedAt'] === null && row['checkedInAt'] === null,
      ),
    },
  },
  {
    name: 'whoever runs the room edits what others said',
    entity: 'message',
    planted: {
      edit: rule(
        (actor, row) =>
          row['postable'] &&
          !row['retracted'] &&
          !row['automatic'] &&
          (row['manageable'] || actor.accountId === row['accountId']),
      ),
    },
  },
  {
    name: 'everybody in the room changes every task',
    entity: 'task',
    planted: { update: rule((_actor, row) => row['live'] && row['contributable']) },
  },
  {
    name: 'whoever wrote a report approves it',
    entity: 'situation_report',
    planted: {
      approve: rule((_actor, row) => row['live'] && row['contributable'] && row['state'] === 'draft'),
    },
  },
];

/** Mistakes on the side of PostgreSQL: in the text of a function, or in what a policy asks. */
export const IN_POSTGRESQL: ({ name: string; entity: string } & (
  { fn: string; text: string; instead: string } | { policy: string; using: string }
))[] = [
  {
    name: 'people change their own role',
    entity: 'workspace_member',
    fn: 'guard_member',
    text: 'new.role <> old.role and new.account_id = fence.account_id()',
    instead: 'false',
  },
  {
    name: 'managers archive',
    entity: 'workspace',
    fn: 'guard_workspace',
    text: 'fence.owned()',
    instead: 'fence.manageable()',
  },
  {
    name: 'readers upload',
    entity: 'workspace',
    fn: 'begin_upload',
    text: "m.role in ('contributor', 'manager', 'owner')",
    instead: 'true',
  },
  {
    name: 'what is archived takes uploads',
    entity: 'workspace',
    fn: 'begin_upload',
    text: "w.state = 'active'",
    instead: 'true',
  },
  {
    name: 'agreements are answered when they are too late',
    entity: 'sharing_agreement',
    fn: 'guard_agreement',
    text: 'new.expires_at > now()',
    instead: 'true',
  },
  {
    name: 'managers withdraw what others asked for',
    entity: 'join_request',
    fn: 'guard_join_request',
    text: 'new.account_id = fence.account_id()',
    instead: 'true',
  },
  {
    name: 'whoever runs the room checks others in',
    entity: 'position_assignment',
    fn: 'guard_check_in',
    text: 'new.account_id <> fence.account_id()',
    instead: 'false',
  },
  {
    name: 'what is pinned is pinned again',
    entity: 'message',
    fn: 'append_line',
    text: 'original.pinned_at is null',
    instead: 'true',
  },
  {
    name: 'people acknowledge what they wrote',
    entity: 'message',
    fn: 'append_line',
    text: 'original.account_id <> fence.account_id()',
    instead: 'true',
  },
  {
    name: 'managers erase',
    entity: 'document',
    fn: 'erase_document',
    text: 'fence.owned()',
    instead: 'fence.manageable()',
  },
  {
    name: 'whoever wrote a report approves it',
    entity: 'situation_report',
    fn: 'guard_report',
    text: 'new.approved_by in (old.prepared_by, old.updated_by)',
    instead: 'false',
  },
  {
    name: 'everybody confirms that accounts are one person’s',
    entity: 'account_join',
    fn: 'confirm_join',
    text: 'not fence.administers(j.account_id) or not fence.administers(j.joined_id)',
    instead: 'false',
  },
  {
    name: 'people decide about their own accounts',
    entity: 'account_join',
    fn: 'administers',
    text: 'a.id <> fence.account_id()',
    instead: 'true',
  },
  {
    name: 'a closed incident changes',
    entity: 'incident',
    fn: 'guard_incident',
    text: `raise insufficient_privilege using message = 'this incident is closed';`,
    instead: 'return new;',
  },
  {
    name: 'the chronology is closed',
    entity: 'channel',
    fn: 'guard_channel',
    text: `raise insufficient_privilege using message = 'a room keeps its general channel and its chronology';`,
    instead: 'return new;',
  },
  {
    name: 'administrators lock themselves out',
    entity: 'account',
    fn: 'guard_account',
    text: 'new.id = fence.account_id()',
    instead: 'false',
  },
  {
    name: 'contributors change what others shared',
    entity: 'document',
    policy: 'document_update',
    using: 'workspace_id = any (fence.contributable())',
  },
  {
    name: 'everybody in the room changes every task',
    entity: 'task',
    policy: 'task_update',
    using: 'incident_id = any (fence.contributable())',
  },
  {
    name: 'whoever manages a channel is not asked',
    entity: 'channel',
    policy: 'channel_update',
    using: 'id = any (fence.channels())',
  },
  { name: 'sessions of others are read', entity: 'session', policy: 'session_select', using: 'true' },
];

/** Does `work` while a fault is in the database. */
export async function withFault(
  { sql }: TestPortal,
  fault: (typeof IN_POSTGRESQL)[number],
  work: () => Promise<void>,
): Promise<void> {
  if ('fn' in fault) {
    const [{ text }] = (await sql<{ text: string }>(
      `select pg_get_functiondef('fence.${fault.fn}'::regproc) as text`,
    )) as [{ text: string }];
    if (!text.includes(fault.text)) throw new Error(`${fault.fn} does not say “${fault.text}”`);
    await sql(text.replace(fault.text, fault.instead));
    await work().finally(() => sql(text));
    return;
  }
  const [{ table, using, check }] = (await sql<{ table: string; using: string; check: string | null }>(
    `select polrelid::regclass::text as table, pg_get_expr(polqual, polrelid) as using,
       pg_get_expr(polwithcheck, polrelid) as check from pg_policy where polname = $1`,
    [fault.policy],
  )) as [{ table: string; using: string; check: string | null }];
  const alter = (wanted: string, checked: string | null) =>
    sql(
      `alter policy ${fault.policy} on ${table} using (${wanted})${checked === null ? '' : ` with check (${checked})`}`,
    );
  await alter(fault.using, check && fault.using);
  await work().finally(() => alter(using, check));
}
