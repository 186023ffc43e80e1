/** What happens to tasks; the subject is the task, or the incident when many came at once. */
export const TASKS_ADDED = 'task.added';
export const TASK_CHANGED = 'task.changed';
