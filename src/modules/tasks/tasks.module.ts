import { Module } from '@nestjs/common';
import { IncidentsModule } from '../incidents/index.js';
import { TaskResolver } from './task.resolver.js';
import { TaskService } from './task.service.js';

@Module({ imports: [IncidentsModule], providers: [TaskService, TaskResolver], exports: [TaskService] })
export class TasksModule {}
