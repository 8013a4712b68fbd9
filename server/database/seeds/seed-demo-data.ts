import type { AppParts } from '../../app-parts.ts';
import type { Database } from '../database.ts';
import { seedDemoProposal } from './demo-proposal.ts';
import { seedDemoSeal } from './demo-seal.ts';
import { seedDemoSite } from './demo-site.ts';
import { seedDemoStatements } from './demo-statements.ts';
import { seedDemoWorkOrders } from './demo-work-orders.ts';
import { seedDemo } from './seed-demo.ts';

/** All of the demo; needs the official register and a signing key. Repeating it adds nothing. */
export async function seedDemoData(
  database: Database,
  parts: Pick<AppParts, 'config' | 'now' | 'newId'>,
): Promise<void> {
  await seedDemo(database, parts);
  await seedDemoSite(database, parts);
  await seedDemoSeal(database, parts);
  await seedDemoWorkOrders(database, parts);
  await seedDemoStatements(database, parts);
  await seedDemoProposal(database, parts);
}
