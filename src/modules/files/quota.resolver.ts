import { Access } from '@liaison/access';
import { IdPipe } from '@liaison/request';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ChangeQuotaInput, StorageUse } from './quota.graphql.js';
import { QuotaService } from './quota.service.js';

@Resolver(() => StorageUse)
export class QuotaResolver {
  constructor(private readonly quotas: QuotaService) {}

  @Access('signed-in')
  @Query(() => [StorageUse], {
    description:
      'How much the caller and their organization keep and may keep; and a workspace, when they may add to it.',
  })
  storage(
    @Args('workspaceId', { type: () => ID, nullable: true, description: 'Which workspace.' }, IdPipe)
    workspaceId: string | null,
  ): Promise<StorageUse[]> {
    return this.quotas.shown(workspaceId ?? null);
  }

  @Access('operator')
  @Mutation(() => StorageUse, {
    description:
      'Sets what a person, a workspace or an organization may keep. What is kept already stays. Error `request.not_found`.',
  })
  changeQuota(@Args('input') input: ChangeQuotaInput): Promise<StorageUse> {
    return this.quotas.change(input);
  }
}
