import { describe, expect, it } from 'vitest';
import { ROLES, type Actor, type Role } from '#domain/access/actor.ts';
import { ACTIONS, can, type Action } from '#domain/access/permissions.ts';
import { anId } from '../../support/builders.ts';

const MINE = anId(1);
const THEIRS = anId(2);
const isGuild = (role: Role) => role.startsWith('GUILD');
const actor = (role: Role): Actor => ({
  accountId: anId(9),
  displayName: '某人',
  role,
  companyId: isGuild(role) ? null : MINE,
});
const allowed = (role: Role, subject: Parameters<typeof can>[2]): Action[] =>
  ACTIONS.filter((action) => can(actor(role), action, subject));

describe('in their own company', () => {
  it.each([
    [
      'OPERATOR',
      [
        'readWorkOrders',
        'recordWorkOrder',
        'amendWorkOrder',
        'readCompany',
        'readFactors',
        'manageOwnAccount',
        'readOperators',
        'manageOwnPin',
        'readStatements',
      ],
    ],
    [
      'OFFICE',
      [
        'readWorkOrders',
        'recordWorkOrder',
        'amendWorkOrder',
        'voidWorkOrder',
        'recalculateWorkOrders',
        'readCompany',
        'readPeople',
        'changeCompany',
        'readFactors',
        'manageOwnAccount',
        'manageSecondFactor',
        'manageNotices',
        'defineEmissionSource',
        'resolveCases',
        'readDevices',
        'readTablets',
        'manageTablets',
        'readOperators',
        'manageOwnPin',
        'manageMeters',
        'submitForOthers',
        'readStatements',
        'issueStatement',
        'submitStatement',
        'sendStatement',
      ],
    ],
    [
      'OWNER',
      [
        'readWorkOrders',
        'recordWorkOrder',
        'amendWorkOrder',
        'voidWorkOrder',
        'recalculateWorkOrders',
        'readCompany',
        'readPeople',
        'managePeople',
        'changeCompany',
        'changeCompanyIdentity',
        'exportOwnData',
        'leavePlatform',
        'readFactors',
        'manageOwnAccount',
        'manageSecondFactor',
        'manageNotices',
        'defineEmissionSource',
        'resolveCases',
        'readDevices',
        'readTablets',
        'manageTablets',
        'readOperators',
        'manageOwnPin',
        'manageMeters',
        'submitForOthers',
        'readStatements',
        'issueStatement',
        'submitStatement',
        'sendStatement',
        'revokeStatement',
        'readAudit',
      ],
    ],
    [
      'AUDITOR',
      [
        'readWorkOrders',
        'readCompany',
        'readFactors',
        'manageOwnAccount',
        'manageSecondFactor',
        'readStatements',
      ],
    ],
    [
      'TABLET',
      [
        'readWorkOrders',
        'recordWorkOrder',
        'amendWorkOrder',
        'readCompany',
        'readFactors',
        'readTablets',
        'readOperators',
        'submitForOthers',
      ],
    ],
  ] as const)('%s may %j', (role, actions) => {
    expect(allowed(role, { companyId: MINE })).toEqual(actions);
  });

  it('operators leave alone what was submitted; the office may still amend it', () => {
    const submitted = { companyId: MINE, isSubmitted: true };
    expect(can(actor('OPERATOR'), 'amendWorkOrder', submitted)).toBe(false);
    expect(can(actor('TABLET'), 'amendWorkOrder', submitted)).toBe(false);
    expect(can(actor('OFFICE'), 'amendWorkOrder', submitted)).toBe(true);
  });
});

describe('in another company', () => {
  it.each(ROLES.filter((role) => !isGuild(role)))('%s may do nothing', (role) => {
    expect(allowed(role, { companyId: THEIRS })).toEqual([]);
    expect(allowed(role, { companyId: THEIRS, isSubmitted: true })).toEqual([]);
  });
});

describe('the guild', () => {
  it.each(['GUILD_OFFICER', 'GUILD_ADMIN'] as const)(
    '%s reads companies, and work orders once submitted',
    (role) => {
      expect(allowed(role, { companyId: MINE })).toEqual([
        'readCompany',
        'readCompanies',
        ...(role === 'GUILD_ADMIN' ? ['manageMembers', 'resetOwnerAccess', 'manageGuildPeople'] : []),
        'manageFactors',
        'readSealsAndDisclaimers',
        ...(role === 'GUILD_ADMIN' ? ['manageSeal', 'manageDisclaimer'] : []),
        'managePosts',
        'manageContactMessages',
        ...(role === 'GUILD_ADMIN' ? ['manageSite', 'manageService'] : []),
        'readStatistics',
      ]);
      expect(allowed(role, { companyId: MINE, isSubmitted: true })).toContain('readWorkOrders');
    },
  );

  it('reads the official factors, as every member does', () => {
    for (const role of ROLES) expect(can(actor(role), 'readFactors', { companyId: null })).toBe(true);
  });
});

it('an actor whose role and company contradict each other may do nothing', () => {
  expect(can({ ...actor('GUILD_ADMIN'), companyId: MINE }, 'readCompanies', { companyId: null })).toBe(false);
  expect(can({ ...actor('OWNER'), companyId: null }, 'readWorkOrders', { companyId: null })).toBe(false);
});
