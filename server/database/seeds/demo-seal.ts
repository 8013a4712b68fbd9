import type { AppParts } from '../../app-parts.ts';
import { GuildSealService } from '../../seals/guild-seal.service.ts';
import type { Database } from '../database.ts';
import { demoId } from './demo-content.ts';
import { demoGuildContext } from './demo-guild-context.ts';
import { demoSealImage } from './demo-seal-image.ts';

/** Gives the guild of the demo a seal, marked as what it is, unless it has one. */
export async function seedDemoSeal(
  database: Database,
  parts: Pick<AppParts, 'config' | 'now' | 'newId'>,
): Promise<void> {
  const context = demoGuildContext(database, parts, 'GUILD_ADMIN');
  const seals = new GuildSealService();
  if ((await seals.guildSeals(context)).length > 0) return;
  await seals.uploadGuildSeal(context, {
    commandId: demoId('guild seal upload'),
    sealId: demoId('guild seal'),
    imageBase64: demoSealImage().toString('base64'),
  });
}
