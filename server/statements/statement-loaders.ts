import { Brackets, In, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import { can } from '#domain/access/permissions.ts';
import { Refusal } from '../refusal.ts';
import type { RequestContext } from '../request-context.ts';
import { requireActor } from '../require-actor.ts';
import { headsOnly, visibleStatements } from './own-statements.ts';
import {
  StatementEventEntity,
  StatementOrderEntity,
  type StatementEventRow,
  type StatementHead,
  type StatementOrderRow,
} from './statement.entity.ts';

/** Names one statement that the actor was shown; as text, since loaders compare keys by identity. */
export type StatementKey = `${string}/${string}`;

export function statementKeyOf({ companyId, id }: Pick<StatementHead, 'companyId' | 'id'>): StatementKey {
  return `${companyId}/${id}`;
}

/** The work orders of each statement, as they are printed. */
export async function loadStatementOrders(
  context: RequestContext,
  keys: readonly StatementKey[],
): Promise<readonly (readonly StatementOrderRow[])[]> {
  const query = context.manager.createQueryBuilder(StatementOrderEntity, 'part');
  const rows = await ofStatements(query, keys).orderBy('part.position').getMany();
  return keys.map((key) => rows.filter((row) => statementKeyOf({ ...row, id: row.statementId }) === key));
}

/** What happened to each statement, oldest first. */
export async function loadStatementEvents(
  context: RequestContext,
  keys: readonly StatementKey[],
): Promise<readonly (readonly StatementEventRow[])[]> {
  const query = context.manager.createQueryBuilder(StatementEventEntity, 'part');
  const rows = await ofStatements(query, keys).orderBy('part.position').getMany();
  return keys.map((key) => rows.filter((row) => statementKeyOf({ ...row, id: row.statementId }) === key));
}

function ofStatements<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  keys: readonly StatementKey[],
): SelectQueryBuilder<Row> {
  return query.where(
    new Brackets((where) => {
      keys.forEach((key, index) => {
        const [companyId, id] = key.split('/');
        const at = String(index);
        where.orWhere(`(part.companyId = :company${at} AND part.statementId = :id${at})`, {
          [`company${at}`]: companyId,
          [`id${at}`]: id,
        });
      });
    }),
  );
}

/** The signed text of each statement. */
export async function loadPayloads(
  context: RequestContext,
  keys: readonly StatementKey[],
): Promise<readonly (string | Error)[]> {
  const ids = keys.map((key) => key.split('/')[1] ?? '');
  const rows = await visibleStatements(context)
    .select(['statement.companyId', 'statement.id', 'statement.payload'])
    .andWhere('statement.id IN (:...ids)', { ids })
    .getMany();
  const found = new Map(rows.map((row) => [statementKeyOf(row), row.payload]));
  return keys.map((key) => found.get(key) ?? new Refusal('NOT_FOUND'));
}

/** The statements with `keys`; null for one that the actor may not see. */
export async function loadStatements(
  context: RequestContext,
  keys: readonly StatementKey[],
): Promise<readonly (StatementHead | null)[]> {
  const ids = keys.map((key) => key.split('/')[1] ?? '');
  const rows = await headsOnly(visibleStatements(context))
    .andWhere('statement.id IN (:...ids)', { ids })
    .getMany();
  const found = new Map(rows.map((row) => [statementKeyOf(row), row]));
  return keys.map((key) => found.get(key) ?? null);
}

/** The statements about each work order of the actor's company, newest first; none for who may not read them. */
export async function loadStatementsOfWorkOrders(
  context: RequestContext,
  workOrderIds: readonly string[],
): Promise<readonly (readonly StatementHead[])[]> {
  const actor = requireActor(context);
  const { companyId } = actor;
  if (companyId === null || !can(actor, 'readStatements', { companyId })) return workOrderIds.map(() => []);
  const covered = await context.manager.findBy(StatementOrderEntity, {
    companyId,
    workOrderId: In([...workOrderIds]),
  });
  if (covered.length === 0) return workOrderIds.map(() => []);
  const statements = await headsOnly(visibleStatements(context))
    .andWhere('statement.id IN (:...ids)', { ids: covered.map(({ statementId }) => statementId) })
    .orderBy({ 'statement.issuedAt': 'DESC', 'statement.serialNumber': 'DESC', 'statement.revision': 'DESC' })
    .getMany();
  return workOrderIds.map((id) => {
    const own = new Set(
      covered.filter(({ workOrderId }) => workOrderId === id).map(({ statementId }) => statementId),
    );
    return statements.filter((statement) => own.has(statement.id));
  });
}
