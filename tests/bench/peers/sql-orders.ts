import type { Footprint } from '#domain/footprint/footprint.ts';
import type { WorkOrderContent } from '#domain/work-order/work-order.ts';
import { expectRight, type SqlActor } from './sql-session.ts';
import { rowsOf, type Sql } from './sql.ts';

/** A head as it is answered. */
export interface SqlHead {
  readonly id: string;
  readonly number: number;
  readonly revision: number;
  readonly status: string;
  readonly metal: string;
  readonly customerOrderNumber: string;
  readonly workOrderNumber: string;
  readonly processingDate: string;
  readonly startTime: string;
  readonly endTime: string;
  readonly endsNextDay: number;
  readonly productName: string;
  readonly attributedEmissionsKgCo2e: number;
  readonly hasProvisionalFactor: number;
  readonly openCaseCount: number;
  readonly createdBy: string;
  readonly createdAt: string;
}

/** One line of activity data, and of which order. */
export interface SqlLine {
  readonly workOrderId: string;
  readonly id: string;
  readonly stage: string;
  readonly sourceId: string;
  readonly category: string;
  readonly quantity: number;
  readonly unit: string;
  readonly origin: string;
}

const HEAD = `id, number, revision, status, metal, customerOrderNumber, workOrderNumber, processingDate, startTime, endTime,
  endsNextDay, productName, attributedEmissionsKgCo2e, hasProvisionalFactor, openCaseCount, createdBy, createdAt`;
const PAGE = `SELECT ${HEAD} FROM work_order WHERE companyId = ? ORDER BY number DESC, id DESC LIMIT ?`;
const TOTAL = 'SELECT workOrderCount FROM company_counter WHERE companyId = ?';
const ORDER_OF_KEYS = 'workOrder.number DESC, workOrder.id DESC';
const MOST = 100;

/** The first page of the history, newest first, as the product's cursors name places in it. */
export async function readHistory(pool: Sql, actor: SqlActor, first: number) {
  expectRight(actor, 'readWorkOrders');
  if (!Number.isInteger(first) || first < 1 || first > MOST) throw new Error('VALIDATION_FAILED');
  const rows = await rowsOf<SqlHead>(pool, PAGE, [actor.companyId, String(first + 1)]);
  const items = rows.slice(0, first);
  return {
    items,
    pageInfo: {
      startCursor: cursorOf(items[0]),
      endCursor: cursorOf(items.at(-1)),
      hasNextPage: rows.length > first,
      hasPreviousPage: false,
    },
  };
}

/** How many orders the company has. */
export async function readTotal(pool: Sql, { companyId }: SqlActor): Promise<number> {
  const [counter] = await rowsOf<{ workOrderCount: number }>(pool, TOTAL, [companyId]);
  return counter?.workOrderCount ?? 0;
}

/** The lines of `orders`, each list in the order in which it was typed. */
export async function readLines(
  pool: Sql,
  { companyId }: SqlActor,
  orders: readonly { readonly id: string }[],
): Promise<ReadonlyMap<string, readonly SqlLine[]>> {
  const rows = await rowsOf<SqlLine>(
    pool,
    `SELECT workOrderId, id, stage, sourceId, category, quantity, unit, origin FROM activity_data
      WHERE companyId = ? AND workOrderId IN (${orders.map(() => '?').join(',')}) ORDER BY workOrderId, position`,
    [companyId, ...orders.map(({ id }) => id)],
  );
  const byOrder = new Map<string, SqlLine[]>();
  for (const row of rows) {
    const known = byOrder.get(row.workOrderId);
    if (known === undefined) byOrder.set(row.workOrderId, [row]);
    else known.push(row);
  }
  return byOrder;
}

interface SqlOrder extends SqlHead {
  readonly quantity: number;
  readonly quantityUnit: string;
  readonly massKg: number | null;
  readonly areaCm2: number | null;
  readonly note: string | null;
  readonly content: string;
  readonly footprint: string;
  readonly calculatedAt: string;
}

const ONE = `SELECT ${HEAD.split(', ')
  .map((name) => `w.${name.trim()}`)
  .join(
    ', ',
  )}, w.quantity, w.quantityUnit, w.massKg, w.areaCm2, w.note, r.content, r.footprint, r.calculatedAt
  FROM work_order w JOIN work_order_revision r
  ON r.companyId = w.companyId AND r.workOrderId = w.id AND r.revision = w.revision WHERE w.companyId = ? AND w.id = ?`;

/** One order with what was stated and computed. Throws for an unknown id and for another's alike. */
export async function readOrder(pool: Sql, actor: SqlActor, id: string) {
  expectRight(actor, 'readWorkOrders');
  const [row] = await rowsOf<SqlOrder>(pool, ONE, [actor.companyId, id]);
  if (row === undefined) throw new Error('NOT_FOUND');
  const content = JSON.parse(row.content) as WorkOrderContent;
  const footprint = JSON.parse(row.footprint) as Footprint;
  return { row, content, footprint };
}

function cursorOf(row: SqlHead | undefined): string | null {
  if (row === undefined) return null;
  return Buffer.from(JSON.stringify([ORDER_OF_KEYS, row.number, row.id]), 'utf8').toString('base64url');
}
