import {
  checkNewEnrolmentCode,
  checkTabletRenaming,
  checkTabletRevocation,
  shownEnrolmentCode,
  type NewEnrolmentCode,
} from '#domain/access/tablet-rules.ts';
import { AccountEntity } from '../accounts/account.entity.ts';
import { UNUSABLE_PASSWORD_HASH } from '../accounts/password.ts';
import { SessionEntity } from '../accounts/session.entity.ts';
import { recordAudit } from '../audit/audit.service.ts';
import { Refusal } from '../refusal.ts';
import type { RequestContext, WriteContext } from '../request-context.ts';
import { requireCompanyActor } from '../require-actor.ts';
import { applyOnce } from '../sync/apply-once.service.ts';
import { actorWho } from '../work-orders/own-work-orders.ts';
import { EnrolmentCodeEntity } from './enrolment-code.entity.ts';
import { enrolmentCodeHash, newEnrolmentCode } from './enrolment-code.ts';
import { findOwnTablet } from './own-tablets.ts';
import { TabletEntity, type TabletRow } from './tablet.entity.ts';

const CODE_LIFETIME_MS = 15 * 60_000;

/** A code as it is shown, once. */
export interface IssuedEnrolmentCode {
  readonly code: string;
  readonly expiresAt: string;
  readonly tablet: TabletRow;
}

/** What the office does with the tablets of its company. */
export class TabletService {
  /** All of the company for the office, itself for a tablet. Refuses everybody else with FORBIDDEN. */
  async tablets(context: RequestContext): Promise<readonly TabletRow[]> {
    const { accountId, companyId, role } = actorWho(context, 'readTablets');
    if (role === 'TABLET') return [await findOwnTablet(context, accountId)];
    return context.manager.find(TabletEntity, { where: { companyId }, order: { name: 'ASC', id: 'ASC' } });
  }

  /**
   * A code for a new tablet, or for one that is enrolled again. It replaces an earlier code of the same tablet; repeating
   * the command gives a new code too, as what was shown is not stored. Refuses with FORBIDDEN, VALIDATION_FAILED,
   * NOT_FOUND for a tablet that the company does not have, or ID_REUSED.
   */
  async createEnrolmentCode(context: RequestContext, input: object): Promise<IssuedEnrolmentCode> {
    actorWho(context, 'manageTablets');
    const checked = checkNewEnrolmentCode(input);
    if (!checked.ok) throw Refusal.ofIssues(checked.issues);
    const { commandId, tabletId, tabletName } = checked.input;
    const code = newEnrolmentCode();
    const codeHash = await enrolmentCodeHash(code);
    const expiresAt = new Date(Date.parse(context.now()) + CODE_LIFETIME_MS).toISOString();
    const issue = async (writing: WriteContext, tablet: TabletRow): Promise<IssuedEnrolmentCode> => {
      await replaceCode(writing, tablet, { codeHash, expiresAt });
      const { id: entityId, name } = tablet;
      const after = { name, expiresAt };
      await recordAudit(writing, {
        action: 'createEnrolmentCode',
        entity: 'tablet',
        entityId,
        commandId,
        after,
      });
      return { code: shownEnrolmentCode(code), expiresAt, tablet };
    };
    const subjectId = tabletId ?? context.newId();
    return applyOnce(
      context,
      { commandId, subjectId, payload: { tabletId, tabletName } },
      async (writing) => issue(writing, await knownOrNewTablet(writing, checked.input, subjectId)),
      async (writing, receipt) => issue(writing, await findOwnTablet(writing, receipt.subjectId)),
    );
  }

  /** Refuses with FORBIDDEN, VALIDATION_FAILED, NOT_FOUND or ID_REUSED. */
  async renameTablet(context: RequestContext, input: object): Promise<TabletRow> {
    actorWho(context, 'manageTablets');
    const checked = checkTabletRenaming(input);
    if (!checked.ok) throw Refusal.ofIssues(checked.issues);
    const { commandId, tabletId, name } = checked.input;
    return applyOnce(
      context,
      { commandId, subjectId: tabletId, payload: { tabletId, name } },
      async (writing) => {
        const tablet = await findOwnTablet(writing, tabletId);
        const { companyId, id } = tablet;
        await writing.manager.update(TabletEntity, { companyId, id }, { name });
        await writing.manager.update(AccountEntity, { companyId, id }, { displayName: name });
        await recordAudit(writing, {
          action: 'renameTablet',
          entity: 'tablet',
          entityId: id,
          commandId,
          before: { name: tablet.name },
          after: { name },
        });
        return { ...tablet, name };
      },
      (writing) => findOwnTablet(writing, tabletId),
    );
  }

  /**
   * Ends every session of the tablet and its unused code; enrolling it again brings it back. Refuses with FORBIDDEN,
   * VALIDATION_FAILED, NOT_FOUND or ID_REUSED.
   */
  async revokeTablet(context: RequestContext, input: object): Promise<TabletRow> {
    actorWho(context, 'manageTablets');
    const checked = checkTabletRevocation(input);
    if (!checked.ok) throw Refusal.ofIssues(checked.issues);
    const { commandId, tabletId } = checked.input;
    return applyOnce(
      context,
      { commandId, subjectId: tabletId, payload: { tabletId, isRevoked: true } },
      async (writing) => {
        const tablet = await findOwnTablet(writing, tabletId);
        const { companyId, id, name } = tablet;
        const revokedAt = tablet.revokedAt ?? writing.now();
        await writing.manager.update(TabletEntity, { companyId, id }, { revokedAt });
        await writing.manager.update(AccountEntity, { companyId, id }, { status: 'SUSPENDED' });
        await writing.manager.delete(SessionEntity, { accountId: id });
        await writing.manager.delete(EnrolmentCodeEntity, { companyId, tabletId: id });
        await recordAudit(writing, {
          action: 'revokeTablet',
          entity: 'tablet',
          entityId: id,
          commandId,
          before: { name, revokedAt: tablet.revokedAt },
          after: { revokedAt },
        });
        return { ...tablet, revokedAt };
      },
      (writing) => findOwnTablet(writing, tabletId),
    );
  }
}

async function knownOrNewTablet(
  context: WriteContext,
  { tabletId, tabletName }: NewEnrolmentCode,
  newId: string,
): Promise<TabletRow> {
  if (tabletId !== null) return findOwnTablet(context, tabletId);
  const { companyId } = requireCompanyActor(context);
  const tablet: TabletRow = {
    companyId,
    id: newId,
    name: tabletName,
    createdAt: context.now(),
    enrolledAt: null,
    enrolledBy: null,
    lastContactAt: null,
    revokedAt: null,
  };
  await context.manager.insert(AccountEntity, {
    id: newId,
    companyId,
    account: `tablet-${context.newId()}`,
    displayName: tabletName,
    role: 'TABLET',
    status: 'ACTIVE',
    email: null,
    passwordHash: UNUSABLE_PASSWORD_HASH,
    createdAt: tablet.createdAt,
  });
  await context.manager.insert(TabletEntity, tablet);
  return tablet;
}

async function replaceCode(
  context: WriteContext,
  { companyId, id }: TabletRow,
  code: { readonly codeHash: string; readonly expiresAt: string },
): Promise<void> {
  const { displayName } = requireCompanyActor(context);
  await context.manager
    .createQueryBuilder()
    .insert()
    .into(EnrolmentCodeEntity)
    .values({ companyId, tabletId: id, ...code, createdBy: displayName, usedByCommandId: null })
    .orUpdate(['codeHash', 'expiresAt', 'createdBy', 'usedByCommandId'], ['companyId', 'tabletId'])
    .updateEntity(false)
    .execute();
}
