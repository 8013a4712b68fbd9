import type { SelectQueryBuilder } from 'typeorm';
import { can, type Action } from '#domain/access/permissions.ts';
import { readEntities } from '../database/read-entities.ts';
import { Refusal } from '../refusal.ts';
import type { RequestContext, WriteContext } from '../request-context.ts';
import { requireCompanyActor, type CompanyActor } from '../require-actor.ts';
import { WorkOrderEntity } from './work-order.entity.ts';

/** Who acts for which company, when `action` is permitted there. Refuses with UNAUTHENTICATED or FORBIDDEN. */
export function actorWho(context: RequestContext, action: Action): CompanyActor {
  const actor = requireCompanyActor(context);
  if (!can(actor, action, { companyId: actor.companyId })) throw new Refusal('FORBIDDEN');
  return actor;
}

/** The only beginning of a query for work orders: those of the actor's company. */
export function ownWorkOrders(context: RequestContext, action: Action): SelectQueryBuilder<WorkOrderEntity> {
  const { companyId } = actorWho(context, action);
  return context.manager
    .createQueryBuilder(WorkOrderEntity, 'workOrder')
    .where('workOrder.companyId = :companyId', { companyId });
}

/** Refuses an unknown id and that of another company alike with NOT_FOUND. */
export async function findOwnWorkOrder(context: RequestContext, id: string): Promise<WorkOrderEntity> {
  const query = ownWorkOrders(context, 'readWorkOrders').andWhere('workOrder.id = :id', { id });
  const [found] = await readEntities(query, context);
  if (found === undefined) throw new Refusal('NOT_FOUND');
  return found;
}

/** Refuses a copy of what is no work order of the actor's company, unknown or another's alike; null is no copy. */
export async function expectOwnOriginal(context: RequestContext, id: string | null): Promise<void> {
  if (id === null) return;
  const isOwn = await ownWorkOrders(context, 'readWorkOrders')
    .andWhere('workOrder.id = :id', { id })
    .getExists();
  if (isOwn) return;
  throw Refusal.ofIssues([{ path: 'copiedFromWorkOrderId', code: 'UNKNOWN_CHOICE', parameters: {} }]);
}

/** As `findOwnWorkOrder`, and keeps others from changing the row until the transaction ends. */
export async function lockOwnWorkOrder(
  context: WriteContext,
  id: string,
  action: Action,
): Promise<WorkOrderEntity> {
  const query = ownWorkOrders(context, action).andWhere('workOrder.id = :id', { id });
  // SQLite has one writer at a time and knows no row locks
  if (context.database.kind === 'mysql') query.setLock('pessimistic_write');
  const found = await query.getOne();
  if (found === null) throw new Refusal('NOT_FOUND');
  return found;
}
