import { Injectable } from '@nestjs/common';
import { authorize } from '@liaison/access';
import { Db, statement } from '@liaison/database';
import { CURSOR, decodeCursor, type PageArgs } from '@liaison/graphql';
import { Outbox } from '@liaison/outbox';
import { v7 as uuidv7 } from 'uuid';
import {
  WorkspaceRow,
  type DirectoryListing,
  type WorkspaceState,
  type WorkspaceView,
} from './workspace.entity.js';
import * as events from './workspace.events.js';
import { workspacePolicy } from './workspace.policy.js';
import { fail } from './workspaces.errors.js';

export type WorkspaceAction = keyof typeof workspacePolicy;
export interface NewWorkspace {
  name: string;
  summary: string;
  directory: DirectoryListing;
}
export type WorkspaceChange = Partial<NewWorkspace>;

/** A workspace of the directory, for somebody who is not a member. */
export interface ListedWorkspaceRow {
  id: string;
  name: string;
  summary: string;
  organizationId: string;
  organizationName: string;
  organizationShortName: string;
  openRequestId: string | null;
}

const VIEW = `
  select w.id, w.organization_id as "organizationId", w.name, w.summary, w.directory, w.kind, w.exercise, w.state, w.created_by as "createdBy",
         w.created_at as "createdAt", coalesce(o.name, '') as "organizationName", coalesce(o.short_name, '') as "organizationShortName",
         case when w.id = any ((select fence.readable())::uuid[]) then m.role end as role
  from liaison.workspace w
  left join fence.organizations o on o.id = w.organization_id
  left join liaison.workspace_member m on m.workspace_id = w.id and m.account_id = :accountId and m.ended_at is null`;

const LIST = statement<
  {
    accountId: string;
    state: WorkspaceState;
    name: string | null | undefined;
    id: string | null | undefined;
    most: number;
  },
  WorkspaceView
>(
  'workspace.list',
  `${VIEW} where w.id = any ((select fence.readable())::uuid[]) and w.kind = 'workspace' and w.state = :state
         and (:id::uuid is null or (w.name collate liaison.by_name, w.id) > (:name, :id))
       order by w.name collate liaison.by_name, w.id limit :most`,
);
const DIRECTORY = statement<
  { accountId: string; name: string | null | undefined; id: string | null | undefined; most: number },
  ListedWorkspaceRow
>(
  'workspace.directory',
  `select w.id, w.name, w.summary, w.organization_id as "organizationId", coalesce(o.name, '') as "organizationName",
              coalesce(o.short_name, '') as "organizationShortName", r.id as "openRequestId"
       from liaison.workspace w
       left join fence.organizations o on o.id = w.organization_id
       left join liaison.join_request r on r.workspace_id = w.id and r.account_id = :accountId and r.state = 'open'
       where w.directory <> 'hidden' and w.state = 'active' and not (w.id = any ((select fence.readable())::uuid[]))
         and (:id::uuid is null or (w.name collate liaison.by_name, w.id) > (:name, :id))
       order by w.name collate liaison.by_name, w.id limit :most`,
);
const LOAD_FOR = statement<{ accountId: string; id: string }, WorkspaceView>(
  'workspace.find',
  `${VIEW} where w.id = :id`,
);
const LOCK = statement<{ id: string }>(
  'workspace.lock',
  'select 1 from liaison.workspace where id = :id for update',
);

@Injectable()
export class WorkspaceService {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
  ) {}

  find(id: string): Promise<WorkspaceView> {
    return this.loadFor('read', id);
  }

  /** The caller's workspaces by name. One row more than the page, if there is one. */
  async list(page: PageArgs, state: WorkspaceState): Promise<WorkspaceView[]> {
    const [name, id] = decodeCursor(page.after, [CURSOR.text, CURSOR.id]);
    return this.db.run(LIST, { accountId: this.db.person.accountId, state, name, id, most: page.first + 1 });
  }

  /** Workspaces that the caller may ask to join, by name. One row more than the page, if there is one. */
  async directory(page: PageArgs): Promise<ListedWorkspaceRow[]> {
    const [name, id] = decodeCursor(page.after, [CURSOR.text, CURSOR.id]);
    return this.db.run(DIRECTORY, { accountId: this.db.person.accountId, name, id, most: page.first + 1 });
  }

  /** Creates a workspace of the caller's organization; the caller is its first owner (a trigger sees to that). */
  async create(input: NewWorkspace): Promise<WorkspaceView> {
    const { accountId, organizationId } = this.db.person;
    const id = uuidv7();
    await this.db.rows(WorkspaceRow, (rows) =>
      rows.insert({ ...input, id, organizationId, createdBy: accountId, kind: 'workspace', exercise: false }),
    );
    await this.outbox.record(events.WORKSPACE_CREATED, id, id);
    return this.loadFor('read', id);
  }

  /** Makes the room of an incident. The caller, a NIRU administrator, is its first owner. */
  async createRoom(name: string, exercise: boolean): Promise<string> {
    const { accountId, organizationId } = this.db.person;
    const id = uuidv7();
    const room = { name, summary: '', directory: 'hidden', kind: 'room', exercise } as const;
    await this.db.rows(WorkspaceRow, (rows) =>
      rows.insert({ ...room, id, organizationId, createdBy: accountId }),
    );
    return id;
  }

  /** What an incident does with its room; the caller has asked the incident’s policy. */
  async changeRoom(id: string, change: Partial<Pick<WorkspaceRow, 'name' | 'state'>>): Promise<void> {
    await this.db.rows(WorkspaceRow, (rows) => rows.update({ id, kind: 'room' }, change));
  }

  async update(id: string, change: WorkspaceChange): Promise<WorkspaceView> {
    await this.loadFor('update', id);
    if (Object.keys(change).length) await this.db.rows(WorkspaceRow, (rows) => rows.update({ id }, change));
    await this.outbox.record(events.WORKSPACE_UPDATED, id, id);
    return this.loadFor('read', id);
  }

  async archive(id: string): Promise<WorkspaceView> {
    await this.loadFor('archive', id);
    await this.db.rows(WorkspaceRow, (rows) => rows.update({ id }, { state: 'archived' }));
    await this.outbox.record(events.WORKSPACE_ARCHIVED, id, id);
    return this.loadFor('read', id);
  }

  async reopen(id: string): Promise<WorkspaceView> {
    await this.loadFor('reopen', id);
    await this.db.rows(WorkspaceRow, (rows) => rows.update({ id }, { state: 'active' }));
    await this.outbox.record(events.WORKSPACE_REOPENED, id, id);
    return this.loadFor('read', id);
  }

  /** Loads a workspace for an action, or throws: not found when hidden, archived when that is why, refused otherwise. */
  async loadFor(action: WorkspaceAction, id: string): Promise<WorkspaceView> {
    const { actor, person } = this.db;
    const [row] = await this.db.run(LOAD_FOR, { accountId: person.accountId, id });
    if (row && row.role !== null && row.state === 'archived' && !workspacePolicy[action](actor, row)) {
      const wouldBeAllowed = workspacePolicy[action](actor, { ...row, state: 'active' });
      if (wouldBeAllowed) throw fail('workspace.archived', { id });
    }
    return authorize(workspacePolicy, action, actor, row);
  }

  /** Takes the workspace's lock until the end of the transaction, so that owners leave one after another. */
  async lock(id: string): Promise<void> {
    await this.db.run(LOCK, { id });
  }
}
