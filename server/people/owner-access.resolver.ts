import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../request-context.ts';
import type { OwnerAccessService } from './owner-access.service.ts';
import { MemberOwnerType, OwnerAccessType, ResetOwnerAccessInputType } from './owner-access.types.ts';

@Resolver()
export class OwnerAccessResolver {
  private readonly access: OwnerAccessService;

  constructor(access: OwnerAccessService) {
    this.access = access;
  }

  @Query(() => [MemberOwnerType], { description: 'For admins of the guild' })
  async memberOwners(
    @Ctx() context: RequestContext,
    @Arg('memberId', () => ID) memberId: string,
  ): Promise<readonly MemberOwnerType[]> {
    return this.access.readOwners(context, memberId);
  }

  @Mutation(() => OwnerAccessType, { description: 'For admins of the guild: lets an owner back in' })
  async resetOwnerAccess(
    @Ctx() context: RequestContext,
    @Arg('input', () => ResetOwnerAccessInputType) input: ResetOwnerAccessInputType,
  ): Promise<OwnerAccessType> {
    return this.access.resetOwnerAccess(context, input);
  }
}
