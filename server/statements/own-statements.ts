import type { SelectQueryBuilder } from 'typeorm';
import { can, type Action } from '#domain/access/permissions.ts';
import { Refusal } from '../refusal.ts';
import type { RequestContext, WriteContext } from '../request-context.ts';
import { requireActor } from '../require-actor.ts';
import { StatementEntity } from './statement.entity.ts';

/**
 * The only beginning of a query for statements: those of the actor's company, or for the guild those that were ever
 * handed in to it. Refuses with UNAUTHENTICATED or FORBIDDEN.
 */
export function visibleStatements(context: RequestContext): SelectQueryBuilder<StatementEntity> {
  const { companyId } = requireActor(context);
  expectMay(context, 'readStatements');
  const query = context.manager.createQueryBuilder(StatementEntity, 'statement');
  return companyId === null
    ? query.where('statement.submittedAt IS NOT NULL')
    : query.where('statement.companyId = :companyId', { companyId });
}

/** Refuses an unknown id, and one that the actor may not see, alike with NOT_FOUND. */
export async function findStatement(context: RequestContext, id: string): Promise<StatementEntity> {
  const found = await visibleStatements(context).andWhere('statement.id = :id', { id }).getMany();
  const [statement, another] = found;
  if (statement === undefined || another !== undefined) throw new Refusal('NOT_FOUND');
  return statement;
}

/** As `findStatement`, and keeps others from changing the row until the transaction ends. */
export async function lockStatement(
  context: WriteContext,
  id: string,
  action: Action,
): Promise<StatementEntity> {
  expectMay(context, action);
  const query = visibleStatements(context).andWhere('statement.id = :id', { id });
  // SQLite has one writer at a time and knows no row locks
  if (context.database.kind === 'mysql') query.setLock('pessimistic_write');
  const [statement, another] = await query.getMany();
  if (statement === undefined || another !== undefined) throw new Refusal('NOT_FOUND');
  return statement;
}

/** Whoever may do `action` to no statement at all learns that at once, whatever the id: FORBIDDEN. */
export function expectMay(context: RequestContext, action: Action): void {
  const actor = requireActor(context);
  if (!can(actor, action, { companyId: actor.companyId, isSubmitted: true })) throw new Refusal('FORBIDDEN');
}

const LONG_TEXTS: ReadonlySet<string> = new Set(['payload', 'sealRecord', 'searchText']);

/** Leaves out the long texts, which lists do not show. */
export function headsOnly(query: SelectQueryBuilder<StatementEntity>): SelectQueryBuilder<StatementEntity> {
  const { columns } = query.dataSource.getMetadata(StatementEntity);
  const names = columns.map(({ propertyName }) => propertyName).filter((name) => !LONG_TEXTS.has(name));
  return query.select(names.map((name) => `statement.${name}`));
}
