import { In, IsNull, Not } from 'typeorm';
import { can } from '#domain/access/permissions.ts';
import { checkOwnerReset, type OwnerReset } from '#domain/access/people-rules.ts';
import { enqueueLink } from '../accounts/account-link.service.ts';
import { AccountEntity } from '../accounts/account.entity.ts';
import { reachableOwners } from '../accounts/reachable-owners.ts';
import { requireRecentPassword } from '../accounts/recent-password.service.ts';
import { recordAudit } from '../audit/audit.service.ts';
import { CompanyEntity } from '../companies/company.entity.ts';
import { enqueueMail } from '../mail/enqueue-mail.ts';
import { limitInHour } from '../platform/hourly-limit.service.ts';
import { Refusal } from '../refusal.ts';
import type { RequestContext, WriteContext } from '../request-context.ts';
import { requireActor } from '../require-actor.ts';
import { takeOff } from '../second-factor/lift-second-factor.ts';
import { SecondFactorEntity } from '../second-factor/second-factor.entity.ts';
import { applyOnce } from '../sync/apply-once.service.ts';
import { joinAddress } from './invitation-letters.ts';
import { newShownToken } from './invitation-token.ts';
import { InvitationEntity } from './invitation.entity.ts';
import { accessResetLetter, ownerResetLetter, type AccessReset } from './owner-letters.ts';

export const MOST_RESETS_PER_HOUR = 5;

/** An owner as the guild sees one who may be locked out. */
export interface MemberOwner {
  readonly id: string;
  readonly displayName: string;
  readonly account: string;
  /** The confirmed address, hidden but for what tells whether it is the right one. */
  readonly maskedEmail: string | null;
  readonly lastSignInAt: string | null;
  readonly hasSecondFactor: boolean;
}

/** What was done: a letter, or a link that must be handed over. */
export interface OwnerAccess {
  readonly maskedEmail: string | null;
  readonly link: string | null;
  readonly linkExpiresAt: string | null;
}

/** The guild lets an owner who cannot sign in back in; it never learns nor sets a password. */
export class OwnerAccessService {
  private readonly origin: string;

  constructor(origin: string) {
    this.origin = origin;
  }

  /** Owners of a member who can sign in, by name. Refuses with FORBIDDEN; of an unknown company there are none. */
  async readOwners(context: RequestContext, memberId: string): Promise<readonly MemberOwner[]> {
    requireReset(context);
    const owners = await context.manager.find(AccountEntity, {
      where: { companyId: memberId, role: 'OWNER', status: 'ACTIVE' },
      order: { displayName: 'ASC', id: 'ASC' },
    });
    const factors = await context.manager.findBy(SecondFactorEntity, {
      accountId: In(owners.map(({ id }) => id)),
      confirmedAt: Not(IsNull()),
    });
    return owners.map(({ id, displayName, account, email, lastSignInAt }) => ({
      ...{ id, displayName, account, lastSignInAt },
      hasSecondFactor: factors.some(({ accountId }) => accountId === id),
      maskedEmail: email === null ? null : masked(email),
    }));
  }

  /**
   * Sends the owner the letter by which a password is set, and takes off the second factor that was lost if that is asked for; an owner without a confirmed address, or none at all, gets a
   * link for a new owner account instead, shown this once. The other owners and the company's contact address are told,
   * with the reason. Refuses with FORBIDDEN, PASSWORD_NEEDED, VALIDATION_FAILED, NOT_FOUND, RATE_LIMITED, ID_REUSED, or
   * MOVE_NOT_ALLOWED for who is no member, and where no owner is named although one can be.
   */
  async resetOwnerAccess(context: RequestContext, input: object): Promise<OwnerAccess> {
    requireReset(context);
    await requireRecentPassword(context);
    const checked = checkOwnerReset(input);
    if (!checked.ok) throw Refusal.ofIssues(checked.issues);
    const { commandId, ...reset } = checked.value;
    return applyOnce(
      context,
      { commandId, subjectId: reset.memberId, payload: { resetOwnerAccess: reset } },
      async (writing) => {
        await limitInHour(writing, `owner of ${reset.memberId}`, MOST_RESETS_PER_HOUR);
        return this.reset(writing, checked.value);
      },
      (writing) => this.showAgain(writing, checked.value),
    );
  }

  private async reset(writing: WriteContext, stated: OwnerReset): Promise<OwnerAccess> {
    const { commandId, memberId, ownerId, liftsSecondFactor, reason } = stated;
    const { manager } = writing;
    const company = await manager.findOneBy(CompanyEntity, { id: memberId });
    if (company === null) throw new Refusal('NOT_FOUND');
    if (company.status !== 'ACTIVE') throw new Refusal('MOVE_NOT_ALLOWED', { status: company.status });
    const owner = await ownerOf(writing, stated);
    const email = owner?.email ?? null;
    const isLifted = owner !== null && liftsSecondFactor && (await takeOff(writing, owner, stated));
    const access =
      owner !== null && email !== null
        ? await this.sendReset(writing, { ...owner, email }, { commandId, reason })
        : await this.offerLink(writing, stated);
    await recordAudit(writing, {
      ...{
        action: 'resetOwnerAccess',
        entity: 'company',
        entityId: memberId,
        companyId: memberId,
        commandId,
      },
      after: { ownerId, reason, isByLetter: access.link === null, isLifted },
    });
    await this.tell(writing, company, {
      ...{ company: company.name, owner: owner?.displayName ?? null, ownerId },
      ...{ reason, isByLetter: access.link === null, isLifted },
    });
    return access;
  }

  private async sendReset(
    writing: WriteContext,
    { id: accountId, displayName, account, email }: AccountEntity & { readonly email: string },
    { commandId: id, reason }: Pick<OwnerReset, 'commandId' | 'reason'>,
  ): Promise<OwnerAccess> {
    const letter = ownerResetLetter(this.origin, { displayName, account, reason });
    await enqueueLink(writing, {
      ...{ id, accountId, purpose: 'RESET_PASSWORD', email: null, recipient: email, letter },
    });
    return { maskedEmail: masked(email), link: null, linkExpiresAt: null };
  }

  private async offerLink(
    writing: WriteContext,
    { commandId: id, memberId: companyId }: OwnerReset,
  ): Promise<OwnerAccess> {
    const { token, tokenHash, expiresAt } = newShownToken(writing.now());
    await writing.manager.insert(InvitationEntity, {
      ...{ id, companyId, role: 'OWNER', validUntil: null, note: null, email: null },
      ...{ tokenHash, expiresAt, invitedBy: requireActor(writing).displayName, isFromGuild: true },
      ...{ createdAt: writing.now(), closedAt: null, joinedAs: null },
    });
    return { maskedEmail: null, link: joinAddress(this.origin, token), linkExpiresAt: expiresAt };
  }

  /** A link is shown anew while nobody used it; a letter is not sent twice. */
  private async showAgain(writing: WriteContext, stated: OwnerReset): Promise<OwnerAccess> {
    const { commandId: id, memberId: companyId } = stated;
    const { manager } = writing;
    const found = await manager.findOneBy(InvitationEntity, { companyId, id });
    if (found === null) {
      const owner = await ownerOf(writing, stated);
      const email = owner?.email ?? null;
      return { maskedEmail: email === null ? null : masked(email), link: null, linkExpiresAt: null };
    }
    if (found.closedAt !== null) throw new Refusal('NOT_FOUND');
    const { token, tokenHash, expiresAt } = newShownToken(writing.now());
    await manager.update(InvitationEntity, { companyId, id }, { tokenHash, expiresAt });
    return { maskedEmail: null, link: joinAddress(this.origin, token), linkExpiresAt: expiresAt };
  }

  private async tell(
    writing: WriteContext,
    { id, email, contactPerson, name }: CompanyEntity,
    { ownerId, ...reset }: AccessReset & { readonly ownerId: string | null },
  ): Promise<void> {
    const owners = (await reachableOwners(writing.manager, id)).filter((owner) => owner.id !== ownerId);
    const isToldAnyway = owners.some((owner) => owner.email === email?.toLowerCase());
    const contact = email === null || isToldAnyway ? [] : [{ displayName: contactPerson ?? name, email }];
    for (const reader of [...owners, ...contact])
      await enqueueMail(writing, {
        ...{ id: writing.newId(), recipient: reader.email },
        ...accessResetLetter(this.origin, reader.displayName, reset),
      });
  }
}

function requireReset(context: RequestContext): void {
  if (!can(requireActor(context), 'resetOwnerAccess', { companyId: null })) throw new Refusal('FORBIDDEN');
}

/** The owner whom the guild named; null where the company has none who can sign in. */
async function ownerOf(
  { manager }: RequestContext,
  { memberId: companyId, ownerId }: OwnerReset,
): Promise<AccountEntity | null> {
  const owners = { companyId, role: 'OWNER' as const, status: 'ACTIVE' as const };
  if (ownerId === null) {
    if (await manager.existsBy(AccountEntity, owners)) throw new Refusal('MOVE_NOT_ALLOWED', {});
    return null;
  }
  const owner = await manager.findOneBy(AccountEntity, { ...owners, id: ownerId });
  if (owner === null) throw new Refusal('NOT_FOUND');
  return owner;
}

/** `o…a@example.com`: enough to recognise the address, not enough to learn it. */
function masked(email: string): string {
  const at = email.lastIndexOf('@');
  const name = email.slice(0, at);
  return `${name.slice(0, 1)}…${name.length > 2 ? name.slice(-1) : ''}${email.slice(at)}`;
}
