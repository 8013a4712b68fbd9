import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../request-context.ts';
import type { ChangesSinceService } from './changes-since.service.ts';
import { ChangesSinceInputType, ChangesType } from './changes-since.types.ts';
import type { KnownCommandsService } from './known-commands.service.ts';

/** What devices ask for beside what they send. */
@Resolver()
export class PullResolver {
  private readonly changes: ChangesSinceService;
  private readonly receipts: KnownCommandsService;

  constructor(changes: ChangesSinceService, receipts: KnownCommandsService) {
    this.changes = changes;
    this.receipts = receipts;
  }

  @Query(() => ChangesType, {
    description:
      'Work orders of the last 30 days that changed since the cursor, oldest change first; repeats some, misses none',
  })
  async changesSince(
    @Ctx() context: RequestContext,
    @Arg('input', () => ChangesSinceInputType) input: ChangesSinceInputType,
  ): Promise<ChangesType> {
    return this.changes.changesSince(context, { cursor: input.cursor ?? null, first: input.first });
  }

  @Query(() => [ID], { description: "Which of at most 500 commands the company's receipts know" })
  async knownCommands(
    @Ctx() context: RequestContext,
    @Arg('ids', () => [ID]) ids: readonly string[],
  ): Promise<readonly string[]> {
    return this.receipts.knownCommands(context, ids);
  }
}
