import { can } from '#domain/access/permissions.ts';
import { checkSiteProfile, type SiteProfileWriting } from '#domain/site/site-profile-rules.ts';
import { recordAudit } from '../audit/audit.service.ts';
import { Refusal } from '../refusal.ts';
import type { RequestContext, WriteContext } from '../request-context.ts';
import { requireActor } from '../require-actor.ts';
import { applyOnce } from '../sync/apply-once.service.ts';
import { SITE_PROFILE_ID, SiteProfileEntity, type SiteProfileRow } from './site-profile.entity.ts';

/** Public: who runs the platform. */
export async function readSiteProfile(context: RequestContext): Promise<SiteProfileRow> {
  return context.manager.findOneByOrFail(SiteProfileEntity, { id: SITE_PROFILE_ID });
}

/** What the guild says about itself on the public site. */
export class SiteProfileService {
  async siteProfile(context: RequestContext): Promise<SiteProfileRow> {
    return readSiteProfile(context);
  }

  /** Refuses with FORBIDDEN, VALIDATION_FAILED, ID_REUSED, or REVISION_CONFLICT when somebody else wrote meanwhile. */
  async saveSiteProfile(context: RequestContext, input: object): Promise<SiteProfileRow> {
    if (!can(requireActor(context), 'manageSite', { companyId: null })) throw new Refusal('FORBIDDEN');
    const checked = checkSiteProfile(input);
    if (!checked.ok) throw Refusal.ofIssues(checked.issues);
    const { commandId, ...content } = checked.value;
    return applyOnce(
      context,
      { commandId, subjectId: SITE_PROFILE_ID, payload: { saveSiteProfile: content } },
      (writing) => write(writing, checked.value),
      readSiteProfile,
    );
  }
}

async function write(
  writing: WriteContext,
  { commandId, basedOn, ...content }: SiteProfileWriting,
): Promise<SiteProfileRow> {
  const before = await readSiteProfile(writing);
  const row = { ...content, id: SITE_PROFILE_ID, revision: basedOn + 1, updatedAt: writing.now() };
  const { affected } = await writing.manager.update(
    SiteProfileEntity,
    { id: SITE_PROFILE_ID, revision: basedOn },
    row,
  );
  if (affected !== 1) throw new Refusal('REVISION_CONFLICT', { revision: before.revision });
  const entry = {
    action: 'saveSiteProfile',
    entity: 'siteProfile',
    entityId: SITE_PROFILE_ID,
    commandId,
  } as const;
  await recordAudit(writing, { ...entry, before, after: row });
  return row;
}
