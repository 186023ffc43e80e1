import { IdPipe } from '@liaison/request';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access, can } from '@liaison/access';
import { Db } from '@liaison/database';
import { PageArgs, toConnection, type Connection } from '@liaison/graphql';
import type { JoinRequestView } from './join-request.entity.js';
import {
  AdmittedRoleEnum,
  JoinRequest,
  JoinRequestConnection,
  RequestToJoinInput,
} from './join-request.graphql.js';
import { joinRequestPolicy } from './join-request.policy.js';
import { JoinRequestService } from './join-request.service.js';

const requestId = () => Args('id', { type: () => ID, description: 'Which request.' }, IdPipe);

@Resolver(() => JoinRequest)
export class JoinRequestResolver {
  constructor(
    private readonly requests: JoinRequestService,
    private readonly db: Db,
  ) {}

  @Access('signed-in')
  @Query(() => JoinRequestConnection, {
    description: 'Open requests to join a workspace, oldest first, for its managers.',
  })
  async joinRequests(
    @Args('workspaceId', { type: () => ID, description: 'Which workspace.' }, IdPipe)
    workspaceId: string,
    @Args() page: PageArgs,
  ): Promise<Connection<JoinRequest>> {
    const rows = await this.requests.ofWorkspace(workspaceId, page);
    return toConnection(
      rows,
      page,
      (row) => [row.cursorAt, row.id],
      (row) => this.shown(row),
    );
  }

  @Access('standing-access')
  @Mutation(() => JoinRequest, {
    description: 'Asks to join a workspace of the directory. Error `join_request.already_open`.',
  })
  async requestToJoin(@Args('input') input: RequestToJoinInput): Promise<JoinRequest> {
    return this.shown(await this.requests.create(input.workspaceId, input.reason));
  }

  @Access('signed-in')
  @Mutation(() => JoinRequest, { description: 'Withdraws one’s own request.' })
  async withdrawJoinRequest(@requestId() id: string): Promise<JoinRequest> {
    return this.shown(await this.requests.withdraw(id));
  }

  @Access('signed-in')
  @Mutation(() => JoinRequest, {
    description: 'Lets the asker in. Errors `agreement.required`, `join_request.not_open`.',
  })
  async acceptJoinRequest(
    @requestId() id: string,
    @Args('role', {
      type: () => AdmittedRoleEnum,
      defaultValue: AdmittedRoleEnum.READER,
      description: 'With which role.',
    })
    role: AdmittedRoleEnum,
  ): Promise<JoinRequest> {
    return this.shown(await this.requests.accept(id, role));
  }

  @Access('signed-in')
  @Mutation(() => JoinRequest, { description: 'Declines a request. Error `join_request.not_open`.' })
  async declineJoinRequest(@requestId() id: string): Promise<JoinRequest> {
    return this.shown(await this.requests.decline(id));
  }

  private shown(row: JoinRequestView): JoinRequest {
    return {
      ...row,
      person: { id: row.accountId, name: row.name },
      organization: {
        id: row.personOrganizationId,
        name: row.personOrganizationName,
        shortName: row.personOrganizationShortName,
      },
      can: can(joinRequestPolicy, this.db.actor, row),
    };
  }
}
