import { readPage, type Page, type PageRequest } from '../database/page.ts';
import type { RequestContext } from '../request-context.ts';
import { findStatement, headsOnly, visibleStatements } from './own-statements.ts';
import { BY_ISSUE, narrowStatements, type StatementFilter } from './statement-search.ts';
import type { StatementHead } from './statement.entity.ts';

/** One statement. Refuses with FORBIDDEN, or NOT_FOUND alike for unknown ids and those the actor may not see. */
export async function readStatement(context: RequestContext, id: string): Promise<StatementHead> {
  return findStatement(context, id);
}

/** Statements of the actor's company, or for the guild those handed in to it, newest first. */
export async function readStatements(
  context: RequestContext,
  filter: StatementFilter,
  page: PageRequest,
): Promise<Page<StatementHead>> {
  const query = headsOnly(visibleStatements(context));
  narrowStatements(query, filter);
  return readPage(query, BY_ISSUE, page);
}
