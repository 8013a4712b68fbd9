import { insertNew } from '../database/duplicate-key.ts';
import { can } from '#domain/access/permissions.ts';
import type { Actor } from '#domain/access/actor.ts';
import { checkSiteText, type SiteTextKind, type SiteTextWriting } from '#domain/site/site-text-rules.ts';
import { recordAudit } from '../audit/audit.service.ts';
import { Refusal } from '../refusal.ts';
import type { RequestContext, WriteContext } from '../request-context.ts';
import { requireActor } from '../require-actor.ts';
import { applyOnce } from '../sync/apply-once.service.ts';
import { SiteTextEntity, type SiteTextRow } from './site-text.entity.ts';

/** Privacy notice and terms of use. */
export class SiteTextService {
  /** Public: the version in force. */
  async siteText(context: RequestContext, kind: SiteTextKind): Promise<SiteTextRow> {
    const [newest] = await context.manager.find(SiteTextEntity, {
      where: { kind },
      order: { version: 'DESC' },
      take: 1,
    });
    if (newest === undefined) throw new Error('the database has no site text: a migration brings the first');
    return newest;
  }

  /** All versions, newest first, for the guild. Refuses everybody else with FORBIDDEN. */
  async siteTexts(context: RequestContext, kind: SiteTextKind): Promise<readonly SiteTextRow[]> {
    requireManager(context);
    return context.manager.find(SiteTextEntity, { where: { kind }, order: { version: 'DESC' } });
  }

  /** Adds a version. Refuses with FORBIDDEN, VALIDATION_FAILED, ID_REUSED, or REVISION_CONFLICT. */
  async defineSiteText(context: RequestContext, input: object): Promise<SiteTextRow> {
    const actor = requireManager(context);
    const checked = checkSiteText(input);
    if (!checked.ok) throw Refusal.ofIssues(checked.issues);
    const { commandId, ...content } = checked.value;
    const { kind, version } = content;
    return applyOnce(
      context,
      { commandId, subjectId: `${kind}-${version}`, payload: { defineSiteText: content } },
      (writing) => this.write(writing, actor, checked.value),
      (writing) => writing.manager.findOneByOrFail(SiteTextEntity, { kind, version }),
    );
  }

  private async write(
    writing: WriteContext,
    actor: Actor,
    { commandId, ...content }: SiteTextWriting,
  ): Promise<SiteTextRow> {
    const { kind, version } = content;
    const newest = await this.siteText(writing, kind);
    if (version !== newest.version + 1) throw new Refusal('REVISION_CONFLICT', { revision: newest.version });
    const row: SiteTextRow = { ...content, createdAt: writing.now(), createdBy: actor.displayName };
    // of two who write the same version at once, the key lets one through
    if (!(await insertNew(writing.manager, SiteTextEntity, row)))
      throw new Refusal('REVISION_CONFLICT', { revision: version });
    const entry = {
      action: 'defineSiteText',
      entity: 'siteText',
      entityId: `${kind}-${version}`,
      commandId,
    } as const;
    await recordAudit(writing, { ...entry, before: { version: newest.version }, after: row });
    return row;
  }
}

function requireManager(context: RequestContext): Actor {
  const actor = requireActor(context);
  if (!can(actor, 'manageSite', { companyId: null })) throw new Refusal('FORBIDDEN');
  return actor;
}
