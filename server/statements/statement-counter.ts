import type { WriteContext } from '../request-context.ts';
import { StatementCounterEntity } from './statement.entity.ts';

/** Holds the row of the company's counter: of two issues at once, one waits for the other. */
export async function holdStatementCounter(context: WriteContext, companyId: string): Promise<void> {
  await context.manager
    .createQueryBuilder()
    .insert()
    .into(StatementCounterEntity)
    .values({ companyId, nextNumber: 1 })
    .orIgnore()
    .execute();
  // SQLite has one writer at a time and knows no row locks
  if (context.database.kind !== 'mysql') return;
  await context.manager.findOne(StatementCounterEntity, {
    where: { companyId },
    lock: { mode: 'pessimistic_write' },
  });
}

/** Takes the next number of a counter that is held. */
export async function takeStatementNumber(context: WriteContext, companyId: string): Promise<number> {
  const { nextNumber } = await context.manager.findOneByOrFail(StatementCounterEntity, { companyId });
  await context.manager.update(StatementCounterEntity, { companyId }, { nextNumber: nextNumber + 1 });
  return nextNumber;
}
