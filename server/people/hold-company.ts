import { CompanyEntity } from '../companies/company.entity.ts';
import type { WriteContext } from '../request-context.ts';

/** Holds the row of the company: of two who change its people at once, one waits for the other. */
export async function holdCompany(
  { database, manager }: WriteContext,
  companyId: string,
): Promise<CompanyEntity> {
  // SQLite has one writer at a time and knows no row locks
  const lock = database.kind === 'mysql' ? { lock: { mode: 'pessimistic_write' as const } } : {};
  return manager.findOneOrFail(CompanyEntity, { where: { id: companyId }, ...lock });
}
