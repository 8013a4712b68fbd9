import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../request-context.ts';
import type { DisclaimerService } from './disclaimer.service.ts';
import { DefineDisclaimerInputType, DisclaimerType } from './disclaimer.types.ts';

@Resolver(() => DisclaimerType)
export class DisclaimerResolver {
  private readonly service: DisclaimerService;

  constructor(service: DisclaimerService) {
    this.service = service;
  }

  @Query(() => DisclaimerType, { description: 'The newest version; needs no session' })
  async disclaimer(@Ctx() context: RequestContext): Promise<DisclaimerType> {
    return this.service.disclaimer(context);
  }

  @Query(() => [DisclaimerType], { description: 'All versions, newest first; for the guild' })
  async disclaimers(@Ctx() context: RequestContext): Promise<readonly DisclaimerType[]> {
    return this.service.disclaimers(context);
  }

  @Mutation(() => DisclaimerType)
  async defineDisclaimer(
    @Ctx() context: RequestContext,
    @Arg('input', () => DefineDisclaimerInputType) input: DefineDisclaimerInputType,
  ): Promise<DisclaimerType> {
    return this.service.defineDisclaimer(context, input);
  }
}
