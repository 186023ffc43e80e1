import { IdPipe } from '@liaison/request';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '@liaison/access';
import { Db } from '@liaison/database';
import { PageArgs, toConnection, type Connection } from '@liaison/graphql';
import { IncidentService } from '../incidents/index.js';
import { AddTasksInput, Task, TaskConnection, TaskStateEnum, UpdateTaskInput } from './task.graphql.js';
import { TaskService } from './task.service.js';
import { shownTask } from './task.shown.js';

@Resolver(() => Task)
export class TaskResolver {
  constructor(
    private readonly incidents: IncidentService,
    private readonly tasks: TaskService,
    private readonly db: Db,
  ) {}

  @Access('signed-in')
  @Query(() => TaskConnection, {
    name: 'tasks',
    description: 'Tasks of an incident: open ones first, by when they are due.',
  })
  async list(
    @Args('incidentId', { type: () => ID, description: 'Which incident.' }, IdPipe) id: string,
    @Args() page: PageArgs,
    @Args('state', { type: () => TaskStateEnum, nullable: true, description: 'Only these.' })
    state?: TaskStateEnum | null,
  ): Promise<Connection<Task>> {
    await this.incidents.loadFor('enter', id);
    const rows = await this.tasks.list(id, page, state ?? null);
    return toConnection(
      rows,
      page,
      (row) => [row.closed ? 't' : 'f', row.cursorAt, row.id],
      (row) => shownTask(row, this.db),
    );
  }

  @Access('signed-in')
  @Mutation(() => [Task], {
    description:
      'Adds tasks, one or a check list. Error `task.not_in_room` when somebody named is not in the room.',
  })
  async addTasks(@Args('input') { incidentId: id, checklist, tasks }: AddTasksInput): Promise<Task[]> {
    await this.incidents.loadFor('contribute', id);
    const ids = await this.tasks.add(id, checklist.trim(), tasks);
    return (await this.tasks.findAll(ids)).map((row) => shownTask(row, this.db));
  }

  @Access('signed-in')
  @Mutation(() => Task, { description: 'Changes a task, or hands it on. Error `task.not_in_room`.' })
  async updateTask(@Args('input') { id, unchangedSince, ...change }: UpdateTaskInput): Promise<Task> {
    return shownTask(await this.tasks.update(id, change, unchangedSince), this.db);
  }

  @Access('signed-in')
  @Mutation(() => Task, {
    description: 'Says that a task is done, was done before, need not be done, or is open again.',
  })
  async changeTaskState(
    @Args('id', { type: () => ID, description: 'Which task.' }, IdPipe) id: string,
    @Args('state', { type: () => TaskStateEnum, description: 'Where it stands.' }) state: TaskStateEnum,
  ): Promise<Task> {
    return shownTask(await this.tasks.changeState(id, state), this.db);
  }
}
