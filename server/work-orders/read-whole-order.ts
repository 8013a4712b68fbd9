import type { WorkOrderContent } from '#domain/work-order/work-order.ts';
import type { Footprint } from '#domain/footprint/footprint.ts';
import { asEntity } from '../database/read-entities.ts';
import { readRows } from '../database/statements.ts';
import { loaderFor } from '../graphql/loaders.ts';
import { Refusal } from '../refusal.ts';
import type { RequestContext } from '../request-context.ts';
import { emissionResultOf } from './emission-result.ts';
import { actorWho } from './own-work-orders.ts';
import { loadContents, loadResults, revisionKeyOf } from './work-order-loaders.ts';
import { unreadColumns } from './work-order-search.ts';
import { WorkOrderEntity } from './work-order.entity.ts';

const FIELDS_OF_CONTENT = ['coatings', 'stageEquipment', 'activityData'];
const DETAILS: ReadonlySet<string> = new Set(['note']);

interface StoredParts {
  readonly content?: string;
  readonly footprint?: string;
  readonly calculatedAt?: string;
}

/**
 * The newest revision of one order, and with it in one statement what was stated and computed, as far as `asked` names their fields:
 * the resolvers of these find it read. Refuses an unknown id and that of another company alike with NOT_FOUND.
 */
export async function readWholeOrder(
  context: RequestContext,
  id: string,
  asked: ReadonlySet<string>,
): Promise<WorkOrderEntity> {
  const { companyId } = actorWho(context, 'readWorkOrders');
  const isContentAsked = FIELDS_OF_CONTENT.some((field) => asked.has(field));
  const sql = statementOf(context, isContentAsked, asked.has('emissionResult'));
  const [row] = await readRows<WorkOrderEntity & StoredParts>(context.manager, sql, [companyId, id]);
  if (row === undefined) throw new Refusal('NOT_FOUND');
  const { content, footprint, calculatedAt, ...head } = row;
  const order = asEntity(context.manager, WorkOrderEntity, head);
  const key = revisionKeyOf(id, order.revision);
  if (content !== undefined)
    loaderFor(context, loadContents).prime(key, JSON.parse(content) as WorkOrderContent);
  if (footprint !== undefined && calculatedAt !== undefined) {
    const computed = { footprint: JSON.parse(footprint) as Footprint, calculatedAt };
    const result = emissionResultOf({ workOrderId: id, revision: order.revision, ...computed });
    loaderFor(context, loadResults).prime(key, result);
  }
  return order;
}

const statements = new Map<string, string>();

/** One of four texts for each database. */
function statementOf(
  { database, manager }: RequestContext,
  isContentAsked: boolean,
  isResultAsked: boolean,
): string {
  const shape = [database.kind, isContentAsked, isResultAsked].join();
  const known = statements.get(shape);
  if (known !== undefined) return known;
  const { driver } = manager.dataSource;
  const unread: readonly string[] = unreadColumns(DETAILS);
  const head = manager.dataSource
    .getMetadata(WorkOrderEntity)
    .columns.map(({ propertyName }) => propertyName)
    .filter((column) => !unread.includes(column))
    .map((column) => `o.${driver.escape(column)}`);
  const parts = [
    ...(isContentAsked ? ['r.content'] : []),
    ...(isResultAsked ? ['r.footprint', 'r.calculatedAt'] : []),
  ];
  const join =
    parts.length === 0
      ? ''
      : 'JOIN work_order_revision r ON r.companyId = o.companyId AND r.workOrderId = o.id AND r.revision = o.revision';
  const text = `SELECT ${[...head, ...parts].join(', ')} FROM work_order o ${join} WHERE o.companyId = ? AND o.id = ?`;
  statements.set(shape, text);
  return text;
}
