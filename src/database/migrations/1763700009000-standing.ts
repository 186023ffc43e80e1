import {
  createDefinerFunctions,
  dropDefinerFunctions,
  replaceDefinerFunctions,
  type DefinerFunction,
} from '@liaison/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What one may read, add to and manage is asked where it is needed, of one index: a membership knows until when its
 * agreement admits it. Before, every transaction joined all memberships to their agreements and carried the answer as
 * text, which cost somebody in hundreds of workspaces more than the lists themselves.
 */
export class Standing1763700009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table liaison.workspace_member add column admitted_until timestamptz not null default 'infinity';
      comment on column liaison.workspace_member.admitted_until is
        'When the sharing agreement that lets the member in expires; infinity for people of the owner. Only the database sets it.';
      update liaison.workspace_member m set admitted_until = coalesce((
        select g.expires_at from liaison.sharing_agreement g where g.workspace_id = m.workspace_id
          and g.partner_organization_id = m.person_organization_id and g.state = 'accepted'), '-infinity')
        where m.person_organization_id <> m.organization_id;
      alter table liaison.workspace_member alter column admitted_until drop default;
      create index workspace_member_standing on liaison.workspace_member (account_id)
        include (workspace_id, role, admitted_until) where ended_at is null;
    `);
    await replaceLiveMembership(runner, LIVE_MEMBERSHIP);
    await replaceDefinerFunctions(runner, AFTER);
    await createDefinerFunctions(runner, ADDED);
    await runner.query(`
      create trigger admit before insert on liaison.workspace_member for each row execute function fence.admit_member();
      drop trigger ended on liaison.sharing_agreement;
      create trigger carried after update of state, expires_at on liaison.sharing_agreement for each row
        execute function fence.carry_to_members();
    `);
    await dropDefinerFunctions(runner, REMOVED);
  }

  async down(runner: QueryRunner): Promise<void> {
    await createDefinerFunctions(runner, REMOVED);
    await runner.query(`
      drop trigger carried on liaison.sharing_agreement;
      create trigger ended after update of state on liaison.sharing_agreement for each row
        when (new.state = 'ended') execute function fence.end_partner_memberships();
      drop trigger admit on liaison.workspace_member;
    `);
    await dropDefinerFunctions(runner, ADDED);
    await replaceDefinerFunctions(runner, BEFORE);
    await replaceLiveMembership(runner, JOINED_MEMBERSHIP);
    await runner.query(`
      drop index liaison.workspace_member_standing;
      alter table liaison.workspace_member drop column admitted_until;
    `);
  }
}

async function replaceLiveMembership(runner: QueryRunner, query: string): Promise<void> {
  await runner.query(`
    drop view fence.live_membership;
    create view fence.live_membership as ${query};
    comment on view fence.live_membership is
      'Memberships in force: a person of the owner, or of a partner whose sharing agreement is accepted and not expired.';
    alter view fence.live_membership owner to liaison_definer;
  `);
}

const LIVE_MEMBERSHIP = `
  select workspace_id, account_id, role, person_organization_id from liaison.workspace_member
  where ended_at is null and admitted_until > now()`;

const JOINED_MEMBERSHIP = `
  select m.workspace_id, m.account_id, m.role, m.person_organization_id
  from liaison.workspace_member m
  left join liaison.sharing_agreement g
    on g.workspace_id = m.workspace_id and g.partner_organization_id = m.person_organization_id
    and g.state = 'accepted' and g.expires_at > now()
  where m.ended_at is null and (m.person_organization_id = m.organization_id or g.id is not null)`;

const DEFINER = `security definer set search_path = ''`;
const ENTERED =
  'table (session_id uuid, account_id uuid, organization_id uuid, role text, organization_kind text, stale boolean, breadth integer)';

const enteredRow = (
  breadth: string,
) => `select live.id, live.account_id, live.organization_id, live.role, live.organization_kind,
                          live.last_seen_at < now() - interval '30 seconds', ${breadth}`;

/** Enough to choose between the plans of a list; to count hundreds would cost as much as to read them. */
const BREADTH = `(select count(*)::int from (select from fence.live_membership m where m.account_id = live.account_id limit 100) counted)`;

const enter = (body: string): DefinerFunction => ({
  signature: `enter(live fence.live_session) returns ${ENTERED}`,
  comment: 'Sets the identity of the transaction from a session in force; from none, nobody.',
  body: `language plpgsql ${DEFINER} as $$
    begin
      ${body}
    end $$`,
});

const ENTER = `perform set_config('app.account', coalesce(live.account_id::text, ''), true),
              set_config('app.organization', coalesce(live.organization_id::text, ''), true),
              set_config('app.role', case when live.role = 'administrator' and live.organization_kind = 'operator' then 'operator'
                                          else coalesce(live.role, '') end, true);
      if live.id is not null then return query ${enteredRow(BREADTH)}; end if;`;

const ENTER_WITH_REFRESH = `perform fence.enter_as_nobody();
      if live.id is null then return; end if;
      perform set_config('app.account', live.account_id::text, true),
              set_config('app.organization', live.organization_id::text, true),
              set_config('app.role', case when live.role = 'administrator' and live.organization_kind = 'operator' then 'operator' else live.role end, true);
      perform fence.refresh();
      return query ${enteredRow('cardinality(fence.readable())')};`;

const enterAsNobody = (settings: string[]): DefinerFunction => ({
  signature: 'enter_as_nobody() returns void',
  comment: 'Nobody acts: every setting is empty.',
  body: `language sql ${DEFINER} as $$
    select ${settings.map((name) => `set_config('app.${name}', '', true)`).join(', ')}
  $$`,
});

const makeFirstOwner = (refresh: string): DefinerFunction => ({
  signature: 'make_first_owner() returns trigger',
  comment: 'Whoever creates a workspace is its first owner.',
  body: `language plpgsql ${DEFINER} as $$
    begin
      insert into liaison.workspace_member (organization_id, workspace_id, account_id, person_organization_id, role, added_by)
        values (new.organization_id, new.id, new.created_by, new.organization_id, 'owner', new.created_by);
      ${refresh}
      return null;
    end $$`,
});

/** The three questions: the function's name, what it answers, and who counts. */
const STANDING = [
  ['readable', 'Workspaces that the actor may read.', ''],
  [
    'contributable',
    'Workspaces that the actor may add to: contributor, manager, owner.',
    `and role in ('contributor', 'manager', 'owner')`,
  ],
  ['manageable', 'Workspaces that the actor manages: manager, owner.', `and role in ('manager', 'owner')`],
] as const;

const standing = STANDING.map(([name, comment, condition]) => ({
  signature: `${name}() returns uuid[]`,
  comment,
  body: `language sql stable parallel safe ${DEFINER} as $$
    select coalesce(array_agg(workspace_id), '{}') from fence.live_membership
    where account_id = fence.account_id() ${condition}
  $$`,
}));

const standingAsText = STANDING.map(([name, comment]) => ({
  signature: `${name}() returns uuid[]`,
  comment,
  body: `language sql stable parallel safe
    return coalesce(nullif(current_setting('app.${name}', true), '')::uuid[], '{}')`,
}));

const IDENTITY = ['account', 'organization', 'role'];

const AFTER: DefinerFunction[] = [...standing, enterAsNobody(IDENTITY), enter(ENTER), makeFirstOwner('')];

const REFRESH = 'perform fence.refresh();';
const BEFORE: DefinerFunction[] = [
  ...standingAsText,
  enterAsNobody([...IDENTITY, ...STANDING.map(([name]) => name)]),
  enter(ENTER_WITH_REFRESH),
  makeFirstOwner(REFRESH),
];

const ADDED: DefinerFunction[] = [
  {
    signature: 'admit_member() returns trigger',
    comment:
      'A member of a partner is admitted until its agreement expires. Locks the agreement, so that one that is being ended admits nobody.',
    body: `language plpgsql ${DEFINER} as $$
    begin
      new.admitted_until := 'infinity';
      if new.person_organization_id <> new.organization_id then
        select g.expires_at into new.admitted_until from liaison.sharing_agreement g
          where g.workspace_id = new.workspace_id and g.partner_organization_id = new.person_organization_id
            and g.state = 'accepted' and g.expires_at > now() for share;
        if not found then
          raise insufficient_privilege using message = 'no sharing agreement in force admits this organization';
        end if;
      end if;
      return new;
    end $$`,
  },
  {
    signature: 'carry_to_members() returns trigger',
    comment:
      'The end of a sharing agreement ends the memberships that stand on it, so that a later agreement readmits nobody silently; another expiry is theirs too.',
    body: `language plpgsql ${DEFINER} as $$
    begin
      update liaison.workspace_member m set
          ended_at = case when new.state = 'ended' then now() end,
          admitted_until = case when new.state = 'accepted' then new.expires_at else '-infinity' end
        where m.workspace_id = new.workspace_id and m.person_organization_id = new.partner_organization_id and m.ended_at is null;
      return null;
    end $$`,
  },
];

const REMOVED: DefinerFunction[] = [
  {
    signature: 'refresh() returns void',
    comment:
      'Computes the workspaces that the acting person may read, add to and manage, once a transaction.',
    body: `language plpgsql ${DEFINER} as $$
    declare r uuid[]; c uuid[]; m uuid[];
    begin
      select array_agg(workspace_id),
             array_agg(workspace_id) filter (where role in ('contributor', 'manager', 'owner')),
             array_agg(workspace_id) filter (where role in ('manager', 'owner'))
        into r, c, m from fence.live_membership
        where account_id = fence.account_id() and person_organization_id = fence.organization_id();
      perform set_config('app.readable', coalesce(r::text, ''), true),
              set_config('app.contributable', coalesce(c::text, ''), true),
              set_config('app.manageable', coalesce(m::text, ''), true);
    end $$`,
  },
  {
    signature: 'end_partner_memberships() returns trigger',
    comment:
      'The end of a sharing agreement ends the memberships that stood on it, so that a later agreement readmits nobody silently.',
    body: `language plpgsql ${DEFINER} as $$
    begin
      update liaison.workspace_member set ended_at = now()
        where workspace_id = new.workspace_id and person_organization_id = new.partner_organization_id and ended_at is null;
      return null;
    end $$`,
  },
];
