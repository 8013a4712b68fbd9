import { isDelivered } from '#domain/sync/command.ts';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { loaderFor } from '../graphql/loaders.ts';
import type { RequestContext } from '../request-context.ts';
import type { EmissionResult } from '../work-orders/emission-result.ts';
import { EmissionResultType } from '../work-orders/emission-result.types.ts';
import { loadResults, revisionKeyOf } from '../work-orders/work-order-loaders.ts';
import type { SubmissionService } from './submission.service.ts';
import type { SubmissionResult } from './sync.service.ts';
import { CommandOutcomeType, SubmitCommandsInputType, SubmitCommandsResultType } from './sync.types.ts';

@Resolver(() => CommandOutcomeType)
export class SyncResolver {
  private readonly submissions: SubmissionService;

  constructor(submissions: SubmissionService) {
    this.submissions = submissions;
  }

  @Mutation(() => SubmitCommandsResultType, {
    description: 'The only way to write work orders: 1 to 50 commands, applied in order, one outcome each',
  })
  async submitCommands(
    @Ctx() context: RequestContext,
    @Arg('input', () => SubmitCommandsInputType) input: SubmitCommandsInputType,
  ): Promise<SubmissionResult> {
    return this.submissions.submitCommands(context, input);
  }

  @FieldResolver(() => EmissionResultType, {
    nullable: true,
    description: 'What the server computed for the revision that the command made',
  })
  async emissionResult(
    @Ctx() context: RequestContext,
    @Root() outcome: CommandOutcomeType,
  ): Promise<EmissionResult | null> {
    if (outcome.revision === null || !isDelivered(outcome.status)) return null;
    const key = revisionKeyOf(outcome.workOrderId.toLowerCase(), outcome.revision);
    return loaderFor(context, loadResults).load(key);
  }
}
