import type { AppParts } from '../../app-parts.ts';
import type { RequestContext } from '../../request-context.ts';
import { GuildSealService } from '../../seals/guild-seal.service.ts';
import type { Database } from '../database.ts';
import { DEMO_GUILD_ACCOUNTS } from './demo-companies.ts';
import { demoId } from './demo-content.ts';
import { demoSealImage } from './demo-seal-image.ts';

/** Gives the guild of the demo a seal, marked as what it is, unless it has one. */
export async function seedDemoSeal(
  database: Database,
  parts: Omit<AppParts, 'logTo' | 'drawer' | 'fetch'>,
): Promise<void> {
  if (parts.config.isProduction) throw new Error('the demo data is refused in production');
  const admin = DEMO_GUILD_ACCOUNTS.find(({ role }) => role === 'GUILD_ADMIN');
  if (admin === undefined) throw new Error('the demo has no admin of the guild');
  const context: RequestContext = {
    requestId: 'demo-seed',
    actor: { accountId: admin.id, displayName: admin.displayName, role: admin.role, companyId: null },
    companyStanding: null,
    sessionId: null,
    database,
    manager: database.read,
    now: parts.now,
    newId: parts.newId,
  };
  const seals = new GuildSealService();
  if ((await seals.guildSeals(context)).length > 0) return;
  await seals.uploadGuildSeal(context, {
    commandId: demoId('guild seal upload'),
    sealId: demoId('guild seal'),
    imageBase64: demoSealImage().toString('base64'),
  });
}
