import { In } from 'typeorm';
import type { WorkOrderContent } from '#domain/work-order/work-order.ts';
import type { CompanyEntity } from '../companies/company.entity.ts';
import { readCompany } from '../companies/company.service.ts';
import { asEntity } from '../database/read-entities.ts';
import { listOf, readRows } from '../database/statements.ts';
import { Refusal } from '../refusal.ts';
import type { RequestContext } from '../request-context.ts';
import { emissionResultOf, type EmissionResult } from './emission-result.ts';
import { actorWho } from './own-work-orders.ts';
import { WorkOrderRevisionEntity, type WorkOrderEntity } from './work-order.entity.ts';

/** Names one revision; as text, since loaders compare keys by identity. */
export type RevisionKey = `${string}@${number}`;

/** The key by which loaders find one revision. */
export function revisionKeyOf(workOrderId: string, revision: number): RevisionKey {
  return `${workOrderId}@${revision}`;
}

/** The revisions with `keys`, in one query, of the actor's company only. */
export async function loadRevisions(
  context: RequestContext,
  keys: readonly RevisionKey[],
): Promise<readonly (WorkOrderRevisionEntity | Error)[]> {
  return revisionsWith(context, keys);
}

/** What was stated in the revisions with `keys`: lists need it without all that was computed, which is four times as long. */
export async function loadContents(
  context: RequestContext,
  keys: readonly RevisionKey[],
): Promise<readonly (WorkOrderContent | Error)[]> {
  const revisions = await revisionsWith(context, keys, ['workOrderId', 'revision', 'content']);
  return revisions.map((found) => (found instanceof Error ? found : found.content));
}

/** What was computed for the revisions with `keys`. */
export async function loadResults(
  context: RequestContext,
  keys: readonly RevisionKey[],
): Promise<readonly (EmissionResult | Error)[]> {
  const revisions = await revisionsWith(context, keys, [
    'workOrderId',
    'revision',
    'footprint',
    'calculatedAt',
  ]);
  return revisions.map((found) => (found instanceof Error ? found : emissionResultOf(found)));
}

async function revisionsWith(
  context: RequestContext,
  keys: readonly RevisionKey[],
  columns?: readonly (keyof WorkOrderRevisionEntity)[],
): Promise<readonly (WorkOrderRevisionEntity | Error)[]> {
  const { companyId } = actorWho(context, 'readWorkOrders');
  const named = keys.map((key) => key.split('@'));
  const ids = listOf(named.map(([id]) => id ?? ''));
  // finds more than was asked for where orders are at different revisions
  const revisions = listOf([...new Set(named.map(([, revision]) => Number(revision)))]);
  const { driver } = context.manager.dataSource;
  const { columns: all } = context.manager.dataSource.getMetadata(WorkOrderRevisionEntity);
  const wanted = columns ?? all.map(({ propertyName }) => propertyName);
  const stored = await readRows(
    context.manager,
    `SELECT ${wanted.map((column) => driver.escape(column)).join(', ')} FROM work_order_revision
      WHERE companyId = ? AND workOrderId IN (${ids.places}) AND revision IN (${revisions.places})`,
    [companyId, ...ids.values, ...revisions.values],
  );
  const rows = stored.map((row) => asEntity(context.manager, WorkOrderRevisionEntity, row));
  const found = new Map(rows.map((row) => [revisionKeyOf(row.workOrderId, row.revision), row]));
  return keys.map((key) => found.get(key) ?? new Refusal('NOT_FOUND'));
}

/** The newest revision of each of `orders`, in their order. */
export async function revisionsOfOrders(
  context: RequestContext,
  orders: readonly WorkOrderEntity[],
): Promise<readonly WorkOrderRevisionEntity[]> {
  if (orders.length === 0) return [];
  const revisions = await loadRevisions(
    context,
    orders.map(({ id, revision }) => revisionKeyOf(id, revision)),
  );
  return revisions.filter((revision): revision is WorkOrderRevisionEntity => !(revision instanceof Error));
}

/** All revisions of each work order, oldest first. */
export async function loadHistories(
  context: RequestContext,
  workOrderIds: readonly string[],
): Promise<readonly (readonly WorkOrderRevisionEntity[])[]> {
  const { companyId } = actorWho(context, 'readWorkOrders');
  const rows = await context.manager.find(WorkOrderRevisionEntity, {
    where: { companyId, workOrderId: In([...workOrderIds]) },
    order: { revision: 'ASC' },
    select: {
      companyId: true,
      workOrderId: true,
      revision: true,
      kind: true,
      changes: true,
      reason: true,
      recordedBy: true,
      recordedAt: true,
      batchEmissionsKgCo2e: true,
      attributedEmissionsKgCo2e: true,
    },
  });
  return workOrderIds.map((id) => rows.filter((row) => row.workOrderId === id));
}

/** Each company that the actor may see. */
export async function loadCompanies(
  context: RequestContext,
  companyIds: readonly string[],
): Promise<readonly CompanyEntity[]> {
  return Promise.all(companyIds.map((id) => readCompany(context, id)));
}
