import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../request-context.ts';
import { StatementType } from '../statements/statement.types.ts';
import type { SendStatementService } from './send-statement.service.ts';
import { SendStatementInputType } from './send-statement.types.ts';

@Resolver()
export class SendStatementResolver {
  private readonly service: SendStatementService;

  constructor(service: SendStatementService) {
    this.service = service;
  }

  @Mutation(() => StatementType, {
    description:
      'Puts a letter to the customer in the queue, with the stored PDF and the address to check it',
  })
  async sendStatement(
    @Ctx() context: RequestContext,
    @Arg('input', () => SendStatementInputType) input: SendStatementInputType,
  ): Promise<StatementType> {
    return this.service.sendStatement(context, input);
  }
}
