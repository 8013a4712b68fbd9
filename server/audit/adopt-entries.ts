import type { Database } from '../database/database.ts';
import { adoptEntries } from './audit-chain.ts';

const AT_ONCE = 500;

/** Takes every entry that is in no chain into its own; for the first start after an update. Gives how many there were. */
export async function adoptAllEntries(database: Database): Promise<number> {
  let count = 0;
  for (;;) {
    const adopted = await database.write((manager) => adoptEntries(manager, AT_ONCE));
    if (adopted === 0) return count;
    count += adopted;
  }
}
