import { IdPipe } from '@liaison/request';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access, can } from '@liaison/access';
import { Db } from '@liaison/database';
import { PageArgs, toConnection, type Connection } from '@liaison/graphql';
import type { MemberView } from './member.entity.js';
import { AddMemberInput, Member, MemberConnection } from './member.graphql.js';
import { memberPolicy } from './member.policy.js';
import { MemberService } from './member.service.js';
import { WorkspaceRoleEnum } from './workspace.graphql.js';

const memberId = () => Args('id', { type: () => ID, description: 'Which membership.' }, IdPipe);
const workspaceId = () => Args('workspaceId', { type: () => ID, description: 'Which workspace.' }, IdPipe);

@Resolver(() => Member)
export class MemberResolver {
  constructor(
    private readonly members: MemberService,
    private readonly db: Db,
  ) {}

  @Access('signed-in')
  @Query(() => MemberConnection, {
    name: 'members',
    description: 'The members of a workspace, oldest first.',
  })
  async list(@workspaceId() workspace: string, @Args() page: PageArgs): Promise<Connection<Member>> {
    const rows = await this.members.list(workspace, page);
    return toConnection(
      rows,
      page,
      (row) => [row.cursorAt, row.id],
      (row) => this.shown(row),
    );
  }

  @Access('signed-in')
  @Mutation(() => Member, { description: 'Adds a person. Errors `member.no_such_person`, `member.already`.' })
  async addMember(@Args('input') input: AddMemberInput): Promise<Member> {
    return this.shown(await this.members.add(input.workspaceId, input.email, input.role));
  }

  @Access('signed-in')
  @Mutation(() => Member, { description: 'Changes a member’s role. Error `workspace.last_owner`.' })
  async changeMemberRole(
    @memberId() id: string,
    @Args('role', { type: () => WorkspaceRoleEnum, description: 'The new role.' }) role: WorkspaceRoleEnum,
  ): Promise<Member> {
    return this.shown(await this.members.changeRole(id, role));
  }

  @Access('signed-in')
  @Mutation(() => ID, {
    description: 'Removes a member; running downloads and live connections end within a second.',
  })
  removeMember(@memberId() id: string): Promise<string> {
    return this.members.remove(id);
  }

  @Access('signed-in')
  @Mutation(() => ID, { description: 'The caller leaves a workspace. Error `workspace.last_owner`.' })
  leaveWorkspace(@workspaceId() workspace: string): Promise<string> {
    return this.members.leave(workspace);
  }

  private shown(row: MemberView): Member {
    return {
      ...row,
      person: { id: row.accountId, name: row.name },
      organization: {
        id: row.personOrganizationId,
        name: row.personOrganizationName,
        shortName: row.personOrganizationShortName,
      },
      can: can(memberPolicy, this.db.actor, row),
    };
  }
}
