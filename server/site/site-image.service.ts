import type { EntityManager } from 'typeorm';
import { can } from '#domain/access/permissions.ts';
import type { Issue } from '#domain/errors.ts';
import { checkNewSiteImage, LONGEST_IMAGE_SIDE, MOST_IMAGE_BYTES } from '#domain/site/site-image-rules.ts';
import { recordAudit } from '../audit/audit.service.ts';
import { Refusal } from '../refusal.ts';
import type { RequestContext, WriteContext } from '../request-context.ts';
import { requireActor } from '../require-actor.ts';
import { applyOnce } from '../sync/apply-once.service.ts';
import { cleanImage, type CleanImage } from './clean-image.ts';
import { SiteImageEntity, type SiteImageRow } from './site-image.entity.ts';

/** The picture with this id; null when there is none. */
export async function findSiteImage(manager: EntityManager, id: string): Promise<SiteImageRow | null> {
  return manager.findOneBy(SiteImageEntity, { id });
}

/** Refuses with VALIDATION_FAILED at `path` when no such picture was added. */
export async function requireSiteImage(context: RequestContext, id: string, path: string): Promise<void> {
  if (!(await context.manager.existsBy(SiteImageEntity, { id })))
    throw Refusal.ofIssues([{ path, code: 'UNKNOWN_CHOICE', parameters: {} }]);
}

/** Pictures of announcements and events. */
export class SiteImageService {
  /** Refuses with FORBIDDEN, VALIDATION_FAILED (NOT_AN_IMAGE, TOO_LARGE) or ID_REUSED. */
  async addSiteImage(context: RequestContext, input: object): Promise<SiteImageRow> {
    const actor = requireActor(context);
    if (!can(actor, 'managePosts', { companyId: null })) throw new Refusal('FORBIDDEN');
    const checked = checkNewSiteImage(input);
    if (!checked.ok) throw Refusal.ofIssues(checked.issues);
    const { commandId, imageId, imageBase64 } = checked.value;
    const image = usable(imageBase64);
    const add = async (writing: WriteContext): Promise<SiteImageRow> => {
      if (await writing.manager.existsBy(SiteImageEntity, { id: imageId })) throw new Refusal('ID_REUSED');
      const { mediaType, widthPx, heightPx, bytes } = image;
      const facts = { mediaType, widthPx, heightPx, addedBy: actor.accountId, addedAt: writing.now() };
      const row = { id: imageId, ...facts, content: Buffer.from(bytes) };
      await writing.manager.insert(SiteImageEntity, row);
      const entry = { action: 'addSiteImage', entity: 'siteImage', entityId: imageId, commandId } as const;
      await recordAudit(writing, { ...entry, after: { ...facts, bytes: bytes.length } });
      return row;
    };
    return applyOnce(
      context,
      { commandId, subjectId: imageId, payload: { addSiteImage: { imageId, imageBase64 } } },
      add,
      (writing) => writing.manager.findOneByOrFail(SiteImageEntity, { id: imageId }),
    );
  }
}

const fault = (code: Issue['code'], parameters: Issue['parameters'] = {}): Refusal =>
  Refusal.ofIssues([{ path: 'imageBase64', code, parameters }]);

/** The picture without what a camera or an editor wrote into it besides. */
function usable(imageBase64: string): CleanImage {
  if (!/^[A-Za-z0-9+/]+={0,2}$/u.test(imageBase64)) throw fault('NOT_AN_IMAGE');
  const bytes = Buffer.from(imageBase64, 'base64');
  if (bytes.length > MOST_IMAGE_BYTES) throw fault('TOO_LARGE', { max: MOST_IMAGE_BYTES });
  const image = cleanImage(bytes);
  if (image === null) throw fault('NOT_AN_IMAGE');
  if (Math.max(image.widthPx, image.heightPx) > LONGEST_IMAGE_SIDE)
    throw fault('TOO_LARGE', { max: LONGEST_IMAGE_SIDE });
  return image;
}
