import { In } from 'typeorm';
import { isInForce, type StoredStatementState } from '#domain/statement/statement-state.ts';
import type { RequestContext } from '../request-context.ts';
import { StatementEntity, StatementOrderEntity } from './statement.entity.ts';

/** A statement in force that covers an order and says of it what the order says. */
export interface StatementAbout {
  readonly workOrderId: string;
  readonly statementId: string;
  readonly state: StoredStatementState;
}

/** The statements in force about some orders of one company. Asks for no permission, as `ordersUsing`. */
export async function statementsAbout(
  context: RequestContext,
  companyId: string,
  workOrderIds: readonly string[],
): Promise<readonly StatementAbout[]> {
  if (workOrderIds.length === 0) return [];
  const parts = await context.manager.findBy(StatementOrderEntity, {
    ...{ companyId, isCurrent: true },
    workOrderId: In([...workOrderIds]),
  });
  if (parts.length === 0) return [];
  const statements = await context.manager.find(StatementEntity, {
    where: { companyId, id: In([...new Set(parts.map(({ statementId }) => statementId))]) },
    select: { companyId: true, id: true, state: true },
  });
  return parts.flatMap(({ workOrderId, statementId }) => {
    const statement = statements.find(({ id }) => id === statementId);
    return statement !== undefined && isInForce(statement.state)
      ? [{ workOrderId, statementId, state: statement.state }]
      : [];
  });
}
