import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { loaderFor } from '../graphql/loaders.ts';
import type { RequestContext } from '../request-context.ts';
import { statementKeyOf } from '../statements/statement-loaders.ts';
import { StatementType } from '../statements/statement.types.ts';
import { loadStatementLetters } from './statement-letters.service.ts';
import { StatementLetterType } from './statement-letters.types.ts';

@Resolver(() => StatementType)
export class StatementLettersResolver {
  @FieldResolver(() => [StatementLetterType], {
    description: 'Newest first; for office and owner of the company, empty for everybody else',
  })
  async letters(
    @Ctx() context: RequestContext,
    @Root() statement: StatementType,
  ): Promise<readonly StatementLetterType[]> {
    return loaderFor(context, loadStatementLetters).load(statementKeyOf(statement));
  }
}
