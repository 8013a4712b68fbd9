import { In, IsNull, Not } from 'typeorm';
import { can } from '#domain/access/permissions.ts';
import {
  checkMembershipDecision,
  companyStatusAfter,
  type MembershipDecision,
} from '#domain/companies/membership.ts';
import { AccountEntity } from '../accounts/account.entity.ts';
import { reachableOwners } from '../accounts/reachable-owners.ts';
import { recordAudit } from '../audit/audit.service.ts';
import { CompanyEntity } from '../companies/company.entity.ts';
import { enqueueMail } from '../mail/enqueue-mail.ts';
import { Refusal } from '../refusal.ts';
import type { RequestContext, WriteContext } from '../request-context.ts';
import { requireActor } from '../require-actor.ts';
import { readSiteProfile } from '../site/site-profile.service.ts';
import { applyOnce } from '../sync/apply-once.service.ts';
import { forgetTablets } from './end-access.ts';
import { applicantLetter, decisionLetter } from './member-letters.ts';

/** The guild decides who is a member. */
export class DecideMembershipService {
  private readonly origin: string;

  constructor(origin: string) {
    this.origin = origin;
  }

  /**
   * Approves, rejects, suspends or reinstates a company; its owners are told by letter. Takes effect at the next request
   * of everybody there. Refuses with FORBIDDEN, VALIDATION_FAILED, NOT_FOUND, ID_REUSED, or MOVE_NOT_ALLOWED: also for an
   * applicant whose address nobody confirmed.
   */
  async decideMembership(context: RequestContext, input: object): Promise<CompanyEntity> {
    if (!can(requireActor(context), 'manageMembers', { companyId: null })) throw new Refusal('FORBIDDEN');
    const checked = checkMembershipDecision(input);
    if (!checked.ok) throw Refusal.ofIssues(checked.issues);
    const { commandId, ...decision } = checked.value;
    const { memberId: id } = decision;
    return applyOnce(
      context,
      { commandId, subjectId: id, payload: { decideMembership: decision } },
      (writing) => this.decide(writing, checked.value),
      (writing) => findCompany(writing, id),
    );
  }

  private async decide(
    writing: WriteContext,
    { commandId, memberId: id, move, reason }: MembershipDecision,
  ): Promise<CompanyEntity> {
    const { manager } = writing;
    const company = await findCompany(writing, id);
    const { name, status: before } = company;
    const status = companyStatusAfter(before, move);
    if (status === null) throw new Refusal('MOVE_NOT_ALLOWED', { status: before, move });
    const owners = await reachableOwners(manager, id);
    if (before === 'LEFT') await forgetTablets(writing, id);
    if (move === 'APPROVE' && owners.length === 0)
      throw new Refusal('MOVE_NOT_ALLOWED', { status: before, move, isEmailConfirmed: false });
    const { displayName: statusChangedBy } = requireActor(writing);
    const { affected } = await manager.update(
      CompanyEntity,
      { id, status: before },
      { status, statusReason: reason, statusChangedAt: writing.now(), statusChangedBy },
    );
    // of two decisions at once, the second finds another status
    if (affected !== 1) throw new Refusal('MOVE_NOT_ALLOWED', { status: before, move });
    for (const { displayName, email } of owners)
      await enqueueMail(writing, {
        ...{ id: writing.newId(), recipient: email },
        ...decisionLetter(this.origin, { displayName, company: name }, { move, reason }),
      });
    await recordAudit(writing, {
      ...{ action: 'decideMembership', entity: 'company', entityId: id, companyId: id, commandId },
      before: { status: before },
      after: { status, move, reason },
    });
    return findCompany(writing, id);
  }
}

async function findCompany({ manager }: RequestContext, id: string): Promise<CompanyEntity> {
  const company = await manager.findOneBy(CompanyEntity, { id });
  if (company === null) throw new Refusal('NOT_FOUND');
  return company;
}

/** Tells the guild that an applicant's address is confirmed and a decision waits; where it has stated an address. */
export async function announceApplicant(
  writing: WriteContext,
  { companyId, email: before, role }: AccountEntity,
  origin: string,
): Promise<void> {
  if (companyId === null || before !== null || role !== 'OWNER') return;
  const { name, status } = await findCompany(writing, companyId);
  const { email } = await readSiteProfile(writing);
  if (status !== 'PENDING' || email === null) return;
  await enqueueMail(writing, { id: writing.newId(), recipient: email, ...applicantLetter(origin, name) });
}

/** Whether an owner of each company has confirmed an address; told to the guild alone. */
export async function loadConfirmed(
  context: RequestContext,
  companyIds: readonly string[],
): Promise<readonly boolean[]> {
  if (!isGuild(context)) return companyIds.map(() => false);
  const owners = await context.manager.find(AccountEntity, {
    select: { companyId: true },
    where: { companyId: In([...companyIds]), role: 'OWNER', status: 'ACTIVE', email: Not(IsNull()) },
  });
  const confirmed = new Set(owners.map(({ companyId }) => companyId));
  return companyIds.map((id) => confirmed.has(id));
}

/** Names of other companies with the tax id or name of each; told to the guild alone. */
export async function loadLookAlikes(
  context: RequestContext,
  companyIds: readonly string[],
): Promise<readonly (readonly string[])[]> {
  if (!isGuild(context)) return companyIds.map(() => []);
  const { manager } = context;
  const asked = await manager.findBy(CompanyEntity, { id: In([...companyIds]) });
  const taxIds = asked.flatMap(({ taxId }) => (taxId === null ? [] : [taxId]));
  const similar = await manager.find(CompanyEntity, {
    where: [{ name: In(asked.map(({ name }) => name)) }, { taxId: In(taxIds) }],
    order: { name: 'ASC', id: 'ASC' },
  });
  return companyIds.map((id) => {
    const own = asked.find((company) => company.id === id);
    return similar
      .filter((other) => other.id !== id)
      .filter(({ name, taxId }) => name === own?.name || (taxId !== null && taxId === own?.taxId))
      .map(({ name, account }) => `${name}（${account}）`);
  });
}

/** Asks who acts, not how their company stands: an applicant reads the own company as it stands. */
function isGuild({ actor }: RequestContext): boolean {
  return actor !== null && can(actor, 'readCompanies', { companyId: null });
}
