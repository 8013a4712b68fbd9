import { createHash } from 'node:crypto';
import { insertAll, openPool, type Sql } from '../peers/sql.ts';
import { benchOrderId, uuidOf, type BenchCompany } from './companies.ts';
import { companyRows, sessionRows } from './company-rows.ts';
import { migrate } from './contenders.ts';
import { MARKS } from './sample-orders.ts';
import { sampleOf, sampleRows, type Row } from './sample-rows.ts';

interface SqliteOrders {
  /** A `sqlite:` address of a file that is not there yet. */
  readonly url: string;
  readonly companies: readonly BenchCompany[];
  /** Of all companies together. */
  readonly orders: number;
  readonly say: (line: string) => void;
}

/** A file of today's schema with the same companies, orders and sessions as `prepareOrders` makes. */
export async function prepareSqlite({ url, companies, orders, say }: SqliteOrders): Promise<void> {
  const begin = performance.now();
  await migrate(url);
  const database = openPool(url);
  const samples = sampleRows();
  const linesOf = samples.heads.map(({ id }) =>
    samples.lines.filter(({ workOrderId }) => workOrderId === id),
  );
  for (const company of companies)
    await database.together(async (on) => {
      for (const [table, row] of companyRows(company)) await insertAll(on, table, [row]);
      const perCompany = orders / companies.length;
      for (let number = 1; number <= perCompany; number += 1) {
        const sample = sampleOf(number, company.index);
        const copy = copyFor(company, number);
        await insertAll(on, 'work_order', [copy.head(samples.heads[sample] ?? {})]);
        await insertAll(on, 'work_order_revision', [copy.revision(samples.revisions[sample] ?? {})]);
        await insertAll(on, 'activity_data', (linesOf[sample] ?? []).map(copy.line));
      }
      await insertAll(on, 'company_counter', [
        {
          companyId: company.companyId,
          nextWorkOrderNumber: perCompany + 1,
          workOrderCount: perCompany,
        },
      ]);
    });
  await insertAll(database, 'session', sessionRows(companies));
  await analyze(database);
  await database.close();
  say(`${orders} orders of nine lines in ${((performance.now() - begin) / 1_000).toFixed(0)} s`);
}

const analyze = (database: Sql): Promise<number> => database.change('ANALYZE', []);

/** Makes order `number` of a company out of a sample, as `seed-orders.ts` does it inside MariaDB. */
function copyFor({ companyId, plantId, accountId }: BenchCompany, number: number) {
  const id = benchOrderId(companyId, number);
  const digits = (value: number) => String(value).padStart(6, '0');
  const own = digits(number);
  const customer = digits(Math.floor(number / 2));
  const numbered = (text: Row[string]) =>
    String(text)
      .replaceAll(String(MARKS.number), String(number))
      .replaceAll(MARKS.workOrderNumber, `wo-${own}`)
      .replaceAll(MARKS.customerOrderNumber, `po-${customer}`);
  return {
    head: (sample: Row): Row => ({
      ...sample,
      ...{ companyId, id, number, plantId, createdById: accountId, updatedById: accountId },
      ...{ workOrderNumber: `WO-${own}`, customerOrderNumber: `PO-${customer}` },
      searchText: numbered(sample['searchText'] ?? ''),
      foldedWorkOrderNumber: numbered(sample['foldedWorkOrderNumber'] ?? ''),
      foldedCustomerOrderNumber: numbered(sample['foldedCustomerOrderNumber'] ?? ''),
    }),
    revision: (sample: Row): Row => ({
      ...sample,
      ...{ companyId, workOrderId: id, recordedById: accountId },
      commandId: uuidOf(createHash('md5').update(`command ${id}`).digest('hex')),
      content: String(sample['content'])
        .replaceAll(MARKS.workOrderNumber, `WO-${own}`)
        .replaceAll(MARKS.customerOrderNumber, `PO-${customer}`)
        .replaceAll(MARKS.plantId, plantId),
    }),
    line: (sample: Row): Row => ({ ...sample, companyId, workOrderId: id }),
  };
}
