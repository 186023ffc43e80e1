import { can } from '@liaison/access';
import type { Db } from '@liaison/database';
import type { TaskView } from './task.entity.js';
import type { Task } from './task.graphql.js';
import { taskPolicy } from './task.policy.js';

/** A task as the API tells it. */
export function shownTask(row: TaskView, { actor }: Db): Task {
  return {
    ...row,
    position: row.positionId === null ? null : { id: row.positionId, title: row.positionTitle ?? '' },
    assignee: row.assigneeId === null ? null : { id: row.assigneeId, name: row.assigneeName ?? '' },
    dueAt: row.dueAt === null ? null : new Date(row.dueAt),
    createdAt: new Date(row.createdAt),
    changedAt: new Date(row.changedAt),
    can: can(taskPolicy, actor, row),
  };
}
