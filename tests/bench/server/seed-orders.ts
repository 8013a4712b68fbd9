import type { Connection, RowDataPacket } from 'mysql2/promise';
import type { BenchCompany } from './companies.ts';
import { companyRows, sessionRows } from './company-rows.ts';
import { MARKS } from './sample-orders.ts';
import { sampleRows, SAMPLES, STEP_PER_COMPANY } from './sample-rows.ts';

type Values = Readonly<Record<string, unknown>>;

interface Filled extends RowDataPacket {
  readonly companyId: string;
}

/**
 * Fills a migrated database with companies, and `perCompany` orders of nine lines for each. The samples are computed by the
 * product and multiplied inside the database, which takes a minute for 100,000. Companies that an earlier run finished stay as
 * they are; one in which it was stopped is filled anew.
 */
export async function seedOrders(
  connection: Connection,
  companies: readonly BenchCompany[],
  perCompany: number,
): Promise<void> {
  // of a company, its counter is written last
  const [filled] = await connection.query<Filled[]>('SELECT companyId FROM company_counter');
  const done = new Set(filled.map(({ companyId }) => companyId));
  const missing = companies.filter(({ companyId }) => !done.has(companyId));
  if (missing.length === 0) return;
  await connection.query('SET SESSION foreign_key_checks = 0, unique_checks = 0');
  await connection.query('DROP TABLE IF EXISTS sample_order, sample_revision, sample_line');
  await insertSamples(connection);
  for (const company of missing) {
    await removeCompany(connection, company);
    await insertCompany(connection, company);
    await copySamples(connection, company, perCompany);
    await insertRows(connection, 'company_counter', [
      { companyId: company.companyId, nextWorkOrderNumber: perCompany + 1, workOrderCount: perCompany },
    ]);
  }
  await connection.query('DROP TABLE sample_order, sample_revision, sample_line');
  await connection.query('SET SESSION foreign_key_checks = 1, unique_checks = 1');
  await connection.query('ANALYZE TABLE work_order, work_order_revision, activity_data');
}

async function removeCompany(connection: Connection, { companyId }: BenchCompany): Promise<void> {
  for (const table of ['activity_data', 'work_order_revision', 'work_order', 'account', 'plant'])
    await connection.query(`DELETE FROM ${table} WHERE companyId = ?`, [companyId]);
  await connection.query('DELETE FROM company WHERE id = ?', [companyId]);
}

async function insertCompany(connection: Connection, company: BenchCompany): Promise<void> {
  for (const [table, row] of companyRows(company)) await insertRows(connection, table, [row]);
}

/** Gives each company's account its session, begun now. */
export async function renewSessions(
  connection: Connection,
  companies: readonly BenchCompany[],
): Promise<void> {
  await connection.query('DELETE FROM session');
  await insertRows(connection, 'session', sessionRows(companies));
}

async function insertSamples(connection: Connection): Promise<void> {
  for (const [copy, table] of SAMPLE_TABLES) await connection.query(`CREATE TABLE ${copy} LIKE ${table}`);
  const { heads, revisions, lines } = sampleRows();
  await insertRows(connection, 'sample_order', heads);
  await insertRows(connection, 'sample_revision', revisions);
  await insertRows(connection, 'sample_line', lines);
}

const SAMPLE_TABLES = [
  ['sample_order', 'work_order'],
  ['sample_revision', 'work_order_revision'],
  ['sample_line', 'activity_data'],
] as const;

/** Inside the database, in the order of the keys; only the numbers of an order and its ids are put in. */
async function copySamples(
  connection: Connection,
  { index, companyId, plantId, accountId }: BenchCompany,
  perCompany: number,
): Promise<void> {
  const sampleOf = (number: string) => `CAST((${number} + ${index * STEP_PER_COMPANY}) % ${SAMPLES} AS CHAR)`;
  const company = connection.escape(companyId);
  const account = connection.escape(accountId);
  const numbered = (column: string) =>
    `REPLACE(REPLACE(REPLACE(${column}, '${MARKS.number}', s.seq), '${MARKS.workOrderNumber}', CONCAT('wo-', LPAD(s.seq, 6, '0'))), '${MARKS.customerOrderNumber}', CONCAT('po-', LPAD(s.seq DIV 2, 6, '0')))`;
  await copy(connection, 'sample_order', 'work_order', {
    columns: {
      ...{ companyId: company, id: uuidInSql(`CONCAT(${company}, ' order ', s.seq)`), number: 's.seq' },
      ...{ plantId: connection.escape(plantId), createdById: account, updatedById: account },
      workOrderNumber: `CONCAT('WO-', LPAD(s.seq, 6, '0'))`,
      customerOrderNumber: `CONCAT('PO-', LPAD(s.seq DIV 2, 6, '0'))`,
      searchText: numbered('a.searchText'),
      foldedWorkOrderNumber: numbered('a.foldedWorkOrderNumber'),
      foldedCustomerOrderNumber: numbered('a.foldedCustomerOrderNumber'),
    },
    from: `seq_1_to_${perCompany} s JOIN sample_order a ON a.id = ${sampleOf('s.seq')} AND a.companyId = 'sample'`,
  });
  const orders = `work_order w JOIN`;
  const ofSample = `a.workOrderId = ${sampleOf('w.number')} AND a.companyId = 'sample' WHERE w.companyId = ${company} ORDER BY w.id`;
  await copy(connection, 'sample_revision', 'work_order_revision', {
    columns: {
      ...{ companyId: company, workOrderId: 'w.id', recordedById: account },
      commandId: uuidInSql(`CONCAT('command ', w.id)`),
      content: `REPLACE(REPLACE(REPLACE(a.content, '${MARKS.workOrderNumber}', w.workOrderNumber), '${MARKS.customerOrderNumber}', w.customerOrderNumber), '${MARKS.plantId}', w.plantId)`,
    },
    from: `${orders} sample_revision a ON ${ofSample}`,
  });
  await copy(connection, 'sample_line', 'activity_data', {
    columns: { companyId: company, workOrderId: 'w.id' },
    from: `${orders} sample_line a ON ${ofSample}, a.id`,
  });
}

async function copy(
  connection: Connection,
  source: string,
  target: string,
  { columns, from }: { readonly columns: Readonly<Record<string, string>>; readonly from: string },
): Promise<void> {
  const [fields] = await connection.query<(Values & { constructor: { name: 'RowDataPacket' } })[]>(
    `SHOW COLUMNS FROM ${source}`,
  );
  const names = fields.map(({ Field }) => String(Field));
  const values = names.map((name) => columns[name] ?? `a.${name}`);
  await connection.query(
    `INSERT INTO ${target} (${names.join(', ')}) SELECT ${values.join(', ')} FROM ${from}`,
  );
}

/** As `uuidOf` of the MD5 of a text. */
function uuidInSql(text: string): string {
  const hash = `MD5(${text})`;
  return `CONCAT(SUBSTR(${hash}, 1, 8), '-', SUBSTR(${hash}, 9, 4), '-4', SUBSTR(${hash}, 14, 3), '-8', SUBSTR(${hash}, 18, 3), '-', SUBSTR(${hash}, 21))`;
}

const ROWS_AT_ONCE = 200;

async function insertRows(connection: Connection, table: string, rows: readonly Values[]): Promise<void> {
  const names = Object.keys(rows[0] ?? {});
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const values = rows
      .slice(start, start + ROWS_AT_ONCE)
      .map((row) => names.map((name) => row[name] ?? null));
    await connection.query(`INSERT INTO ${table} (${names.join(', ')}) VALUES ?`, [values]);
  }
}
