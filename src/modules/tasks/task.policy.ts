import { definePolicy } from '@liaison/access';

/** What decides about a task that the database lets through. */
export interface TaskStanding {
  own: boolean;
  contributable: boolean;
  manageable: boolean;
  live: boolean;
}

/** Whoever runs the room changes every task; others those that they made or are to do. */
const mayChange = (_actor: unknown, row: TaskStanding) =>
  row.live && row.contributable && (row.manageable || row.own);

export const taskPolicy = definePolicy<TaskStanding>()('task', {
  read: () => true,
  update: mayChange,
  changeState: mayChange,
});
