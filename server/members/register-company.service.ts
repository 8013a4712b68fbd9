import { passwordIssue } from '#domain/access/password-rules.ts';
import type { CompanyStatus } from '#domain/companies/membership.ts';
import {
  checkConfirmationRequest,
  checkRegistration,
  isFilledByProgram,
  type Registration,
} from '#domain/companies/registration-rules.ts';
import type { Issue } from '#domain/errors.ts';
import { translatorFor } from '#i18n/translator.ts';
import { AccountLinkEntity } from '../accounts/account-link.entity.ts';
import { enqueueLink, pendingEmailOf } from '../accounts/account-link.service.ts';
import { AccountEntity } from '../accounts/account.entity.ts';
import { faultOfNewPassword } from '../accounts/common-passwords.ts';
import type { PasswordHasher } from '../accounts/password.ts';
import { recordAudit } from '../audit/audit.service.ts';
import { CompanyEntity, PlantEntity } from '../companies/company.entity.ts';
import { isDuplicateKey } from '../database/duplicate-key.ts';
import { limitInHour } from '../platform/hourly-limit.service.ts';
import { Refusal } from '../refusal.ts';
import { inWrite, type RequestContext, type WriteContext } from '../request-context.ts';
import { registrationLetter } from './member-letters.ts';

export const MOST_REGISTRATIONS_PER_ADDRESS = 5;
const MOST_LETTERS_PER_HOUR = 3;
const LONGEST_DISPLAY_NAME = 60;

/** What everybody of a company may know of its standing. */
export interface Membership {
  readonly status: CompanyStatus;
  readonly reason: string | null;
  readonly changedAt: string | null;
  readonly registeredAt: string;
  /** The confirmed address of the own account, the one that waits for it, and the one that was stated. */
  readonly email: string | null;
  readonly pendingEmail: string | null;
  readonly statedEmail: string | null;
}

/** How the actor's company stands, whatever it is. Refuses with UNAUTHENTICATED, and the guild with FORBIDDEN. */
export async function readMembership(context: RequestContext): Promise<Membership> {
  const { account, company } = await ownRows(context);
  return {
    ...{ status: company.status, reason: company.statusReason, changedAt: company.statusChangedAt },
    ...{ registeredAt: company.createdAt, email: account.email, statedEmail: company.email },
    pendingEmail: await pendingEmailOf(context, account.id),
  };
}

/** Takes registrations. A company that registered reaches nothing until the guild approves it. */
export class RegisterCompanyService {
  private readonly passwords: PasswordHasher;
  private readonly origin: string;

  constructor(passwords: PasswordHasher, origin: string) {
    this.passwords = passwords;
    this.origin = origin;
  }

  /**
   * Public: keeps a registration with its first account, and sends the letter that confirms the address. That company or
   * address are known already is told to the guild, not to who asks; that an account name is taken has to be told, five
   * times an hour. What a program filled in is answered alike and not kept. Refuses with VALIDATION_FAILED or
   * RATE_LIMITED.
   */
  async registerCompany(context: RequestContext, address: string, input: object): Promise<void> {
    const checked = checkRegistration(input);
    if (!checked.ok) throw Refusal.ofIssues(checked.issues);
    const stated = checked.value;
    const { registrationId: id, account, name, taxId, phone } = stated;
    const fault = faultOfNewPassword(stated.password, [account, name, taxId ?? '', phone ?? '']);
    if (fault !== null) throw Refusal.ofIssues([passwordIssue('password', fault)]);
    if (await context.manager.existsBy(CompanyEntity, { id })) return;
    // counted by itself: a refused attempt counts too
    await inWrite(context, (writing) =>
      limitInHour(writing, `register ${address}`, MOST_REGISTRATIONS_PER_ADDRESS),
    );
    if (isFilledByProgram(stated)) return;
    const passwordHash = await this.passwords.hash(stated.password);
    try {
      await inWrite(context, (writing) => this.store(writing, stated, passwordHash));
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      // the same registration at the same moment, or an account name that somebody else has
      if (await context.manager.existsBy(CompanyEntity, { id })) return;
      throw Refusal.ofIssues([ACCOUNT_TAKEN]);
    }
  }

  /**
   * Sends the applicant another letter, to the address stated before or another one. Refuses with UNAUTHENTICATED,
   * VALIDATION_FAILED, RATE_LIMITED after three in an hour, or MOVE_NOT_ALLOWED when nothing waits to be confirmed.
   */
  async sendConfirmation(context: RequestContext, input: object): Promise<Membership> {
    const { account, company } = await ownRows(context);
    const { id: companyId, status } = company;
    if (status !== 'PENDING' || account.email !== null || account.role !== 'OWNER')
      throw new Refusal('MOVE_NOT_ALLOWED', { status, move: 'sendConfirmation' });
    const checked = checkConfirmationRequest(input);
    if (!checked.ok) throw Refusal.ofIssues(checked.issues);
    const { commandId, email } = checked.value;
    return inWrite(context, async (writing) => {
      const { manager } = writing;
      if (await manager.existsBy(AccountLinkEntity, { id: commandId })) return readMembership(writing);
      await limitInHour(writing, `email ${account.id}`, MOST_LETTERS_PER_HOUR);
      await manager.update(CompanyEntity, { id: companyId }, { email });
      await this.askToConfirm(writing, { ...account, linkId: commandId, email, company: company.name });
      await recordAudit(writing, {
        ...{ action: 'sendConfirmation', entity: 'account', entityId: account.id, commandId },
        after: { email },
      });
      return readMembership(writing);
    });
  }

  private async store(writing: WriteContext, stated: Registration, passwordHash: string): Promise<void> {
    const { manager } = writing;
    const { registrationId, account, email } = stated;
    const details = detailsOf(stated);
    const createdAt = writing.now();
    const id = writing.newId();
    const displayName = Array.from(details.contactPerson ?? details.name)
      .slice(0, LONGEST_DISPLAY_NAME)
      .join('');
    await manager.insert(CompanyEntity, {
      ...{ ...details, id: registrationId, account, email, createdAt },
      ...{ status: 'PENDING', revision: 0 },
    });
    // work orders belong to a plant: every company has one
    const plant = { id: writing.newId(), name: translatorFor('zh-TW')('company.firstPlant') };
    await manager.insert(PlantEntity, { companyId: registrationId, ...plant, address: details.address });
    await manager.insert(AccountEntity, {
      ...{ id, companyId: registrationId, account, displayName, passwordHash, createdAt },
      ...{ email: null, role: 'OWNER', status: 'ACTIVE' },
    });
    const company = details.name;
    await this.askToConfirm(writing, {
      ...{ id, account, displayName, linkId: writing.newId(), email, company },
    });
    await recordAudit(writing, {
      ...{ action: 'registerCompany', entity: 'company', entityId: registrationId },
      ...{ companyId: registrationId, accountId: id, commandId: registrationId },
      after: { ...details, account, email },
    });
  }

  private async askToConfirm(writing: WriteContext, about: Confirmation): Promise<void> {
    const { id: accountId, linkId: id, email } = about;
    const letter = registrationLetter(this.origin, about);
    await enqueueLink(writing, {
      ...{ id, accountId, purpose: 'CONFIRM_EMAIL', email, recipient: email, letter },
    });
  }
}

interface Confirmation {
  /** Of the account. */
  readonly id: string;
  readonly account: string;
  readonly displayName: string;
  readonly linkId: string;
  readonly email: string;
  readonly company: string;
}

const ACCOUNT_TAKEN: Issue = { path: 'account', code: 'NAME_TAKEN', parameters: {} };

function detailsOf(stated: Registration) {
  const { name, taxId, contactPerson, phone, fax, address, region, website, speciality, businessHours } =
    stated;
  return { name, taxId, contactPerson, phone, fax, address, region, website, speciality, businessHours };
}

async function ownRows({
  actor,
  manager,
}: RequestContext): Promise<{ readonly account: AccountEntity; readonly company: CompanyEntity }> {
  if (actor === null) throw new Refusal('UNAUTHENTICATED');
  if (actor.companyId === null) throw new Refusal('FORBIDDEN');
  return {
    account: await manager.findOneByOrFail(AccountEntity, { id: actor.accountId }),
    company: await manager.findOneByOrFail(CompanyEntity, { id: actor.companyId }),
  };
}
