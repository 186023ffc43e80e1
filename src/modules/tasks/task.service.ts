import { Injectable } from '@nestjs/common';
import { authorize } from '@liaison/access';
import { Db, statement } from '@liaison/database';
import { CURSOR, decodeCursor, type PageArgs } from '@liaison/graphql';
import { Outbox } from '@liaison/outbox';
import { failInRoom } from '../channels/index.js';
import * as events from './task.events.js';
import type { TaskState, TaskView } from './task.entity.js';
import { taskPolicy } from './task.policy.js';
import { fail } from './tasks.errors.js';

export interface NewTask {
  title: string;
  detail: string;
  positionId?: string | null;
  assigneeId?: string | null;
  dueAt?: Date | null;
}
export type TaskChange = Partial<Record<'title' | 'detail' | 'positionId' | 'assigneeId', string | null>> & {
  dueAt?: Date | null;
};

/** A task as its reader sees it. */
const VIEW = `
  select t.id, t.incident_id as "incidentId", t.checklist, t.title, t.detail, t.state, t.position_id as "positionId",
         p.title as "positionTitle", t.assignee_id as "assigneeId", a.name as "assigneeName", t.due_at as "dueAt",
         t.state = 'open' and coalesce(t.due_at < now(), false) as overdue, t.created_at as "createdAt", t.changed_at as "changedAt",
         coalesce(b.name, '') as "changedByName", t.state <> 'open' as closed, coalesce(t.due_at, 'infinity')::text as "cursorAt",
         t.created_by = :accountId or coalesce(t.assignee_id = :accountId, false) or exists (select from fence.seats h
           where h.position_id = t.position_id and h.account_id = :accountId and h.ended_at is null) as own,
         t.incident_id = any ((select fence.contributable())::uuid[]) as contributable,
         t.incident_id = any ((select fence.manageable())::uuid[]) as manageable, i.status <> 'closed' as live
  from liaison.task t
  join fence.incidents i on i.id = t.incident_id
  left join fence.positions p on p.id = t.position_id
  left join fence.people a on a.id = t.assignee_id
  left join fence.people b on b.id = t.changed_by`;

/** What stands in a cursor for a time, or for none. */
const DUE = /^(infinity|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?[+-]\d\d(:\d\d)?)$/;

const IN_ROOM = `(x.assignee is null or exists (select from fence.members m
  where m.workspace_id = :incidentId and m.account_id = x.assignee and m.ended_at is null))`;

const LIST = statement<
  {
    accountId: string;
    incidentId: string;
    state: TaskState | null;
    closed: string | null | undefined;
    at: string | null | undefined;
    id: string | null | undefined;
    most: number;
  },
  TaskView
>(
  'task.list',
  `${VIEW} where t.incident_id = :incidentId and (:state::text is null or t.state = :state)
         and (:id::uuid is null or (t.state <> 'open', coalesce(t.due_at, 'infinity'), t.id) > (:closed::boolean, :at::timestamptz, :id))
       order by t.state <> 'open', coalesce(t.due_at, 'infinity'), t.id limit :most`,
);
const ADD = statement<
  {
    accountId: string;
    incidentId: string;
    checklist: string;
    titles: string[];
    details: string[];
    positions: (string | null)[];
    assignees: (string | null)[];
    dues: (Date | null)[];
  },
  { id: string }
>(
  'task.add',
  `insert into liaison.task (id, organization_id, incident_id, checklist, title, detail, position_id, assignee_id, due_at, created_by, changed_by)
       select uuidv7(), i.organization_id, i.id, :checklist, x.title, x.detail, x.position, x.assignee, x.due, :accountId, :accountId
       from fence.incidents i,
         unnest(:titles::text[], :details::text[], :positions::uuid[], :assignees::uuid[], :dues::timestamptz[]) with ordinality x (title, detail, position, assignee, due, n)
       where i.id = :incidentId and ${IN_ROOM} order by x.n returning id`,
);
const FIND_ALL = statement<{ accountId: string; ids: string[] }, TaskView>(
  'task.find_all',
  `${VIEW} where t.id = any (:ids) order by t.state <> 'open', coalesce(t.due_at, 'infinity'), t.id`,
);
const UPDATE = statement<{
  accountId: string;
  incidentId: string;
  title: string | null | undefined;
  detail: string | null | undefined;
  movePosition: boolean;
  positionId: string | null | undefined;
  moveAssignee: boolean;
  moveDue: boolean;
  dueAt: Date | null | undefined;
  assigneeId: string | null | undefined;
  id: string;
}>(
  'task.update',
  `update liaison.task t set title = coalesce(:title, t.title), detail = coalesce(:detail, t.detail),
         position_id = case when :movePosition then :positionId::uuid else t.position_id end, assignee_id = case when :moveAssignee then x.assignee else t.assignee_id end,
         due_at = case when :moveDue then :dueAt::timestamptz else t.due_at end, changed_by = :accountId, changed_at = now()
       from (select :assigneeId::uuid as assignee) x where t.id = :id and ${IN_ROOM} returning t.id`,
);
/** Keeps it as it was read until the transaction ends. Times leave the portal with milliseconds. */
const HOLD = statement<{ id: string; unchangedSince: Date }, { id: string }>(
  'task.hold',
  `select id from liaison.task where id = :id and date_trunc('milliseconds', changed_at) = :unchangedSince for update`,
);
const CHANGE_STATE = statement<{ id: string; state: TaskState; accountId: string }>(
  'task.change_state',
  'update liaison.task set state = :state, changed_by = :accountId, changed_at = now() where id = :id',
);
const LOAD_FOR = statement<{ accountId: string; id: string }, TaskView>(
  'task.load_for',
  `${VIEW} where t.id = :id`,
);

const LIST_OPEN = statement<
  { accountId: string; incidentId: string; most: number },
  TaskView & { total: number }
>(
  'task.list_open',
  `select x.*, count(*) over ()::int as total from (${VIEW} where t.incident_id = :incidentId and t.state = 'open') x
   order by x."cursorAt"::timestamptz, x.id limit :most`,
);
const CLOSED_SINCE = statement<
  { accountId: string; incidentId: string; since: Date; most: number },
  TaskView
>(
  'task.closed_since',
  `${VIEW} where t.incident_id = :incidentId and t.state <> 'open' and t.changed_at > :since
   order by t.changed_at desc, t.id limit :most`,
);
const COMPLETED_BETWEEN = statement<
  { accountId: string; incidentId: string; from: Date; to: Date; most: number },
  TaskView
>(
  'task.completed_between',
  `${VIEW} where t.incident_id = :incidentId and t.state = 'complete' and t.changed_at > :from and t.changed_at <= :to
   order by t.changed_at limit :most`,
);

/** What is to be done in a room. */
@Injectable()
export class TaskService {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
  ) {}

  /** Tasks of an incident: open ones first, by when they are due. One row more than the page, if there is one. */
  async list(incidentId: string, page: PageArgs, state: TaskState | null): Promise<TaskView[]> {
    const [closed, at, id] = decodeCursor(page.after, [/^[tf]$/, DUE, CURSOR.id]);
    return this.db.run(LIST, {
      accountId: this.db.person.accountId,
      incidentId,
      state,
      closed,
      at,
      id,
      most: page.first + 1,
    });
  }

  /** The open tasks that are due first, and how many are open; the caller is in the room. */
  async listOpen(incidentId: string, most: number): Promise<{ rows: TaskView[]; total: number }> {
    const { accountId } = this.db.person;
    const rows = await this.db.run(LIST_OPEN, { accountId, incidentId, most });
    return { rows, total: rows[0]?.total ?? 0 };
  }

  /** Tasks that were completed or cancelled since then, latest first; the caller is in the room. */
  closedSince(incidentId: string, since: Date, most: number): Promise<TaskView[]> {
    return this.db.run(CLOSED_SINCE, { accountId: this.db.person.accountId, incidentId, since, most });
  }

  /** Tasks that were completed in a time, in order; the caller is in the room. */
  completedBetween(incidentId: string, from: Date, to: Date, most: number): Promise<TaskView[]> {
    return this.db.run(COMPLETED_BETWEEN, {
      accountId: this.db.person.accountId,
      incidentId,
      from,
      to,
      most,
    });
  }

  /** Adds tasks in their order; the caller has asked the incident’s policy. Answers their ids. */
  async add(incidentId: string, checklist: string, tasks: NewTask[]): Promise<string[]> {
    const { accountId } = this.db.person;
    const rows = await this.db.run(ADD, {
      accountId,
      incidentId,
      checklist,
      titles: tasks.map(({ title }) => title),
      details: tasks.map(({ detail }) => detail),
      positions: tasks.map(({ positionId }) => positionId ?? null),
      assignees: tasks.map(({ assigneeId }) => assigneeId ?? null),
      dues: tasks.map(({ dueAt }) => dueAt ?? null),
    });
    if (rows.length !== tasks.length) throw fail('task.not_in_room');
    await this.outbox.record(events.TASKS_ADDED, incidentId, incidentId);
    return rows.map(({ id }) => id);
  }

  /** The tasks with these ids, in the order of the list. */
  async findAll(ids: string[]): Promise<TaskView[]> {
    return this.db.run(FIND_ALL, { accountId: this.db.person.accountId, ids });
  }

  /** Changes a task; null takes away who does it or until when. Throws `request.conflict` when it is not as it was read any more. */
  async update(id: string, change: TaskChange, unchangedSince?: Date | null): Promise<TaskView> {
    const { incidentId } = await this.loadFor('update', id);
    if (unchangedSince && !(await this.db.run(HOLD, { id, unchangedSince })).length)
      throw fail('request.conflict');
    const has = (key: keyof TaskChange) => change[key] !== undefined;
    const changed = await this.db.run(UPDATE, {
      accountId: this.db.person.accountId,
      incidentId,
      title: change.title,
      detail: change.detail,
      movePosition: has('positionId'),
      positionId: change.positionId,
      moveAssignee: has('assigneeId'),
      moveDue: has('dueAt'),
      dueAt: change.dueAt,
      assigneeId: change.assigneeId,
      id,
    });
    if (!changed.length) throw fail('task.not_in_room');
    await this.outbox.record(events.TASK_CHANGED, id, incidentId);
    return this.loadFor('read', id);
  }

  async changeState(id: string, state: TaskState): Promise<TaskView> {
    const { incidentId } = await this.loadFor('changeState', id);
    await this.db.run(CHANGE_STATE, { id, state, accountId: this.db.person.accountId });
    await this.outbox.record(events.TASK_CHANGED, id, incidentId);
    return this.loadFor('read', id);
  }

  private async loadFor(action: keyof typeof taskPolicy, id: string): Promise<TaskView> {
    const [row] = await this.db.run(LOAD_FOR, { accountId: this.db.person.accountId, id });
    if (row && !row.live && action !== 'read') throw failInRoom('incident.closed');
    return authorize(taskPolicy, action, this.db.actor, row);
  }
}
