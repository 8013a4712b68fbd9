import { readRows } from '../database/statements.ts';
import type { CompanyStanding, WriteContext } from '../request-context.ts';
import { expectActiveStanding } from '../require-actor.ts';

/**
 * Reads how the company of the actor stands now, and keeps others from changing it until the transaction ends: what waited
 * for its turn while the company left or was suspended must not be written any more. Refuses with COMPANY_REJECTED,
 * COMPANY_SUSPENDED or COMPANY_LEFT when that happened since the request was let in.
 */
export async function holdStanding(writing: WriteContext): Promise<void> {
  const companyId = writing.actor?.companyId ?? null;
  if (companyId === null) return;
  // SQLite has one writer at a time and knows no row locks
  const lock = writing.database.kind === 'mysql' ? ' LOCK IN SHARE MODE' : '';
  const [row] = await readRows<{ readonly status: CompanyStanding }>(
    writing.manager,
    `SELECT status FROM company WHERE id = ?${lock}`,
    [companyId],
  );
  const status = row?.status ?? null;
  if (status !== writing.companyStanding) expectActiveStanding(status);
}
