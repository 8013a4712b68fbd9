const UNNAMED = 'a table without a name';

/**
 * Who reads or changes rows of companies without saying of which, why, and how often in each file. One more place, or one
 * fewer, fails `npm run check:lint` until this list says so too.
 */
const groups = [
  {
    why: 'Nobody is signed in yet: the row is found by the name of an account, or by the secret of a link, code, key or cookie.',
    places: {
      'server/accounts/account-link.service.ts': { AccountLinkEntity: 5 },
      'server/accounts/account.service.ts': { AccountEntity: 4, SessionEntity: 1 },
      'server/accounts/recent-password.service.ts': { SessionEntity: 1 },
      'server/accounts/reset-password.service.ts': { AccountEntity: 3 },
      'server/accounts/session.service.ts': { AccountEntity: 1, SessionEntity: 5 },
      'server/devices/device.service.ts': { SessionEntity: 1 },
      'server/line/line-sign-in.service.ts': { LineIdentityEntity: 1 },
      'server/line/line-visit.service.ts': { LineIdentityEntity: 1, LineVisitEntity: 7 },
      'server/members/register-company.service.ts': { AccountLinkEntity: 1, CompanyEntity: 2 },
      'server/notices/unsubscribe.service.ts': { AccountEntity: 1, NoticeLetterEntity: 3 },
      'server/passkeys/passkey-challenge.service.ts': { PasskeyChallengeEntity: 3 },
      'server/passkeys/passkey-sign-in.service.ts': { PasskeyEntity: 1 },
      'server/people/join-company.service.ts': { AccountEntity: 1, InvitationEntity: 2 },
      'server/tablets/enrol-tablet.service.ts': { AccountEntity: 1, EnrolmentCodeEntity: 1 },
    },
  },
  {
    why: 'The own account, which was found before and is handed on by its id.',
    places: {
      'server/accounts/account-email.service.ts': { AccountEntity: 2 },
      'server/accounts/change-password.service.ts': { AccountEntity: 1 },
      'server/line/line-link.service.ts': { AccountEntity: 1 },
      'server/passkeys/passkey-letters.ts': { AccountEntity: 1 },
      'server/second-factor/second-factor.service.ts': { AccountEntity: 1 },
    },
  },
  {
    why: 'Officers of the guild, each after a check that nobody else gets through: members as such, numbers about all of them.',
    places: {
      'server/companies/company.service.ts': { CompanyEntity: 1 },
      'server/factor-proposals/factor-impact.service.ts': { CompanyEntity: 1 },
      'server/members/decide-membership.service.ts': { CompanyEntity: 4 },
      'server/people/owner-access.service.ts': { CompanyEntity: 1 },
      'server/service-health/service-health.service.ts': { OpenCaseEntity: 1, QuarantinedCommandEntity: 1 },
      'server/statistics/guild-statistics.service.ts': {
        ...{ CompanyEntity: 1, StatementEventEntity: 1, StatementLetterEntity: 1 },
      },
    },
  },
  {
    why: 'Work of the server itself, which no request asked for: letters that leave, people who are told, the chains of the audit log.',
    places: {
      'server/audit/audit-chain.ts': { AuditEntryEntity: 2 },
      'server/audit/verify-audit.service.ts': { AuditEntryEntity: 1, CompanyEntity: 1 },
      'server/audit/verify-chains.ts': { AuditEntryEntity: 1 },
      'server/mail/statement-letters.service.ts': { StatementLetterEntity: 1 },
      'server/notices/notify.service.ts': { NoticeLetterEntity: 1 },
      'server/notices/silent-devices.ts': { AccountEntity: 1, DeviceEntity: 1, TabletEntity: 1 },
      'server/people/invitation-token.ts': { InvitationEntity: 2 },
      'server/service-health/health-letter.service.ts': { AccountEntity: 1 },
    },
  },
  {
    why: 'Commands of whoever holds the machine, and demo data.',
    places: {
      'server/accounts/create-guild-admin.ts': { AccountEntity: 2 },
      'server/database/seeds/demo-statements.ts': { StatementEntity: 1 },
      'server/database/seeds/seed-demo.ts': { AccountEntity: 1, InvitationEntity: 1 },
      'server/emission-factors/seed-factors.ts': { [UNNAMED]: 1 },
      'server/second-factor/lift-second-factor.ts': { AccountEntity: 1 },
    },
  },
  {
    why: 'Anybody who holds its code may check a statement: that is what the code is for.',
    places: { 'server/verification/verification.service.ts': { StatementEntity: 1 } },
  },
  {
    why: 'The company stands in the condition, in a function beside, or in a column whose name is given.',
    places: {
      'server/audit/audit-names.ts': { [UNNAMED]: 1 },
      'server/own-data/table-rows.ts': { [UNNAMED]: 1 },
      'server/statements/statement-loaders.ts': { StatementEventEntity: 1, StatementOrderEntity: 1 },
    },
  },
];

/** By file, how many places of it read each table without naming a company. */
export const beyondACompany = Object.assign({}, ...groups.map(({ places }) => places));
