import type { MigrationClass } from '../data-source.ts';
import { CreateCompanies1764000000000 } from './1764000000000-create-companies.ts';
import { CreateAccounts1764000010000 } from './1764000010000-create-accounts.ts';
import { CreateEmissionFactors1764000020000 } from './1764000020000-create-emission-factors.ts';
import { CreateWorkOrders1764000030000 } from './1764000030000-create-work-orders.ts';
import { CreateReceivedCommands1764000040000 } from './1764000040000-create-received-commands.ts';
import { CreateOpenCases1764000050000 } from './1764000050000-create-open-cases.ts';
import { CreateTablets1764000060000 } from './1764000060000-create-tablets.ts';
import { CreateMeters1764000070000 } from './1764000070000-create-meters.ts';
import { CreateStatements1764000080000 } from './1764000080000-create-statements.ts';
import { CreateDisclaimers1764000090000 } from './1764000090000-create-disclaimers.ts';
import { CreateGuildSeals1764000091000 } from './1764000091000-create-guild-seals.ts';
import { CreateVerificationCounts1764000092000 } from './1764000092000-create-verification-counts.ts';
import { CreateMails1764000100000 } from './1764000100000-create-mails.ts';
import { CreatePublicSite1764000110000 } from './1764000110000-create-public-site.ts';
import { CountCompanyChanges1764000120000 } from './1764000120000-count-company-changes.ts';
import { UntieMails1764000121000 } from './1764000121000-untie-mails.ts';
import { AddAccountEmail1764000122000 } from './1764000122000-add-account-email.ts';
import { AddMembership1764000123000 } from './1764000123000-add-membership.ts';
import { AddSessionConfirmation1764000130000 } from './1764000130000-add-session-confirmation.ts';
import { CreateSecondFactors1764000131000 } from './1764000131000-create-second-factors.ts';
import { CreateFactorProposals1764000140000 } from './1764000140000-create-factor-proposals.ts';
import { CreateFactorNotices1764000141000 } from './1764000141000-create-factor-notices.ts';
import { AddMailReplyAddress1764000145000 } from './1764000145000-add-mail-reply-address.ts';
import { NameFactorOriginsInEnglish1764000150000 } from './1764000150000-name-factor-origins-in-english.ts';
import { LimitAccess1764000160000 } from './1764000160000-limit-access.ts';
import { CreateInvitations1764000161000 } from './1764000161000-create-invitations.ts';
import { ChainAuditEntries1764000170000 } from './1764000170000-chain-audit-entries.ts';
import { IndexAuditActions1764000171000 } from './1764000171000-index-audit-actions.ts';
import { CreateLineIdentities1764000180000 } from './1764000180000-create-line-identities.ts';
import { CreateNotices1764000181000 } from './1764000181000-create-notices.ts';
import { AddDailyNotices1764000182000 } from './1764000182000-add-daily-notices.ts';
import { DescribePostCovers1764000190000 } from './1764000190000-describe-post-covers.ts';
import { WidenNames1764000200000 } from './1764000200000-widen-names.ts';
import { CreatePasskeys1764000210000 } from './1764000210000-create-passkeys.ts';

/** Every migration, oldest first. A released one is never edited: a change is a new file at the end. */
export const migrations: readonly MigrationClass[] = [
  CreateCompanies1764000000000,
  CreateAccounts1764000010000,
  CreateEmissionFactors1764000020000,
  CreateWorkOrders1764000030000,
  CreateReceivedCommands1764000040000,
  CreateOpenCases1764000050000,
  CreateTablets1764000060000,
  CreateMeters1764000070000,
  CreateStatements1764000080000,
  CreateDisclaimers1764000090000,
  CreateGuildSeals1764000091000,
  CreateVerificationCounts1764000092000,
  CreateMails1764000100000,
  CreatePublicSite1764000110000,
  CountCompanyChanges1764000120000,
  UntieMails1764000121000,
  AddAccountEmail1764000122000,
  AddMembership1764000123000,
  AddSessionConfirmation1764000130000,
  CreateSecondFactors1764000131000,
  CreateFactorProposals1764000140000,
  CreateFactorNotices1764000141000,
  AddMailReplyAddress1764000145000,
  NameFactorOriginsInEnglish1764000150000,
  LimitAccess1764000160000,
  CreateInvitations1764000161000,
  ChainAuditEntries1764000170000,
  IndexAuditActions1764000171000,
  CreateLineIdentities1764000180000,
  CreateNotices1764000181000,
  AddDailyNotices1764000182000,
  DescribePostCovers1764000190000,
  WidenNames1764000200000,
  CreatePasskeys1764000210000,
];
