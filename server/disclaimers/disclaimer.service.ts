import { insertNew } from '../database/duplicate-key.ts';
import { can } from '#domain/access/permissions.ts';
import type { Actor } from '#domain/access/actor.ts';
import { checkNewDisclaimer, type NewDisclaimer } from '#domain/statement/disclaimer-rules.ts';
import { recordAudit } from '../audit/audit.service.ts';
import { Refusal } from '../refusal.ts';
import type { RequestContext, WriteContext } from '../request-context.ts';
import { requireActor } from '../require-actor.ts';
import { applyOnce } from '../sync/apply-once.service.ts';
import { DisclaimerEntity, type DisclaimerRow } from './disclaimer.entity.ts';

/** The version that is printed from now on; what was issued keeps its own. */
export async function newestDisclaimer(context: RequestContext): Promise<DisclaimerRow> {
  const [newest] = await context.manager.find(DisclaimerEntity, { order: { version: 'DESC' }, take: 1 });
  if (newest === undefined) throw new Error('the database has no disclaimer: a migration brings the first');
  return newest;
}

/** The versions of the disclaimer, which the guild writes. */
export class DisclaimerService {
  /** Public: whoever prints a draft needs it. */
  async disclaimer(context: RequestContext): Promise<DisclaimerRow> {
    return newestDisclaimer(context);
  }

  /** All versions, newest first. Refuses members of companies with FORBIDDEN. */
  async disclaimers(context: RequestContext): Promise<readonly DisclaimerRow[]> {
    const mayRead = can(requireActor(context), 'readSealsAndDisclaimers', { companyId: null });
    if (!mayRead) throw new Refusal('FORBIDDEN');
    return context.manager.find(DisclaimerEntity, { order: { version: 'DESC' } });
  }

  /**
   * Adds a version; repeating the command gives the same. Refuses with FORBIDDEN, VALIDATION_FAILED, or
   * REVISION_CONFLICT when somebody else wrote a version meanwhile.
   */
  async defineDisclaimer(context: RequestContext, input: object): Promise<DisclaimerRow> {
    const actor = requireActor(context);
    if (!can(actor, 'manageDisclaimer', { companyId: null })) throw new Refusal('FORBIDDEN');
    const checked = checkNewDisclaimer(input);
    if (!checked.ok) throw Refusal.ofIssues(checked.issues);
    const { commandId, version } = checked.value;
    const command = {
      commandId,
      subjectId: `disclaimer-${version}`,
      payload: { defineDisclaimer: checked.value },
    };
    return applyOnce(
      context,
      command,
      (writing) => define(writing, actor, checked.value),
      (writing) => writing.manager.findOneByOrFail(DisclaimerEntity, { version }),
    );
  }
}

async function define(
  writing: WriteContext,
  actor: Actor,
  { commandId, version, points }: NewDisclaimer,
): Promise<DisclaimerRow> {
  const newest = await newestDisclaimer(writing);
  if (version !== newest.version + 1) throw new Refusal('REVISION_CONFLICT', { revision: newest.version });
  const row: DisclaimerRow = { version, points, createdAt: writing.now(), createdBy: actor.displayName };
  // of two officers who write the same version at once, the key lets one through
  if (!(await insertNew(writing.manager, DisclaimerEntity, row)))
    throw new Refusal('REVISION_CONFLICT', { revision: version });
  await recordAudit(writing, {
    ...{ action: 'defineDisclaimer', entity: 'disclaimer', entityId: String(version), commandId },
    before: { version: newest.version, points: newest.points },
    after: { version, points },
  });
  return row;
}
