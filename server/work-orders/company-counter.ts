import type { WriteContext } from '../request-context.ts';
import { CompanyCounterEntity } from './work-order.entity.ts';

/** Takes the next running number of a company and counts the work order that gets it. */
export async function takeNumber(context: WriteContext, companyId: string): Promise<number> {
  if (!(await raise(context, companyId))) {
    await context.manager
      .createQueryBuilder()
      .insert()
      .into(CompanyCounterEntity)
      .values({ companyId, nextWorkOrderNumber: 1, workOrderCount: 0 })
      .orIgnore()
      .execute();
    await raise(context, companyId);
  }
  const counter = await context.manager.findOneByOrFail(CompanyCounterEntity, { companyId });
  return counter.nextWorkOrderNumber - 1;
}

/** Changing the row first holds it, so that two transactions never read the same number. */
async function raise(context: WriteContext, companyId: string): Promise<boolean> {
  const { affected } = await context.manager
    .createQueryBuilder()
    .update(CompanyCounterEntity)
    .set({
      nextWorkOrderNumber: () => 'nextWorkOrderNumber + 1',
      workOrderCount: () => 'workOrderCount + 1',
    })
    .where('companyId = :companyId', { companyId })
    .execute();
  return affected === 1;
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
