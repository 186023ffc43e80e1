import {
  createDefinerFunctions,
  createTenantTable,
  dropDefinerFunctions,
  type DefinerFunction,
} from '@liaison/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const READABLE = 'workspace_id = any ((select fence.readable())::uuid[])';
const MANAGEABLE = 'workspace_id = any ((select fence.manageable())::uuid[])';
const PARTNER_ADMINISTRATOR =
  '(select fence.is_administrator()) and partner_organization_id = (select fence.organization_id())';

const KNOWS: DefinerFunction[] = [
  {
    signature: 'knows_person(person uuid) returns boolean',
    comment: 'The actor shares or shared a workspace with this person, or answers their request to join.',
    body: `language sql stable security definer set search_path = '' as $$
      select exists (select from liaison.workspace_member m where m.account_id = person and m.workspace_id = any (fence.readable()))
        or exists (select from liaison.join_request r where r.account_id = person and r.workspace_id = any (fence.manageable()))
    $$`,
  },
  {
    signature: 'knows_organization(organization uuid) returns boolean',
    comment: 'The actor shares a workspace with this organization, or it offered theirs an agreement.',
    body: `language sql stable security definer set search_path = '' as $$
      select exists (select from liaison.sharing_agreement g where g.workspace_id = any (fence.readable())
          and organization in (g.organization_id, g.partner_organization_id))
        or fence.is_administrator() and exists (select from liaison.sharing_agreement g
          where g.organization_id = organization and g.partner_organization_id = fence.organization_id())
    $$`,
  },
];

/** Spaces, their members, sharing agreements with partners, requests to join. */
export class Workspaces1763700004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.workspaces(runner);
    await this.members(runner);
    await this.agreements(runner);
    await this.joinRequests(runner);
    await createDefinerFunctions(runner, KNOWS);
    await runner.query(`
      drop policy account_select on liaison.account;
      create policy account_select on liaison.account for select to liaison_portal using (
        organization_id = (select fence.organization_id())
        or (select fence.is_operator())
        or fence.knows_person(id)
      );
      comment on policy account_select on liaison.account is
        'Colleagues, and those with whom one shares or shared a workspace. A function, because a subquery is planned as one scan of all memberships.';
      drop policy organization_select on liaison.organization;
      create policy organization_select on liaison.organization for select to liaison_portal using (
        (listed and (select fence.account_id()) is not null)
        or id = (select fence.organization_id())
        or (select fence.is_operator())
        or fence.knows_organization(id)
      );
    `);
  }

  private async workspaces(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'workspace',
      comment: 'A space that one organization owns and shares with the partners it chooses.',
      columns: `
        id uuid primary key default uuidv7(),
        organization_id uuid not null references liaison.organization (id),
        name text not null check (length(name) between 2 and 120),
        summary text not null default '' check (length(summary) <= 2000),
        directory text not null default 'hidden' check (directory in ('hidden', 'organization', 'everyone')),
        state text not null default 'active' check (state in ('active', 'archived')),
        created_by uuid not null references liaison.account (id),
        created_at timestamptz not null default now(),
        unique (id, organization_id)`,
      comments: {
        id: 'Identifier.',
        organization_id: 'The organization that owns it.',
        name: 'Name.',
        summary: 'What it is for.',
        directory: 'Who finds it in the directory and may ask to join.',
        state: 'An archived workspace can be read and not changed.',
        created_by: 'Who created it.',
        created_at: 'When it was created.',
      },
      index: 'organization_id, name',
      policies: {
        select: `id = any ((select fence.readable())::uuid[])
          or directory = 'organization' and organization_id = (select fence.organization_id()) and (select fence.account_id()) is not null
          or directory = 'everyone' and (select fence.account_id()) is not null`,
        insert:
          'organization_id = (select fence.organization_id()) and created_by = (select fence.account_id())',
        update: 'id = any ((select fence.manageable())::uuid[])',
      },
      grants: {
        select: 'all',
        insert: ['id', 'organization_id', 'name', 'summary', 'directory', 'created_by'],
        update: ['name', 'summary', 'directory', 'state'],
      },
    });
    await runner.query(
      `create index workspace_directory on liaison.workspace (name, id) where directory <> 'hidden'`,
    );
  }

  private async members(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'workspace_member',
      comment:
        'A person’s membership of a workspace; an ended one stays as the record of who once could read.',
      columns: `
        id uuid primary key default uuidv7(),
        organization_id uuid not null references liaison.organization (id),
        workspace_id uuid not null references liaison.workspace (id),
        account_id uuid not null references liaison.account (id),
        person_organization_id uuid not null references liaison.organization (id),
        role text not null check (role in ('reader', 'contributor', 'manager', 'owner')),
        added_by uuid not null references liaison.account (id),
        created_at timestamptz not null default now(),
        ended_at timestamptz,
        check (role <> 'owner' or organization_id = person_organization_id)`,
      comments: {
        id: 'Identifier.',
        organization_id: 'The organization that owns the workspace.',
        workspace_id: 'The workspace.',
        account_id: 'The member.',
        person_organization_id: 'The member’s own organization.',
        role: 'What the member may do; an owner is of the owning organization.',
        added_by: 'Who added the member.',
        created_at: 'Since when.',
        ended_at: 'Until when; null while in force.',
      },
      index: 'workspace_id, created_at, id',
      policies: {
        select: `${READABLE} or account_id = (select fence.account_id())`,
        insert: MANAGEABLE,
        update: MANAGEABLE,
      },
      grants: {
        select: 'all',
        insert: [
          'id',
          'organization_id',
          'workspace_id',
          'account_id',
          'person_organization_id',
          'role',
          'added_by',
        ],
        update: ['role', 'ended_at'],
      },
    });
    await runner.query(`
      create policy workspace_member_leave on liaison.workspace_member for update to liaison_portal
        using (account_id = (select fence.account_id()))
        with check (account_id = (select fence.account_id()) and ended_at is not null);
      comment on policy workspace_member_leave on liaison.workspace_member is 'One may leave, and change nothing else about oneself.';
      alter table liaison.workspace_member
        add foreign key (workspace_id, organization_id) references liaison.workspace (id, organization_id),
        add foreign key (account_id, person_organization_id) references liaison.account (id, organization_id);
      create unique index workspace_member_once on liaison.workspace_member (workspace_id, account_id) where ended_at is null;
      create index workspace_member_of_account on liaison.workspace_member (account_id, workspace_id)
        include (role, organization_id, person_organization_id, ended_at);
    `);
  }

  private async agreements(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'sharing_agreement',
      comment:
        'What lets a partner organization’s people into a workspace: offered by one side, accepted by the other.',
      columns: `
        id uuid primary key default uuidv7(),
        organization_id uuid not null references liaison.organization (id),
        workspace_id uuid not null references liaison.workspace (id),
        partner_organization_id uuid not null references liaison.organization (id) check (partner_organization_id <> organization_id),
        workspace_name text not null,
        purpose text not null check (length(purpose) between 3 and 1000),
        marking_ceiling text not null check (marking_ceiling in ('TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED')),
        state text not null default 'offered' check (state in ('offered', 'accepted', 'declined', 'ended')),
        expires_at timestamptz not null,
        offered_by uuid not null references liaison.account (id),
        offered_at timestamptz not null default now(),
        answered_by uuid references liaison.account (id),
        answered_at timestamptz,
        ended_by uuid references liaison.account (id),
        ended_at timestamptz`,
      comments: {
        id: 'Identifier.',
        organization_id: 'The organization that owns the workspace and offers.',
        workspace_id: 'The workspace.',
        partner_organization_id: 'The organization that is let in.',
        workspace_name:
          'Name of the workspace when it was offered, for those who answer and are not members.',
        purpose: 'Why the two share.',
        marking_ceiling: 'The highest marking that may be shared under it.',
        state: 'Where it stands; an accepted one is in force until expires_at.',
        expires_at: 'When it ends by itself.',
        offered_by: 'Who offered.',
        offered_at: 'When.',
        answered_by: 'Who accepted or declined.',
        answered_at: 'When.',
        ended_by: 'Who ended it.',
        ended_at: 'When.',
      },
      index: 'workspace_id, offered_at, id',
      policies: {
        select: `${READABLE} or (${PARTNER_ADMINISTRATOR})`,
        insert: `${MANAGEABLE} and organization_id = (select fence.organization_id())`,
        update: `${MANAGEABLE} or (${PARTNER_ADMINISTRATOR})`,
      },
      grants: {
        select: 'all',
        insert: [
          'id',
          'organization_id',
          'workspace_id',
          'partner_organization_id',
          'workspace_name',
          'purpose',
          'marking_ceiling',
          'expires_at',
          'offered_by',
        ],
        update: ['state', 'answered_by', 'answered_at', 'ended_by', 'ended_at'],
      },
    });
    await runner.query(`
      alter table liaison.sharing_agreement
        add foreign key (workspace_id, organization_id) references liaison.workspace (id, organization_id);
      create unique index sharing_agreement_once on liaison.sharing_agreement (workspace_id, partner_organization_id)
        where state in ('offered', 'accepted');
      create index sharing_agreement_in_force on liaison.sharing_agreement (workspace_id, partner_organization_id, expires_at)
        where state = 'accepted';
      create index sharing_agreement_of_partner on liaison.sharing_agreement (partner_organization_id, offered_at, id);
    `);
  }

  private async joinRequests(runner: QueryRunner): Promise<void> {
    await createTenantTable(runner, {
      name: 'join_request',
      comment: 'A person’s request to join a workspace of the directory, answered by a manager.',
      columns: `
        id uuid primary key default uuidv7(),
        organization_id uuid not null references liaison.organization (id),
        workspace_id uuid not null references liaison.workspace (id),
        account_id uuid not null references liaison.account (id),
        person_organization_id uuid not null references liaison.organization (id),
        reason text not null check (length(reason) between 3 and 1000),
        state text not null default 'open' check (state in ('open', 'accepted', 'declined', 'withdrawn')),
        created_at timestamptz not null default now(),
        answered_by uuid references liaison.account (id),
        answered_at timestamptz`,
      comments: {
        id: 'Identifier, which serves as its receipt number.',
        organization_id: 'The organization that owns the workspace.',
        workspace_id: 'The workspace.',
        account_id: 'Who asks.',
        person_organization_id: 'The asker’s organization.',
        reason: 'Why.',
        state: 'Where it stands.',
        created_at: 'When it was made.',
        answered_by: 'Who answered.',
        answered_at: 'When.',
      },
      index: 'workspace_id, created_at, id',
      policies: {
        select: `${MANAGEABLE} or account_id = (select fence.account_id())`,
        insert: `account_id = (select fence.account_id()) and person_organization_id = (select fence.organization_id())
          and exists (select from liaison.workspace w where w.id = workspace_id and w.organization_id = join_request.organization_id)`,
        update: `${MANAGEABLE} or account_id = (select fence.account_id())`,
      },
      grants: {
        select: 'all',
        insert: ['id', 'organization_id', 'workspace_id', 'account_id', 'person_organization_id', 'reason'],
        update: ['state', 'answered_by', 'answered_at'],
      },
    });
    await runner.query(`
      create unique index join_request_once on liaison.join_request (workspace_id, account_id) where state = 'open';
      create index join_request_of_account on liaison.join_request (account_id, created_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy account_select on liaison.account;
      create policy account_select on liaison.account for select to liaison_portal
        using (organization_id = (select fence.organization_id()) or (select fence.is_operator()));
      drop policy organization_select on liaison.organization;
      create policy organization_select on liaison.organization for select to liaison_portal
        using ((select fence.is_operator()) or id = (select fence.organization_id())
          or (listed and (select fence.account_id()) is not null));
    `);
    await dropDefinerFunctions(runner, KNOWS);
    for (const table of ['join_request', 'sharing_agreement', 'workspace_member', 'workspace'])
      await runner.query(`drop table liaison.${table}`);
  }
}
