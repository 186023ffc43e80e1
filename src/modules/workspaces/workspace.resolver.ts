import { IdPipe } from '@liaison/request';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access, can } from '@liaison/access';
import { Db } from '@liaison/database';
import { PageArgs, toConnection, type Connection } from '@liaison/graphql';
import type { WorkspaceView } from './workspace.entity.js';
import {
  CreateWorkspaceInput,
  ListedWorkspace,
  ListedWorkspaceConnection,
  UpdateWorkspaceInput,
  Workspace,
  WorkspaceConnection,
  WorkspaceStateEnum,
} from './workspace.graphql.js';
import { workspacePolicy } from './workspace.policy.js';
import { WorkspaceService, type ListedWorkspaceRow } from './workspace.service.js';

const workspaceId = () => Args('id', { type: () => ID, description: 'Which workspace.' }, IdPipe);

@Resolver(() => Workspace)
export class WorkspaceResolver {
  constructor(
    private readonly workspaces: WorkspaceService,
    private readonly db: Db,
  ) {}

  @Access('signed-in')
  @Query(() => WorkspaceConnection, { name: 'workspaces', description: 'The caller’s workspaces, by name.' })
  async list(
    @Args() page: PageArgs,
    @Args('state', {
      type: () => WorkspaceStateEnum,
      defaultValue: WorkspaceStateEnum.ACTIVE,
      description: 'Only these.',
    })
    state: WorkspaceStateEnum,
  ): Promise<Connection<Workspace>> {
    const rows = await this.workspaces.list(page, state);
    return toConnection(
      rows,
      page,
      (row) => [row.name, row.id],
      (row) => this.shown(row),
    );
  }

  @Access('signed-in')
  @Query(() => Workspace, { description: 'One workspace of the caller. Error `request.not_found`.' })
  async workspace(@workspaceId() id: string): Promise<Workspace> {
    return this.shown(await this.workspaces.find(id));
  }

  @Access('standing-access')
  @Query(() => ListedWorkspaceConnection, {
    description: 'Workspaces that the caller may ask to join, by name.',
  })
  async workspaceDirectory(@Args() page: PageArgs): Promise<Connection<ListedWorkspace>> {
    const rows = await this.workspaces.directory(page);
    return toConnection(rows, page, (row) => [row.name, row.id], listed);
  }

  @Access('standing-access')
  @Mutation(() => Workspace, { description: 'Creates a workspace; the caller is its first owner.' })
  async createWorkspace(@Args('input') input: CreateWorkspaceInput): Promise<Workspace> {
    return this.shown(await this.workspaces.create(input));
  }

  @Access('signed-in')
  @Mutation(() => Workspace, { description: 'Renames a workspace, or changes its summary or listing.' })
  async updateWorkspace(@Args('input') { id, ...change }: UpdateWorkspaceInput): Promise<Workspace> {
    return this.shown(await this.workspaces.update(id, change));
  }

  @Access('signed-in')
  @Mutation(() => Workspace, { description: 'Archives a workspace: it can be read and not changed.' })
  async archiveWorkspace(@workspaceId() id: string): Promise<Workspace> {
    return this.shown(await this.workspaces.archive(id));
  }

  @Access('signed-in')
  @Mutation(() => Workspace, { description: 'Reopens an archived workspace.' })
  async reopenWorkspace(@workspaceId() id: string): Promise<Workspace> {
    return this.shown(await this.workspaces.reopen(id));
  }

  private shown(row: WorkspaceView): Workspace {
    const organization = {
      id: row.organizationId,
      name: row.organizationName,
      shortName: row.organizationShortName,
    };
    const room = row.kind === 'room';
    return { ...row, room, role: row.role!, organization, can: can(workspacePolicy, this.db.actor, row) };
  }
}

function listed(row: ListedWorkspaceRow): ListedWorkspace {
  const organization = {
    id: row.organizationId,
    name: row.organizationName,
    shortName: row.organizationShortName,
  };
  return { ...row, organization };
}
