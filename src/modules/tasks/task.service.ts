import { Injectable } from '@nestjs/common';
import { authorize } from '@liaison/access';
import { Db } from '@liaison/database';
import { fail } from '@liaison/errors';
import { CURSOR, decodeCursor, type PageArgs } from '@liaison/graphql';
import { Outbox } from '@liaison/outbox';
import * as events from './task.events.js';
import type { TaskState, TaskView } from './task.entity.js';
import { taskPolicy } from './task.policy.js';

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

/** A task as its reader sees it; $1 is the reader. */
export const TASK_VIEW = `
  select t.id, t.incident_id as "incidentId", t.checklist, t.title, t.detail, t.state, t.position_id as "positionId",
         p.title as "positionTitle", t.assignee_id as "assigneeId", a.name as "assigneeName", t.due_at as "dueAt",
         t.state = 'open' and coalesce(t.due_at < now(), false) as overdue, t.created_at as "createdAt", t.changed_at as "changedAt",
         coalesce(b.name, '') as "changedByName", t.state <> 'open' as closed, coalesce(t.due_at, 'infinity')::text as "cursorAt",
         t.created_by = $1 or coalesce(t.assignee_id = $1, false) or exists (select from liaison.position_assignment h
           where h.position_id = t.position_id and h.account_id = $1 and h.ended_at is null) as own,
         t.incident_id = any ((select fence.contributable())::uuid[]) as contributable,
         t.incident_id = any ((select fence.manageable())::uuid[]) as manageable, i.status <> 'closed' as live
  from liaison.task t
  join liaison.incident i on i.id = t.incident_id
  left join liaison.position p on p.id = t.position_id
  left join liaison.account a on a.id = t.assignee_id
  left join liaison.account b on b.id = t.changed_by`;

/** What stands in a cursor for a time, or for none. */
const DUE = /^(infinity|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?[+-]\d\d(:\d\d)?)$/;

const IN_ROOM = `(x.assignee is null or exists (select from liaison.workspace_member m
  where m.workspace_id = $2 and m.account_id = x.assignee and m.ended_at is null))`;

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
    return this.db.prepared<TaskView>(
      'task.list',
      `${TASK_VIEW} where t.incident_id = $2 and ($3::text is null or t.state = $3)
         and ($6::uuid is null or (t.state <> 'open', coalesce(t.due_at, 'infinity'), t.id) > ($4::boolean, $5::timestamptz, $6))
       order by t.state <> 'open', coalesce(t.due_at, 'infinity'), t.id limit $7`,
      [this.db.person.accountId, incidentId, state, closed, at, id, page.first + 1],
    );
  }

  /** Adds tasks in their order; the caller has asked the incident’s policy. Answers their ids. */
  async add(incidentId: string, checklist: string, tasks: NewTask[]): Promise<string[]> {
    const { accountId } = this.db.person;
    const rows = await this.db.query<{ id: string }>(
      `insert into liaison.task (id, organization_id, incident_id, checklist, title, detail, position_id, assignee_id, due_at, created_by, changed_by)
       select uuidv7(), i.organization_id, i.id, $3, x.title, x.detail, x.position, x.assignee, x.due, $1, $1
       from liaison.incident i,
         unnest($4::text[], $5::text[], $6::uuid[], $7::uuid[], $8::timestamptz[]) with ordinality x (title, detail, position, assignee, due, n)
       where i.id = $2 and ${IN_ROOM} order by x.n returning id`,
      [
        accountId,
        incidentId,
        checklist,
        tasks.map(({ title }) => title),
        tasks.map(({ detail }) => detail),
        tasks.map(({ positionId }) => positionId ?? null),
        tasks.map(({ assigneeId }) => assigneeId ?? null),
        tasks.map(({ dueAt }) => dueAt ?? null),
      ],
    );
    if (rows.length !== tasks.length) throw fail('task.not_in_room');
    await this.outbox.record(events.TASKS_ADDED, incidentId, incidentId);
    return rows.map(({ id }) => id);
  }

  /** The tasks with these ids, in the order of the list. */
  async findAll(ids: string[]): Promise<TaskView[]> {
    return this.db.query<TaskView>(
      `${TASK_VIEW} where t.id = any ($2) order by t.state <> 'open', coalesce(t.due_at, 'infinity'), t.id`,
      [this.db.person.accountId, ids],
    );
  }

  /** Changes a task; null takes away who does it or until when. */
  async update(id: string, change: TaskChange): Promise<TaskView> {
    const { incidentId } = await this.loadFor('update', id);
    const has = (key: keyof TaskChange) => change[key] !== undefined;
    const changed = await this.db.query(
      `update liaison.task t set title = coalesce($3, t.title), detail = coalesce($4, t.detail),
         position_id = case when $5 then $6::uuid else t.position_id end, assignee_id = case when $7 then x.assignee else t.assignee_id end,
         due_at = case when $8 then $9::timestamptz else t.due_at end, changed_by = $1, changed_at = now()
       from (select $10::uuid as assignee) x where t.id = $11 and ${IN_ROOM} returning t.id`,
      [
        this.db.person.accountId,
        incidentId,
        change.title,
        change.detail,
        has('positionId'),
        change.positionId,
        has('assigneeId'),
        has('dueAt'),
        change.dueAt,
        change.assigneeId,
        id,
      ],
    );
    if (!changed.length) throw fail('task.not_in_room');
    await this.outbox.record(events.TASK_CHANGED, id, incidentId);
    return this.loadFor('read', id);
  }

  async changeState(id: string, state: TaskState): Promise<TaskView> {
    const { incidentId } = await this.loadFor('changeState', id);
    await this.db.query(
      'update liaison.task set state = $2, changed_by = $3, changed_at = now() where id = $1',
      [id, state, this.db.person.accountId],
    );
    await this.outbox.record(events.TASK_CHANGED, id, incidentId);
    return this.loadFor('read', id);
  }

  private async loadFor(action: keyof typeof taskPolicy, id: string): Promise<TaskView> {
    const [row] = await this.db.query<TaskView>(`${TASK_VIEW} where t.id = $2`, [
      this.db.person.accountId,
      id,
    ]);
    if (row && !row.live && action !== 'read') throw fail('incident.closed');
    return authorize(taskPolicy, action, this.db.actor, row);
  }
}
