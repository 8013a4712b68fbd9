import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Page } from '../database/page.ts';
import { FIRST_PAGE, PageInputType } from '../graphql/page.types.ts';
import type { RequestContext } from '../request-context.ts';
import type { IssueStatementService } from './issue-statement.service.ts';
import type { StatementFileService } from './statement-file.service.ts';
import type { MoveStatementService } from './move-statement.service.ts';
import { readStatement, readStatements } from './statement.service.ts';
import {
  IssueStatementInputType,
  ReasonedStatementMoveInputType,
  StatementFilterType,
  StatementMoveInputType,
  StatementPageType,
  StatementType,
} from './statement.types.ts';

@Resolver(() => StatementType)
export class StatementResolver {
  private readonly issues: IssueStatementService;
  private readonly moves: MoveStatementService;
  private readonly files: StatementFileService;

  constructor(issues: IssueStatementService, moves: MoveStatementService, files: StatementFileService) {
    this.issues = issues;
    this.moves = moves;
    this.files = files;
  }

  @Query(() => StatementType)
  async statement(@Ctx() context: RequestContext, @Arg('id', () => ID) id: string): Promise<StatementType> {
    return readStatement(context, id);
  }

  @Query(() => StatementPageType, {
    description:
      'Statements of the own company, or for the guild those that were handed in to it, newest first',
  })
  async statements(
    @Ctx() context: RequestContext,
    @Arg('filter', () => StatementFilterType, { nullable: true }) filter: StatementFilterType | null,
    @Arg('page', () => PageInputType, { nullable: true }) page: PageInputType | null,
  ): Promise<Page<StatementType>> {
    return readStatements(context, filter ?? {}, page ?? FIRST_PAGE);
  }

  @Mutation(() => StatementType, {
    description:
      'Signs a snapshot of work orders; for the same orders again, the next revision of their statement',
  })
  async issueStatement(
    @Ctx() context: RequestContext,
    @Arg('input', () => IssueStatementInputType) input: IssueStatementInputType,
  ): Promise<StatementType> {
    return this.drawn(context, await this.issues.issueStatement(context, input));
  }

  @Mutation(() => StatementType, { description: 'Hands a statement to the guild for its seal' })
  async submitStatement(
    @Ctx() context: RequestContext,
    @Arg('input', () => StatementMoveInputType) input: StatementMoveInputType,
  ): Promise<StatementType> {
    return this.moves.submitStatement(context, input);
  }

  @Mutation(() => StatementType, { description: 'The guild confirms format and factors' })
  async sealStatement(
    @Ctx() context: RequestContext,
    @Arg('input', () => StatementMoveInputType) input: StatementMoveInputType,
  ): Promise<StatementType> {
    return this.drawn(context, await this.moves.sealStatement(context, input));
  }

  @Mutation(() => StatementType, { description: 'The guild sends a statement back' })
  async returnStatement(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReasonedStatementMoveInputType) input: ReasonedStatementMoveInputType,
  ): Promise<StatementType> {
    return this.moves.returnStatement(context, input);
  }

  @Mutation(() => StatementType, { description: 'Takes a statement back for good' })
  async revokeStatement(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReasonedStatementMoveInputType) input: ReasonedStatementMoveInputType,
  ): Promise<StatementType> {
    return this.moves.revokeStatement(context, input);
  }

  /** Its file is made while people read on, so that it is there when they ask for it. */
  private drawn(context: RequestContext, statement: StatementType): StatementType {
    this.files.drawAhead(context, statement);
    return statement;
  }
}
