import { createHash } from 'node:crypto';
import { In } from 'typeorm';
import type { Actor } from '#domain/access/actor.ts';
import { can } from '#domain/access/permissions.ts';
import { checkNewSeal } from '#domain/statement/seal-rules.ts';
import { requireRecentPassword } from '../accounts/recent-password.service.ts';
import { recordAudit } from '../audit/audit.service.ts';
import { Refusal } from '../refusal.ts';
import type { RequestContext, WriteContext } from '../request-context.ts';
import { requireActor } from '../require-actor.ts';
import type { SealImage, SealReader } from '../statements/statement-ports.ts';
import { applyOnce } from '../sync/apply-once.service.ts';
import { GuildSealEntity, type GuildSealRow } from './guild-seal.entity.ts';
import { cleanSealImage } from './seal-image.ts';

export interface GuildSeal extends GuildSealRow {
  /** The next statement is sealed with it. */
  readonly isActive: boolean;
}

const NEWEST_FIRST = { uploadedAt: 'DESC', id: 'DESC' } as const;

/** The seals as sealed statements need them; whoever calls has checked who asks. */
export const sealReader: SealReader = {
  active: async ({ manager }) => {
    const [newest] = await manager.find(GuildSealEntity, { order: NEWEST_FIRST, take: 1 });
    return newest === undefined ? null : imageOf(newest);
  },
  images: async ({ manager }, sealIds) => {
    const rows = await manager.findBy(GuildSealEntity, { id: In([...new Set(sealIds)]) });
    const images = new Map(rows.map((row) => [row.id, imageOf(row)]));
    return sealIds.map((id) => images.get(id) ?? null);
  },
};

function imageOf({ id, imagePng, imageSha256 }: GuildSealRow): SealImage {
  return { sealId: id, imagePngBase64: imagePng, imageSha256 };
}

/** Lets the guild keep the image of its seal. */
export class GuildSealService {
  /** All seals, newest first. Refuses members of companies with FORBIDDEN. */
  async guildSeals(context: RequestContext): Promise<readonly GuildSeal[]> {
    const mayRead = can(requireActor(context), 'readSealsAndDisclaimers', { companyId: null });
    if (!mayRead) throw new Refusal('FORBIDDEN');
    const rows = await context.manager.find(GuildSealEntity, { order: NEWEST_FIRST });
    return rows.map((row, index) => ({ ...row, isActive: index === 0 }));
  }

  /**
   * Puts a seal in force; repeating the command gives the same. Refuses with FORBIDDEN, VALIDATION_FAILED,
   * PASSWORD_NEEDED, or ID_REUSED when an id was used for something else.
   */
  async uploadGuildSeal(context: RequestContext, input: object): Promise<GuildSeal> {
    const actor = requireActor(context);
    if (!can(actor, 'manageSeal', { companyId: null })) throw new Refusal('FORBIDDEN');
    const checked = checkNewSeal(input);
    if (!checked.ok) throw Refusal.ofIssues(checked.issues);
    await requireRecentPassword(context);
    const { commandId, sealId, imageBase64 } = checked.value;
    const image = cleanSealImage(Buffer.from(imageBase64, 'base64'));
    const command = { commandId, subjectId: sealId, payload: { uploadGuildSeal: checked.value } };
    return applyOnce(
      context,
      command,
      (writing) => store(writing, actor, { commandId, sealId, image }),
      (writing) => findSeal(writing, sealId),
    );
  }
}

interface CleanSeal {
  readonly commandId: string;
  readonly sealId: string;
  readonly image: Buffer;
}

async function store(
  writing: WriteContext,
  actor: Actor,
  { commandId, sealId: id, image }: CleanSeal,
): Promise<GuildSeal> {
  if (await writing.manager.existsBy(GuildSealEntity, { id })) throw new Refusal('ID_REUSED');
  const imageSha256 = createHash('sha256').update(image).digest('hex');
  const row = { id, imageSha256, uploadedAt: writing.now(), uploadedBy: actor.displayName };
  await writing.manager.insert(GuildSealEntity, { ...row, imagePng: image.toString('base64') });
  await recordAudit(writing, {
    ...{ action: 'uploadGuildSeal', entity: 'guildSeal', entityId: id, commandId },
    after: { imageSha256, bytes: image.length },
  });
  return findSeal(writing, id);
}

async function findSeal(writing: WriteContext, id: string): Promise<GuildSeal> {
  const row = await writing.manager.findOneByOrFail(GuildSealEntity, { id });
  const active = await sealReader.active(writing);
  return { ...row, isActive: active?.sealId === id };
}
