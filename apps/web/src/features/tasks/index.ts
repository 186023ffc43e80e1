export { tasksInRoom } from './tasks-panel';
export { TASK_STATES } from './labels';
