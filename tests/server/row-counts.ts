import type { TestApp } from '../support/test-app.ts';

const TABLES = [
  'work_order',
  'work_order_revision',
  'activity_data',
  'received_command',
  'open_case',
  'audit_entry',
  'emission_source',
  'emission_factor',
] as const;

export type RowCounts = Readonly<Record<(typeof TABLES)[number] | 'counted', number>>;

/** How many rows each table has, and how many work orders the counters say: the same before and after a refusal. */
export async function rowCounts({ app }: TestApp): Promise<RowCounts> {
  const counts = TABLES.map((table) => `(SELECT COUNT(*) FROM ${table}) AS ${table}`);
  const counted = '(SELECT SUM(workOrderCount + nextWorkOrderNumber) FROM company_counter) AS counted';
  const rows: Record<string, unknown>[] = await app.database.read.query(
    `SELECT ${[...counts, counted].join(', ')}`,
  );
  return Object.fromEntries(
    Object.entries(rows[0] ?? {}).map(([table, count]) => [table, Number(count)]),
  ) as RowCounts;
}
