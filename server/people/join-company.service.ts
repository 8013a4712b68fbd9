import { IsNull, MoreThan } from 'typeorm';
import { hasAccessEnded } from '#domain/access/limited-access.ts';
import { passwordIssue } from '#domain/access/password-rules.ts';
import { checkJoining, type Joining, type PersonRole } from '#domain/access/people-rules.ts';
import type { Issue } from '#domain/errors.ts';
import { confirmEmailLetter } from '../accounts/account-letters.ts';
import { enqueueLink } from '../accounts/account-link.service.ts';
import { AccountEntity } from '../accounts/account.entity.ts';
import { faultOfNewPassword } from '../accounts/common-passwords.ts';
import type { PasswordHasher } from '../accounts/password.ts';
import { reachableOwners } from '../accounts/reachable-owners.ts';
import { recordAudit } from '../audit/audit.service.ts';
import { CompanyEntity } from '../companies/company.entity.ts';
import { isDuplicateKey } from '../database/duplicate-key.ts';
import { enqueueMail } from '../mail/enqueue-mail.ts';
import { limitInHour } from '../platform/hourly-limit.service.ts';
import { Refusal } from '../refusal.ts';
import { inWrite, type RequestContext, type WriteContext } from '../request-context.ts';
import { hashOfToken } from './invitation-token.ts';
import { InvitationEntity, type InvitationRow } from './invitation.entity.ts';
import { joinedLetter } from './person-letters.ts';

/** Looks and attempts together. */
export const MOST_LOOKS_PER_ADDRESS = 60;

/** What whoever holds the link is told. */
export interface ShownInvitation {
  readonly company: string;
  readonly role: PersonRole;
  readonly validUntil: string | null;
  /** Where the letter went; joining with it needs no second letter. */
  readonly email: string | null;
  readonly expiresAt: string;
}

interface Found {
  readonly invitation: InvitationRow & { readonly expiresAt: string };
  readonly company: CompanyEntity;
}

/** Takes in who was invited: anybody who holds the link, once. */
export class JoinCompanyService {
  private readonly passwords: PasswordHasher;
  private readonly origin: string;

  constructor(passwords: PasswordHasher, origin: string) {
    this.passwords = passwords;
    this.origin = origin;
  }

  /**
   * Public: what an invitation is for. Refuses with NOT_FOUND, alike for an unknown, used, revoked or late one, or with
   * RATE_LIMITED after sixty an hour from one network address.
   */
  async readInvitation(context: RequestContext, address: string, token: string): Promise<ShownInvitation> {
    await limitLooks(context, address);
    const { invitation, company } = await findInvitation(context, token);
    const { role, validUntil, email, expiresAt } = invitation;
    return { company: company.name, role, validUntil, email, expiresAt };
  }

  /**
   * Public: makes the account and uses the invitation up; nobody is signed in by it. The address of the letter counts as
   * confirmed, another one gets a letter that asks. The owners are told. Refuses as `readInvitation`, or with
   * VALIDATION_FAILED, which leaves the invitation as it was.
   */
  async joinCompany(context: RequestContext, address: string, input: object): Promise<string> {
    const checked = checkJoining(input);
    if (!checked.ok) throw Refusal.ofIssues(checked.issues);
    const { token, account, displayName, password, commandId } = checked.value;
    await limitLooks(context, address);
    // the same joining, whose answer got lost
    const isRepeated = { tokenHash: hashOfToken(token), joinedAs: commandId };
    if (await context.manager.existsBy(InvitationEntity, isRepeated)) return account;
    const found = await findInvitation(context, token);
    const { name, account: own, taxId, phone } = found.company;
    const names = [account, displayName, name, own, taxId ?? '', phone ?? ''];
    const fault = faultOfNewPassword(password, names);
    if (fault !== null) throw Refusal.ofIssues([passwordIssue('password', fault)]);
    const passwordHash = await this.passwords.hash(password);
    try {
      await inWrite(context, (writing) => this.store(writing, found, { ...checked.value, passwordHash }));
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      const { email } = found.invitation;
      const isName = await context.manager.existsBy(AccountEntity, { account });
      // who holds the letter may know that its address has an account
      if (isName || email === null) throw Refusal.ofIssues([ACCOUNT_TAKEN]);
      throw Refusal.ofIssues([EMAIL_TAKEN]);
    }
    return account;
  }

  private async store(
    writing: WriteContext,
    { invitation, company }: Found,
    { commandId: id, account, displayName, email, passwordHash }: Joining & { readonly passwordHash: string },
  ): Promise<void> {
    const { manager } = writing;
    const { id: companyId } = company;
    const { role, validUntil } = invitation;
    const now = writing.now();
    const { affected } = await manager.update(
      InvitationEntity,
      { id: invitation.id, companyId, closedAt: IsNull() },
      { closedAt: now, joinedAs: id },
    );
    // of two who use it at once, one is too late
    if (affected !== 1) throw new Refusal('NOT_FOUND');
    const isConfirmed = email !== null && email === invitation.email;
    await manager.insert(AccountEntity, {
      ...{ id, companyId, account, displayName, role, validUntil, passwordHash },
      ...{ email: isConfirmed ? email : null, status: 'ACTIVE', createdAt: now },
    });
    if (email !== null && !isConfirmed) {
      const letter = confirmEmailLetter(this.origin, { account, displayName });
      await enqueueLink(writing, {
        ...{ id: writing.newId(), accountId: id, purpose: 'CONFIRM_EMAIL', email, recipient: email, letter },
      });
    }
    for (const owner of await reachableOwners(manager, companyId))
      if (owner.id !== id)
        await enqueueMail(writing, {
          ...{ id: writing.newId(), recipient: owner.email },
          ...joinedLetter(this.origin, owner.displayName, {
            ...{ company: company.name, name: displayName, account, role, validUntil },
          }),
        });
    await recordAudit(writing, {
      ...{ action: 'joinCompany', entity: 'account', entityId: id, companyId, accountId: id, commandId: id },
      after: { account, displayName, role, validUntil, invitationId: invitation.id },
    });
  }
}

const ACCOUNT_TAKEN: Issue = { path: 'account', code: 'NAME_TAKEN', parameters: {} };
const EMAIL_TAKEN: Issue = { path: 'email', code: 'EMAIL_TAKEN', parameters: {} };

/** Counted by itself: a refused attempt counts too. */
async function limitLooks(context: RequestContext, address: string): Promise<void> {
  await inWrite(context, (writing) => limitInHour(writing, `join ${address}`, MOST_LOOKS_PER_ADDRESS));
}

/** Of companies that are no members, and of auditors whose last day passed, nothing is told either. */
async function findInvitation(context: RequestContext, token: string): Promise<Found> {
  const now = context.now();
  const invitation = await context.manager.findOneBy(InvitationEntity, {
    tokenHash: hashOfToken(token),
    closedAt: IsNull(),
    expiresAt: MoreThan(now),
  });
  if (invitation === null || hasAccessEnded(invitation.validUntil, now)) throw new Refusal('NOT_FOUND');
  const { companyId, expiresAt } = invitation;
  const company = await context.manager.findOneBy(CompanyEntity, { id: companyId, status: 'ACTIVE' });
  if (company === null || expiresAt === null) throw new Refusal('NOT_FOUND');
  return { invitation: { ...invitation, expiresAt }, company };
}
