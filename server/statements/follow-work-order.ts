import { In } from 'typeorm';
import { canonicalJson } from '#domain/sync/canonical-json.ts';
import { readPayload } from '#domain/statement/read-payload.ts';
import { statementOrderOf } from '#domain/statement/statement-order.ts';
import type { StatementOrder } from '#domain/statement/statement-payload.ts';
import { isInForce, type StoredStatementState } from '#domain/statement/statement-state.ts';
import type { Footprint } from '#domain/footprint/footprint.ts';
import type { WorkOrderContent } from '#domain/work-order/work-order.ts';
import type { RequestContext, WriteContext } from '../request-context.ts';
import type { CommandOrigin } from '../sync/command-origin.ts';
import type { WorkOrderRow } from '../work-orders/work-order.entity.ts';
import { moveStatement } from './statement-storage.ts';
import { StatementEntity, StatementOrderEntity } from './statement.entity.ts';

type Order = Pick<WorkOrderRow, 'companyId' | 'id'>;
type Origin = Pick<CommandOrigin, 'author' | 'commandId'>;

const HANDED_IN: readonly StoredStatementState[] = ['SUBMITTED', 'SEALED'];

export interface AmendedOrder {
  readonly before: Pick<WorkOrderContent, 'plantId'>;
  readonly content: WorkOrderContent;
  readonly footprint: Footprint;
}

/**
 * Supersedes the statements about an order that was just amended, unless what they say of it stayed as it was. Part of the
 * transaction that holds the order.
 */
export async function supersedeStatements(
  context: WriteContext,
  order: Order,
  { before, content, footprint }: AmendedOrder,
  origin: Origin,
): Promise<void> {
  const now = saidOf({ ...statementOrderOf({ ids: NO_IDS, plant: NO_PLANT, content, footprint }) });
  const hasMoved = before.plantId !== content.plantId;
  for (const statement of await holdStatementsOf(context, order)) {
    const stated = readPayload(statement.payload).orders.find(({ workOrderId }) => workOrderId === order.id);
    if (!hasMoved && stated !== undefined && saidOf(stated) === now) continue;
    await markChanged(context, order, statement);
    if (!isInForce(statement.state)) continue;
    const columns = { supersededAt: context.now() };
    await moveStatement(context, statement, 'supersede', { ...origin, columns });
  }
}

/** Revokes the statements about an order that was just voided. Part of the transaction that holds the order. */
export async function revokeStatements(
  context: WriteContext,
  order: Order,
  { reason, origin }: { readonly reason: string; readonly origin: Origin },
): Promise<void> {
  for (const statement of await holdStatementsOf(context, order)) {
    await markChanged(context, order, statement);
    if (!isInForce(statement.state)) continue;
    const revokedBy = origin.author.displayName;
    const columns = { revokedAt: context.now(), revokedBy, revokeReason: reason };
    await moveStatement(context, statement, 'revoke', { ...origin, reason, columns });
  }
}

/** The state of a statement about the order that the guild has or has sealed; null when there is none. */
export async function handedInAs(
  context: RequestContext,
  { companyId, id }: Order,
): Promise<StoredStatementState | null> {
  const statement = await context.manager
    .createQueryBuilder(StatementOrderEntity, 'part')
    .innerJoin(
      StatementEntity,
      'statement',
      'statement.companyId = part.companyId AND statement.id = part.statementId',
    )
    .select('statement.state', 'state')
    .where('part.companyId = :companyId AND part.workOrderId = :id', { companyId, id })
    .andWhere('statement.state IN (:...states)', { states: HANDED_IN })
    .getRawOne<{ readonly state: StoredStatementState }>();
  return statement?.state ?? null;
}

const NO_IDS = { workOrderId: null, number: null, revision: null };
const NO_PLANT = { name: '', address: null };

/**
 * What the sheet says of an order beside its numbers and its plant. English names that a factor got since then say nothing
 * else of it, nor does another version of the calculation that gives the same figures.
 */
function saidOf({ content, footprint }: Pick<StatementOrder, 'content' | 'footprint'>): string {
  const lines = footprint.lines.map((line) => ({
    ...line,
    factor: { ...line.factor, publisherEn: null, documentEn: null },
  }));
  return canonicalJson({ content, footprint: { ...footprint, lines, calculationVersion: null } });
}

/** The statements that still say what the order says, in the order of their ids; most orders have none. */
async function holdStatementsOf(
  context: WriteContext,
  { companyId, id: workOrderId }: Order,
): Promise<readonly StatementEntity[]> {
  const parts = await context.manager.findBy(StatementOrderEntity, {
    ...{ companyId, workOrderId },
    isCurrent: true,
  });
  if (parts.length === 0) return [];
  return context.manager.find(StatementEntity, {
    where: { companyId, id: In(parts.map(({ statementId }) => statementId)) },
    order: { id: 'ASC' },
    // SQLite has one writer at a time and knows no row locks
    ...(context.database.kind === 'mysql' ? { lock: { mode: 'pessimistic_write' as const } } : {}),
  });
}

async function markChanged(
  context: WriteContext,
  { companyId, id: workOrderId }: Order,
  { id: statementId }: StatementEntity,
): Promise<void> {
  await context.manager.update(
    StatementOrderEntity,
    { companyId, statementId, workOrderId },
    { isCurrent: false },
  );
}
