import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { GraphqlContext } from '../graphql/graphql-context.ts';
import type { ConfirmPasswordService } from './confirm-password.service.ts';
import { ConfirmedPasswordType, ConfirmPasswordInputType } from './confirm-password.types.ts';

@Resolver()
export class ConfirmPasswordResolver {
  private readonly service: ConfirmPasswordService;

  constructor(service: ConfirmPasswordService) {
    this.service = service;
  }

  @Mutation(() => ConfirmedPasswordType, {
    description: 'Answers PASSWORD_NEEDED: the act that was refused can be sent again afterwards',
  })
  async confirmPassword(
    @Ctx() context: GraphqlContext,
    @Arg('input', () => ConfirmPasswordInputType) input: ConfirmPasswordInputType,
  ): Promise<ConfirmedPasswordType> {
    return { until: await this.service.confirmPassword(context, context.browser.address, input) };
  }
}
