/** Who plays in the histories. Company 甲 has four users, company 乙 one that shares the tablets. */
import { DEMO_COMPANIES } from '../../server/database/seeds/demo-companies.ts';
import { anId } from '../support/builders.ts';

export type CompanyName = '甲' | '乙';
export type PersonName = 'A1' | 'A2' | 'OFFICE' | 'TABLET' | 'B1';

export interface Person {
  readonly name: PersonName;
  /** Stands in every text that the person enters, so that no text can cross over unseen. */
  readonly company: CompanyName;
  readonly companyId: string;
  readonly accountId: string;
  readonly displayName: string;
  readonly role: 'OPERATOR' | 'OFFICE' | 'TABLET';
}

const [first, second] = DEMO_COMPANIES;
if (first === undefined || second === undefined) throw new Error('the demo has two companies');

export const COMPANIES = { 甲: first, 乙: second } as const;

function demoPerson(name: PersonName, company: CompanyName, role: 'OPERATOR' | 'OFFICE'): Person {
  const demo = COMPANIES[company];
  const account = demo.accounts.find((candidate) => candidate.role === role);
  if (account === undefined) throw new Error(`the demo has no ${role}`);
  const { id: accountId, displayName } = account;
  return { name, company, companyId: demo.company.id, accountId, displayName, role };
}

/** Accounts that the demo does not have. */
export const ADDED_PEOPLE: readonly Person[] = [
  {
    name: 'A2',
    company: '甲',
    companyId: first.company.id,
    accountId: anId(7002),
    displayName: '周雅文',
    role: 'OPERATOR',
  },
  {
    name: 'TABLET',
    company: '甲',
    companyId: first.company.id,
    accountId: anId(7003),
    displayName: '前處理線平板',
    role: 'TABLET',
  },
];

const everyone: readonly Person[] = [
  demoPerson('A1', '甲', 'OPERATOR'),
  ...ADDED_PEOPLE,
  demoPerson('OFFICE', '甲', 'OFFICE'),
  demoPerson('B1', '乙', 'OPERATOR'),
];

export function person(name: PersonName): Person {
  const found = everyone.find((one) => one.name === name);
  if (found === undefined) throw new Error(`nobody is called ${name}`);
  return found;
}

/** Whose commands these are, by the ids of company and account. */
export function personOf(companyId: string, accountId: string): Person {
  const found = everyone.find((one) => one.companyId === companyId && one.accountId === accountId);
  if (found === undefined) throw new Error(`nobody has the account ${companyId}/${accountId}`);
  return found;
}
