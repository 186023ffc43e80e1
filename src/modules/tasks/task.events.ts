import { defineEvent } from '@liaison/events';

/** What happens to tasks; the subject is the task, or the incident when many came at once. */
export const TASKS_ADDED = defineEvent('task.added', {
  subject: 'incident',
  ends: 'nothing',
  refreshes: 'tasks',
  concerns: 'members',
  audited: true,
});
export const TASK_CHANGED = defineEvent('task.changed', {
  subject: 'task',
  ends: 'nothing',
  refreshes: 'tasks',
  concerns: 'members',
  audited: true,
});
