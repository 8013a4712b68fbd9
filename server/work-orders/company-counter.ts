import { changeRows, readRows } from '../database/statements.ts';
import type { WriteContext } from '../request-context.ts';
import { CompanyCounterEntity } from './work-order.entity.ts';

/** Takes the next `count` running numbers of a company, counts the work orders that get them, and gives the first. */
export async function takeNumbers(context: WriteContext, companyId: string, count: number): Promise<number> {
  if (!(await raise(context, companyId, count))) {
    await context.manager
      .createQueryBuilder()
      .insert()
      .into(CompanyCounterEntity)
      .values({ companyId, nextWorkOrderNumber: 1, workOrderCount: 0 })
      .orIgnore()
      .execute();
    await raise(context, companyId, count);
  }
  const [counter] = await readRows<Pick<CompanyCounterEntity, 'nextWorkOrderNumber'>>(
    context.manager,
    'SELECT nextWorkOrderNumber FROM company_counter WHERE companyId = ?',
    [companyId],
  );
  if (counter === undefined) throw new Error('the counter was raised and is gone');
  return counter.nextWorkOrderNumber - count;
}

/** Changing the row first holds it, so that two transactions never read the same number. */
async function raise(context: WriteContext, companyId: string, count: number): Promise<boolean> {
  const changed = await changeRows(
    context.manager,
    `UPDATE company_counter SET nextWorkOrderNumber = nextWorkOrderNumber + ?, workOrderCount = workOrderCount + ?
      WHERE companyId = ?`,
    [count, count, companyId],
  );
  return changed === 1;
}

/** Holds the row by which everything is put in a line that must see all of the company's typed numbers. */
export async function holdCounter(context: WriteContext, companyId: string): Promise<void> {
  // SQLite has one writer at a time and knows no row locks
  if (context.database.kind !== 'mysql') return;
  await context.manager.findOne(CompanyCounterEntity, {
    where: { companyId },
    lock: { mode: 'pessimistic_write' },
  });
}
