export type { TaskView } from './task.entity.js';
export { Task } from './task.graphql.js';
export { TaskService } from './task.service.js';
export { shownTask } from './task.shown.js';
export { TasksModule } from './tasks.module.js';
