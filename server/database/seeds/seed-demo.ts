import { randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { addDays, taipeiDateOf } from '#domain/calendar/calendar-date.ts';
import { AccountEntity } from '../../accounts/account.entity.ts';
import { OperatorPinEntity } from '../../accounts/operator-pin.entity.ts';
import { PasswordHasher } from '../../accounts/password.ts';
import { pinVerifierOf, type PinVerifier } from '../../accounts/pin-hash.ts';
import type { AppParts } from '../../app-parts.ts';
import { CompanyEntity, PlantEntity } from '../../companies/company.entity.ts';
import { InvitationEntity } from '../../people/invitation.entity.ts';
import type { Database } from '../database.ts';
import {
  DEMO_AUDIT_DAYS,
  DEMO_COMPANIES,
  DEMO_GUILD_ACCOUNTS,
  DEMO_INVITATION,
  DEMO_PASSWORD,
  DEMO_PIN,
  type DemoAccount,
  type DemoCompany,
} from './demo-companies.ts';

/** Adds the demo companies and accounts that are not there yet. Throws in production: the passwords are public. */
export async function seedDemo(database: Database, parts: Pick<AppParts, 'config' | 'now'>): Promise<void> {
  if (parts.config.isProduction) throw new Error('the demo data is refused in production');
  const passwordHash = await new PasswordHasher().hash(DEMO_PASSWORD);
  const details = { passwordHash, createdAt: parts.now() };
  const pin = await pinVerifierOf(DEMO_PIN);
  await database.write(async (manager) => {
    for (const demo of DEMO_COMPANIES) await addCompany(manager, demo, details);
    for (const demo of DEMO_COMPANIES) await addPins(manager, demo, pin, details);
    await addInvitation(manager, details.createdAt);
    for (const account of DEMO_GUILD_ACCOUNTS) await addAccount(manager, account, null, details);
  });
}

const WEEK_MS = 7 * 24 * 60 * 60_000;

interface Details {
  readonly passwordHash: string;
  readonly createdAt: string;
}

async function addCompany(manager: EntityManager, demo: DemoCompany, details: Details): Promise<void> {
  const companyId = demo.company.id;
  if (!(await manager.existsBy(CompanyEntity, { id: companyId }))) {
    await manager.insert(CompanyEntity, { ...demo.company, createdAt: details.createdAt });
    await manager.insert(PlantEntity, { companyId, ...demo.plant });
  }
  for (const account of demo.accounts) await addAccount(manager, account, companyId, details);
}

/** Operators of the demo unlock tablets at once; whoever has a PIN already keeps it. */
async function addPins(
  manager: EntityManager,
  { company, accounts }: DemoCompany,
  pin: PinVerifier,
  { createdAt: updatedAt }: Details,
): Promise<void> {
  for (const { id: accountId } of accounts.filter(({ role }) => role === 'OPERATOR')) {
    const key = { companyId: company.id, accountId };
    if (await manager.existsBy(OperatorPinEntity, key)) continue;
    await manager.insert(OperatorPinEntity, { ...key, ...pin, updatedAt });
  }
}

/** Somebody new at the line, whose letter was sent; nobody knows its token. */
async function addInvitation(manager: EntityManager, createdAt: string): Promise<void> {
  const { id } = DEMO_INVITATION;
  if (await manager.existsBy(InvitationEntity, { id })) return;
  const expiresAt = new Date(Date.parse(createdAt) + WEEK_MS).toISOString();
  await manager.insert(InvitationEntity, {
    ...{ ...DEMO_INVITATION, validUntil: null, tokenHash: randomBytes(32).toString('hex'), expiresAt },
    ...{ isFromGuild: false, createdAt, closedAt: null, joinedAs: null },
  });
}

async function addAccount(
  manager: EntityManager,
  account: DemoAccount,
  companyId: string | null,
  details: Details,
): Promise<void> {
  if (await manager.existsBy(AccountEntity, { id: account.id })) return;
  const email = `${account.account}@platecarbon.example`;
  const validUntil =
    account.role === 'AUDITOR' ? addDays(taipeiDateOf(details.createdAt), DEMO_AUDIT_DAYS) : null;
  await manager.insert(AccountEntity, {
    ...{ ...account, email, companyId, status: 'ACTIVE', validUntil },
    ...details,
  });
}
