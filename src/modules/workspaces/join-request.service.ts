import { Injectable } from '@nestjs/common';
import { authorize } from '@liaison/access';
import { Db, statement } from '@liaison/database';
import { CURSOR, decodeCursor, type PageArgs } from '@liaison/graphql';
import type { EventDefinition } from '@liaison/events';
import { Outbox } from '@liaison/outbox';
import { v7 as uuidv7 } from 'uuid';
import { JoinRequestRow, type JoinRequestState, type JoinRequestView } from './join-request.entity.js';
import { joinRequestPolicy } from './join-request.policy.js';
import { MemberService } from './member.service.js';
import * as events from './workspace.events.js';
import { WorkspaceService } from './workspace.service.js';
import { fail } from './workspaces.errors.js';

const VIEW = `
  select r.id, r.organization_id as "organizationId", r.workspace_id as "workspaceId", r.account_id as "accountId",
         r.person_organization_id as "personOrganizationId", r.reason, r.state, r.created_at as "createdAt",
         r.answered_by as "answeredBy", r.answered_at as "answeredAt", r.created_at::text as "cursorAt",
         coalesce(a.name, '') as name, coalesce(o.name, '') as "personOrganizationName",
         coalesce(o.short_name, '') as "personOrganizationShortName", coalesce(w.name, '') as "workspaceName",
         case when r.workspace_id = any ((select fence.readable())::uuid[]) then mine.role end as "callerRole"
  from liaison.join_request r
  left join liaison.workspace w on w.id = r.workspace_id
  left join fence.people a on a.id = r.account_id
  left join fence.organizations o on o.id = r.person_organization_id
  left join liaison.workspace_member mine on mine.workspace_id = r.workspace_id and mine.account_id = :accountId and mine.ended_at is null`;

const OF_WORKSPACE = statement<
  {
    accountId: string;
    workspaceId: string;
    at: string | null | undefined;
    id: string | null | undefined;
    most: number;
  },
  JoinRequestView
>(
  'join-request.of_workspace',
  `${VIEW} where r.workspace_id = :workspaceId and r.state = 'open' and (:id::uuid is null or (r.created_at, r.id) > (:at::timestamptz, :id))
       order by r.created_at, r.id limit :most`,
);
const CREATE = statement<{ workspaceId: string }, { organization_id: string; member: boolean }>(
  'join-request.create',
  `select organization_id, id = any (fence.readable()) as member from liaison.workspace
       where id = :workspaceId and state = 'active' and (directory <> 'hidden' or id = any (fence.readable()))`,
);
const ASSERT_AGREEMENT = statement<{ workspaceId: string; personOrganizationId: string }>(
  'join-request.assert_agreement',
  `select 1 from liaison.sharing_agreement where workspace_id = :workspaceId and partner_organization_id = :personOrganizationId
         and state = 'accepted' and expires_at > now()`,
);
const CLOSE = statement<{ id: string; state: JoinRequestState; accountId: string }>(
  'join-request.close',
  `update liaison.join_request set state = :state, answered_by = :accountId, answered_at = now() where id = :id and state = 'open' returning id`,
);
const LOAD_FOR = statement<{ accountId: string; id: string }, JoinRequestView>(
  'join-request.load_for',
  `${VIEW} where r.id = :id`,
);

/** Asking to join a workspace of the directory, and answering. */
@Injectable()
export class JoinRequestService {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
    private readonly workspaces: WorkspaceService,
    private readonly members: MemberService,
  ) {}

  /** The open requests for a workspace, oldest first, for its managers. One row more than the page, if there is one. */
  async ofWorkspace(workspaceId: string, page: PageArgs): Promise<JoinRequestView[]> {
    await this.workspaces.loadFor('answerJoinRequests', workspaceId);
    const [at, id] = decodeCursor(page.after, [CURSOR.time, CURSOR.id]);
    return this.db.run(OF_WORKSPACE, {
      accountId: this.db.person.accountId,
      workspaceId,
      at,
      id,
      most: page.first + 1,
    });
  }

  async create(workspaceId: string, reason: string): Promise<JoinRequestView> {
    const { accountId, organizationId: personOrganizationId } = this.db.person;
    const [workspace] = await this.db.run(CREATE, { workspaceId });
    if (!workspace) throw fail('request.not_found');
    if (workspace.member) throw fail('member.already');
    const id = uuidv7();
    const row = {
      id,
      workspaceId,
      organizationId: workspace.organization_id,
      accountId,
      personOrganizationId,
      reason,
    };
    await this.db.rows(JoinRequestRow, (rows) => rows.insert(row));
    await this.outbox.record(events.JOIN_REQUESTED, id, workspaceId);
    return this.loadFor('read', id);
  }

  async withdraw(id: string): Promise<JoinRequestView> {
    await this.loadFor('withdraw', id);
    return this.close(id, 'withdrawn', events.JOIN_REQUEST_WITHDRAWN);
  }

  async decline(id: string): Promise<JoinRequestView> {
    await this.loadFor('answer', id);
    return this.close(id, 'declined', events.JOIN_REQUEST_DECLINED);
  }

  /** Lets the asker in. A person of another organization needs its sharing agreement first. */
  async accept(id: string, role: 'reader' | 'contributor'): Promise<JoinRequestView> {
    const request = await this.loadFor('answer', id);
    const workspace = await this.workspaces.loadFor('answerJoinRequests', request.workspaceId);
    if (request.personOrganizationId !== workspace.organizationId) await this.assertAgreement(request);
    const { workspaceId, organizationId, accountId, personOrganizationId } = request;
    const closed = await this.close(id, 'accepted', events.JOIN_REQUEST_ACCEPTED);
    await this.members.insert({ workspaceId, organizationId, accountId, personOrganizationId, role });
    return closed;
  }

  private async assertAgreement({ workspaceId, personOrganizationId }: JoinRequestRow): Promise<void> {
    const [agreement] = await this.db.run(ASSERT_AGREEMENT, { workspaceId, personOrganizationId });
    if (!agreement) throw fail('agreement.required');
  }

  private async close(id: string, state: JoinRequestState, event: EventDefinition): Promise<JoinRequestView> {
    const { workspaceId } = await this.loadFor('read', id);
    // The condition decides between two who act at once.
    const closed = await this.db.run(CLOSE, { id, state, accountId: this.db.person.accountId });
    if (!closed.length) throw fail('join_request.not_open');
    await this.outbox.record(event, id, workspaceId);
    return this.loadFor('read', id);
  }

  private async loadFor(action: keyof typeof joinRequestPolicy, id: string): Promise<JoinRequestView> {
    const { actor, person } = this.db;
    const [row] = await this.db.run(LOAD_FOR, { accountId: person.accountId, id });
    if (row && joinRequestPolicy.read(actor, row) && row.state !== 'open' && action !== 'read')
      throw fail('join_request.not_open');
    return authorize(joinRequestPolicy, action, actor, row);
  }
}
