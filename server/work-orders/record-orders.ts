import type { RecordWorkOrder } from '#domain/sync/command.ts';
import { recordAudit } from '../audit/audit.service.ts';
import { listOf, readRows } from '../database/statements.ts';
import type { WriteContext } from '../request-context.ts';
import type { CommandOrigin } from '../sync/command-origin.ts';
import { takeNumbers } from './company-counter.ts';
import type { Computed } from './compute-content.ts';
import { foldedTo } from './fold-text.ts';
import { actorWho } from './own-work-orders.ts';
import { insertOrders, insertRevisions } from './work-order-storage.ts';
import { FOLDED_LENGTH, type WorkOrderRow } from './work-order.entity.ts';

/** A command that records an order, with what was computed of it. */
export interface NewRecord {
  readonly command: RecordWorkOrder;
  readonly computed: Computed;
  readonly origin: CommandOrigin;
}

/** Thrown where one of several records needs a look of its own: what the transaction wrote must be undone. */
export class NotTogether extends Error {
  constructor() {
    super('one of the records is to be looked at alone');
    this.name = 'NotTogether';
  }
}

/** Stores new orders at revision 1 under the running numbers from `first`, and tells of each in the audit log. */
export async function storeRecords(
  context: WriteContext,
  companyId: string,
  records: readonly NewRecord[],
  first: number,
): Promise<readonly WorkOrderRow[]> {
  const orders = await insertOrders(
    context,
    records.map(({ command, computed, origin }, index) => ({
      ...computed,
      ...{ companyId, id: command.workOrderId, number: first + index, author: origin.author },
    })),
  );
  const revisions = orders.flatMap((order, index) => {
    const record = records[index];
    return record === undefined ? [] : [{ order, revision: firstRevisionOf(record) }];
  });
  await insertRevisions(context, revisions);
  for (const record of records) await tell(context, record);
  return orders;
}

/**
 * Stores records that break no rule by a few statements for all. Throws NotTogether where the id or the typed number of one is that of
 * another order, here or stored.
 */
export async function recordTogether(context: WriteContext, records: readonly NewRecord[]): Promise<void> {
  const { companyId } = actorWho(context, 'recordWorkOrder');
  const ids = records.map(({ command }) => command.workOrderId);
  const numbers = records.map(({ computed }) => foldedTo(FOLDED_LENGTH, computed.content.workOrderNumber));
  if (new Set(ids).size < ids.length || new Set(numbers).size < numbers.length) throw new NotTogether();
  if (await isAny(context, companyId, [IS_ID, ids])) throw new NotTogether();
  const first = await takeNumbers(context, companyId, records.length);
  if (await isAny(context, companyId, [IS_TYPED_NUMBER, numbers])) throw new NotTogether();
  await storeRecords(context, companyId, records, first);
}

function firstRevisionOf({ command, computed }: NewRecord) {
  const { id: commandId, copiedFromWorkOrderId } = command;
  return {
    ...computed,
    ...{ kind: 'RECORD' as const, commandId, copiedFromWorkOrderId, changes: [], reason: null },
  };
}

function tell(context: WriteContext, { command, computed, origin }: NewRecord): Promise<void> {
  return recordAudit(context, {
    action: 'recordWorkOrder',
    entity: 'workOrder',
    entityId: command.workOrderId,
    commandId: command.id,
    deviceTime: command.deviceTime,
    evidence: origin.evidence,
    after: computed.content,
  });
}

const IS_ID = (places: string): string => `id IN (${places})`;
const IS_TYPED_NUMBER = (places: string): string =>
  `foldedWorkOrderNumber IN (${places}) AND status = 'IN_USE'`;

/** Whether the company has an order that is one of these. */
async function isAny(
  { manager }: WriteContext,
  companyId: string,
  [condition, values]: readonly [(places: string) => string, readonly string[]],
): Promise<boolean> {
  const list = listOf(values);
  const sql = `SELECT id FROM work_order WHERE companyId = ? AND ${condition(list.places)} LIMIT 1`;
  return (await readRows(manager, sql, [companyId, ...list.values])).length > 0;
}
