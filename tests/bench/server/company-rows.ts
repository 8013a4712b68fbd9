import { sessionIdOf } from '../../../server/accounts/session.service.ts';
import { AUTHOR, type BenchCompany } from './companies.ts';
import type { Row } from './sample-rows.ts';

const SESSION_MS = 12 * 60 * 60_000;

/** The rows of a company, its plant and its office account, each with its table. */
export function companyRows({
  index,
  companyId,
  plantId,
  accountId,
}: BenchCompany): readonly (readonly [table: string, row: Row])[] {
  const now = new Date().toISOString();
  return [
    [
      'company',
      {
        ...{ id: companyId, status: 'ACTIVE', name: `第 ${index + 1} 電鍍廠`, account: `bench-${index}` },
        createdAt: now,
      },
    ],
    ['plant', { companyId, id: plantId, name: '一廠' }],
    [
      'account',
      {
        ...{ id: accountId, companyId, account: `bench-office-${index}`, displayName: AUTHOR },
        ...{ role: 'OFFICE', status: 'ACTIVE', passwordHash: '-', createdAt: now },
      },
    ],
  ];
}

/** For each company's account its session, begun now. */
export function sessionRows(companies: readonly BenchCompany[]): readonly Row[] {
  const now = new Date().toISOString();
  const expiresAt = new Date(Date.now() + SESSION_MS).toISOString();
  return companies.map(({ accountId, secret }) => ({
    ...{ id: sessionIdOf(secret), accountId, commandId: accountId, deviceName: 'bench' },
    ...{ createdAt: now, lastSeenAt: now, expiresAt },
  }));
}
