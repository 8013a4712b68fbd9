import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../request-context.ts';
import type { Operator, OperatorService } from './operator.service.ts';
import { OperatorType, SetOperatorPinInputType } from './operator.types.ts';

@Resolver()
export class OperatorResolver {
  private readonly members: OperatorService;

  constructor(members: OperatorService) {
    this.members = members;
  }

  @Query(() => [OperatorType], { description: "Members who may record on the company's tablets" })
  async operators(@Ctx() context: RequestContext): Promise<readonly Operator[]> {
    return this.members.operators(context);
  }

  @Mutation(() => OperatorType, {
    description:
      'Sets or, without a PIN, removes the PIN by which a member unlocks the tablets of the company',
  })
  async setOperatorPin(
    @Ctx() context: RequestContext,
    @Arg('input', () => SetOperatorPinInputType) input: SetOperatorPinInputType,
  ): Promise<Operator> {
    return this.members.setOperatorPin(context, input);
  }
}
