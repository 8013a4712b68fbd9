import { can } from '#domain/access/permissions.ts';
import { checkLeaving, type Leaving } from '#domain/companies/membership.ts';
import { reachableOwners } from '../accounts/reachable-owners.ts';
import { requireRecentPassword } from '../accounts/recent-password.service.ts';
import { recordAudit } from '../audit/audit.service.ts';
import { CompanyEntity } from '../companies/company.entity.ts';
import { enqueueMail } from '../mail/enqueue-mail.ts';
import { holdCompany } from '../people/hold-company.ts';
import { Refusal } from '../refusal.ts';
import type { RequestContext, WriteContext } from '../request-context.ts';
import { requireCompanyActor, type CompanyActor } from '../require-actor.ts';
import { readSiteProfile } from '../site/site-profile.service.ts';
import { withdrawStatements } from '../statements/withdraw-statements.ts';
import { applyOnce } from '../sync/apply-once.service.ts';
import { findReceipt } from '../sync/receipt.service.ts';
import { endAccess } from './end-access.ts';
import { departureLetter, leftLetter } from './member-letters.ts';
import { readMembership, type Membership } from './register-company.service.ts';

/** Lets a company leave the platform. */
export class LeavePlatformService {
  private readonly origin: string;

  constructor(origin: string) {
    this.origin = origin;
  }

  /**
   * The actor's company leaves: from the next request on its people reach its standing alone, and no row of what it
   * recorded, issued or was told is removed. Owners and guild are told by letter; the guild alone lets it come back.
   * Refuses with FORBIDDEN, PASSWORD_NEEDED, VALIDATION_FAILED (another name than the company's included), ID_REUSED, or
   * MOVE_NOT_ALLOWED when it is no member at this moment.
   */
  async leavePlatform(context: RequestContext, input: object): Promise<Membership> {
    const checked = checkLeaving(input);
    const known = checked.ok ? await asBefore(context, checked.value) : context;
    const actor = requireCompanyActor(known);
    const { companyId } = actor;
    if (!can(actor, 'leavePlatform', { companyId })) throw new Refusal('FORBIDDEN');
    await requireRecentPassword(known);
    if (!checked.ok) throw Refusal.ofIssues(checked.issues);
    const { commandId, ...leaving } = checked.value;
    return applyOnce(
      known,
      { commandId, subjectId: companyId, payload: { leavePlatform: leaving } },
      (writing) => this.leave(writing, actor, checked.value),
      readMembership,
    );
  }

  private async leave(
    writing: WriteContext,
    actor: CompanyActor,
    { commandId, companyName, reason }: Leaving,
  ): Promise<Membership> {
    const { companyId, accountId, displayName } = actor;
    const company = await holdCompany(writing, companyId);
    const { name, status } = company;
    if (status !== 'ACTIVE') throw new Refusal('MOVE_NOT_ALLOWED', { status });
    if (companyName !== name.normalize('NFC').trim())
      throw Refusal.ofIssues([{ path: 'companyName', code: 'NAME_DIFFERS', parameters: { name } }]);
    await writing.manager.update(
      CompanyEntity,
      { id: companyId },
      {
        ...{ status: 'LEFT', statusReason: reason },
        ...{ statusChangedAt: writing.now(), statusChangedBy: displayName },
      },
    );
    const author = { accountId, displayName };
    const statementCount = await withdrawStatements(writing, companyId, { author, commandId });
    await endAccess(writing, companyId);
    await this.tell(writing, company, { by: displayName, reason });
    await recordAudit(writing, {
      ...{ action: 'leavePlatform', entity: 'company', entityId: companyId, commandId },
      before: { status },
      after: { status: 'LEFT', reason, statementCount },
    });
    return readMembership(writing);
  }

  private async tell(
    writing: WriteContext,
    { id, name: company }: CompanyEntity,
    { by, reason }: { readonly by: string; readonly reason: string | null },
  ): Promise<void> {
    for (const { displayName, email } of await reachableOwners(writing.manager, id))
      await enqueueMail(writing, {
        ...{ id: writing.newId(), recipient: email },
        ...leftLetter(this.origin, { displayName, company, by, reason }),
      });
    const { email } = await readSiteProfile(writing);
    if (email === null) return;
    await enqueueMail(writing, {
      ...{ id: writing.newId(), recipient: email },
      ...departureLetter(this.origin, { company, by, reason }),
    });
  }
}

/** The same leaving, whose answer got lost, is answered as it was before the company had left. */
async function asBefore(context: RequestContext, { commandId }: Leaving): Promise<RequestContext> {
  if (context.companyStanding !== 'LEFT' || context.actor === null) return context;
  const before: RequestContext = { ...context, companyStanding: 'ACTIVE' };
  return (await findReceipt(before, commandId)) === null ? context : before;
}
