import { Injectable } from '@nestjs/common';
import { authorize } from '@liaison/access';
import { Db, statement } from '@liaison/database';
import { CURSOR, decodeCursor, type PageArgs } from '@liaison/graphql';
import type { EventDefinition } from '@liaison/events';
import { Outbox } from '@liaison/outbox';
import { IsNull } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { MemberRow, type MemberView } from './member.entity.js';
import { memberPolicy } from './member.policy.js';
import type { WorkspaceRole } from './workspace.entity.js';
import * as events from './workspace.events.js';
import { WorkspaceService } from './workspace.service.js';
import { fail } from './workspaces.errors.js';

const VIEW = `
  select m.id, m.organization_id as "organizationId", m.workspace_id as "workspaceId", m.account_id as "accountId",
         m.person_organization_id as "personOrganizationId", m.role, m.added_by as "addedBy", m.created_at as "createdAt",
         m.ended_at as "endedAt", m.created_at::text as "cursorAt", coalesce(a.name, '') as name, a.email,
         coalesce(o.name, '') as "personOrganizationName", coalesce(o.short_name, '') as "personOrganizationShortName",
         case when w.id = any ((select fence.readable())::uuid[]) then mine.role end as "callerRole", w.state as "workspaceState", w.kind as "workspaceKind"
  from liaison.workspace_member m
  join liaison.workspace w on w.id = m.workspace_id
  left join fence.people a on a.id = m.account_id
  left join fence.organizations o on o.id = m.person_organization_id
  left join liaison.workspace_member mine on mine.workspace_id = m.workspace_id and mine.account_id = :accountId and mine.ended_at is null`;

const LIST = statement<
  {
    accountId: string;
    workspaceId: string;
    at: string | null | undefined;
    id: string | null | undefined;
    most: number;
  },
  MemberView
>(
  'member.list',
  `${VIEW} where m.workspace_id = :workspaceId and m.ended_at is null
         and (:id::uuid is null or (m.created_at, m.id) > (:at::timestamptz, :id)) order by m.created_at, m.id limit :most`,
);
const ADD = statement<
  { workspaceId: string; address: string },
  { account_id: string; organization_id: string }
>('member.add', 'select * from fence.find_person(:workspaceId, :address)');
const END = statement<{ id: string }>(
  'member.end',
  'update liaison.workspace_member set ended_at = now() where id = :id',
);
const CHANGE_ROOM_ROLE = statement<
  { workspaceId: string; accountId: string; from: WorkspaceRole; to: WorkspaceRole },
  { name: string }
>(
  'member.change_room_role',
  `update liaison.workspace_member m set role = :to from fence.people a
   where m.workspace_id = :workspaceId and m.account_id = :accountId and m.ended_at is null and a.id = m.account_id and a.state = 'active'
     and m.role = :from returning a.name`,
);
const SHOW_OUT = statement<{ workspaceId: string; accountId: string }>(
  'member.show_out',
  `update liaison.workspace_member m set ended_at = now()
   where m.workspace_id = :workspaceId and m.account_id = :accountId and m.ended_at is null and m.role = 'contributor'`,
);
const ASSERT_ANOTHER_OWNER = statement<{ workspaceId: string; id: string }, { others: number }>(
  'member.assert_another_owner',
  `select count(*)::int as others from liaison.workspace_member
       where workspace_id = :workspaceId and id <> :id and role = 'owner' and ended_at is null`,
);
const LOAD_FOR = statement<{ accountId: string; id: string }, MemberView>(
  'member.load_for',
  `${VIEW} where m.id = :id`,
);

/** Who is in a workspace. */
@Injectable()
export class MemberService {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
    private readonly workspaces: WorkspaceService,
  ) {}

  /** The members of a workspace, oldest first. One row more than the page, if there is one. */
  async list(workspaceId: string, page: PageArgs): Promise<MemberView[]> {
    await this.workspaces.loadFor('read', workspaceId);
    const [at, id] = decodeCursor(page.after, [CURSOR.time, CURSOR.id]);
    return this.db.run(LIST, {
      accountId: this.db.person.accountId,
      workspaceId,
      at,
      id,
      most: page.first + 1,
    });
  }

  /** Adds the person with exactly this address, of the owner or an admitted partner. Others are not found, whoever they are. */
  async add(workspaceId: string, address: string, role: WorkspaceRole): Promise<MemberView> {
    const workspace = await this.workspaces.loadFor('addMember', workspaceId);
    this.assertMayGrant(workspace.role, role);
    const found = await this.db.run(ADD, { workspaceId, address: address.trim() });
    if (found.length !== 1) throw fail('member.no_such_person');
    const [{ account_id: accountId, organization_id: personOrganizationId }] = found as [(typeof found)[0]];
    if (role === 'owner' && personOrganizationId !== workspace.organizationId) throw fail('access.refused');
    return this.insert({
      workspaceId,
      organizationId: workspace.organizationId,
      accountId,
      personOrganizationId,
      role,
    });
  }

  /** Makes a membership; the caller has asked the workspace's policy. */
  async insert(
    member: Pick<MemberRow, 'workspaceId' | 'organizationId' | 'accountId' | 'personOrganizationId' | 'role'>,
  ): Promise<MemberView> {
    const id = uuidv7();
    await this.db.rows(MemberRow, (rows) =>
      rows.insert({ ...member, id, addedBy: this.db.person.accountId }),
    );
    await this.outbox.record(events.MEMBER_ADDED, id, member.workspaceId);
    return this.loadFor('read', id);
  }

  async changeRole(id: string, role: WorkspaceRole): Promise<MemberView> {
    const member = await this.loadLocked('changeRole', id);
    this.assertMayGrant(member.callerRole, role);
    if (role === 'owner' && member.personOrganizationId !== member.organizationId)
      throw fail('access.refused');
    if (member.role === 'owner') await this.assertAnotherOwner(member);
    await this.db.rows(MemberRow, (rows) => rows.update({ id }, { role }));
    await this.outbox.record(events.MEMBER_ROLE_CHANGED, id, member.workspaceId);
    return this.loadFor('read', id);
  }

  async remove(id: string): Promise<string> {
    const member = await this.loadLocked('remove', id);
    if (member.role === 'owner') await this.assertAnotherOwner(member);
    await this.end(member, events.MEMBER_REMOVED);
    return id;
  }

  /** The caller leaves. The last owner cannot. */
  async leave(workspaceId: string): Promise<string> {
    await this.workspaces.loadFor('leave', workspaceId);
    const { accountId } = this.db.person;
    const member = await this.db.rows(MemberRow, (rows) =>
      rows.findOneByOrFail({ workspaceId, accountId, endedAt: IsNull() }),
    );
    if (member.role === 'owner') await this.assertAnotherOwner(member);
    await this.end(member, events.MEMBER_LEFT);
    return workspaceId;
  }

  private async end(member: Pick<MemberRow, 'id' | 'workspaceId'>, event: EventDefinition): Promise<void> {
    // The event first: its announcement is written while the caller still sees the workspace.
    await this.outbox.record(event, member.id, member.workspaceId);
    await this.db.run(END, { id: member.id });
  }

  private assertMayGrant(callerRole: WorkspaceRole | null, role: WorkspaceRole): void {
    if (role === 'owner' && callerRole !== 'owner') throw fail('access.refused');
  }

  /** Lets a contributor of a room manage it, or no longer; answers their name. The caller has asked the incident’s policy. */
  async changeRoomRole(workspaceId: string, accountId: string, manages: boolean): Promise<string> {
    const [from, to] = manages
      ? (['contributor', 'manager'] as const)
      : (['manager', 'contributor'] as const);
    const [person] = await this.db.run(CHANGE_ROOM_ROLE, { workspaceId, accountId, from, to });
    if (!person) throw fail('request.not_found');
    return person.name;
  }

  /** Ends the membership of a contributor of a room. The caller has asked the incident’s policy. */
  async showOut(workspaceId: string, accountId: string): Promise<void> {
    await this.db.run(SHOW_OUT, { workspaceId, accountId });
  }

  private async assertAnotherOwner({
    workspaceId,
    id,
  }: Pick<MemberRow, 'workspaceId' | 'id'>): Promise<void> {
    await this.workspaces.lock(workspaceId);
    const [{ others }] = (await this.db.run(ASSERT_ANOTHER_OWNER, { workspaceId, id })) as [
      { others: number },
    ];
    if (others === 0) throw fail('workspace.last_owner');
  }

  /** Loads under the workspace's lock, so that the role that is judged is the role that is changed. */
  private async loadLocked(action: 'changeRole' | 'remove', id: string): Promise<MemberView> {
    const { workspaceId } = await this.loadFor(action, id);
    await this.workspaces.lock(workspaceId);
    return this.loadFor(action, id);
  }

  private async loadFor(action: keyof typeof memberPolicy, id: string): Promise<MemberView> {
    const { actor, person } = this.db;
    const [row] = await this.db.run(LOAD_FOR, { accountId: person.accountId, id });
    return authorize(memberPolicy, action, actor, row);
  }
}
