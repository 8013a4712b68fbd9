import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../request-context.ts';
import type { RetryLettersService } from './retry-letters.service.ts';
import type { ServiceHealthService } from './service-health.service.ts';
import { MailHealthType, RetryLettersInputType, ServiceHealthType } from './service-health.types.ts';

@Resolver()
export class ServiceHealthResolver {
  private readonly health: ServiceHealthService;
  private readonly letters: RetryLettersService;

  constructor(health: ServiceHealthService, letters: RetryLettersService) {
    this.health = health;
    this.letters = letters;
  }

  @Query(() => ServiceHealthType, { description: 'For admins of the guild' })
  async serviceHealth(@Ctx() context: RequestContext): Promise<ServiceHealthType> {
    return this.health.serviceHealth(context);
  }

  @Mutation(() => MailHealthType, { description: 'Has letters tried at once that failed before' })
  async retryLetters(
    @Ctx() context: RequestContext,
    @Arg('input', () => RetryLettersInputType) input: RetryLettersInputType,
  ): Promise<MailHealthType> {
    return this.letters.retryLetters(context, input);
  }
}
