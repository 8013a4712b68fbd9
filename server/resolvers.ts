import { AccountAccessResolver } from './accounts/account-access.resolver.ts';
import { AccountEmailService } from './accounts/account-email.service.ts';
import { AccountService } from './accounts/account.service.ts';
import { ChangePasswordService } from './accounts/change-password.service.ts';
import { OperatorResolver } from './accounts/operator.resolver.ts';
import { OperatorService } from './accounts/operator.service.ts';
import { ConfirmPasswordResolver } from './accounts/confirm-password.resolver.ts';
import { ConfirmPasswordService } from './accounts/confirm-password.service.ts';
import { OwnAccountResolver } from './accounts/own-account.resolver.ts';
import { PasswordHasher } from './accounts/password.ts';
import { ResetPasswordService } from './accounts/reset-password.service.ts';
import { SignInResolver } from './accounts/sign-in.resolver.ts';
import { AuditResolver } from './audit/audit.resolver.ts';
import { CompanyResolver } from './companies/company.resolver.ts';
import { originOf, type Config } from './config.ts';
import { ContactMessageResolver } from './contact-messages/contact-message.resolver.ts';
import { ContactMessageService } from './contact-messages/contact-message.service.ts';
import { DeviceResolver } from './devices/device.resolver.ts';
import { DeviceService } from './devices/device.service.ts';
import { DisclaimerResolver } from './disclaimers/disclaimer.resolver.ts';
import { DisclaimerService } from './disclaimers/disclaimer.service.ts';
import { DefineEmissionSourceService } from './emission-factors/define-emission-source.service.ts';
import { EmissionFactorResolver } from './emission-factors/emission-factor.resolver.ts';
import { EmissionFactorService } from './emission-factors/emission-factor.service.ts';
import { LineLinkService } from './line/line-link.service.ts';
import { LineSignInService } from './line/line-sign-in.service.ts';
import type { LineVisitService } from './line/line-visit.service.ts';
import { LineResolver } from './line/line.resolver.ts';
import { contactLetters } from './mail/contact-letters.service.ts';
import { DecideProposalService } from './factor-proposals/decide-proposal.service.ts';
import { FactorImpactService } from './factor-proposals/factor-impact.service.ts';
import { FactorProposalResolver } from './factor-proposals/factor-proposal.resolver.ts';
import { FactorProposalService } from './factor-proposals/factor-proposal.service.ts';
import { SendStatementResolver } from './mail/send-statement.resolver.ts';
import { SendStatementService } from './mail/send-statement.service.ts';
import { StatementLettersResolver } from './mail/statement-letters.resolver.ts';
import { announceApplicant, DecideMembershipService } from './members/decide-membership.service.ts';
import { LeavePlatformService } from './members/leave-platform.service.ts';
import { MemberResolver } from './members/member.resolver.ts';
import { RegisterCompanyService } from './members/register-company.service.ts';
import { DefineLineService } from './meters/define-line.service.ts';
import { DefineMeterService } from './meters/define-meter.service.ts';
import { MeterResolver } from './meters/meter.resolver.ts';
import { MeterService } from './meters/meter.service.ts';
import { OpenCaseResolver } from './open-cases/open-case.resolver.ts';
import { OpenCaseService } from './open-cases/open-case.service.ts';
import { ResolveCaseService } from './open-cases/resolve-case.service.ts';
import { WorkOrderCasesResolver } from './open-cases/work-order-cases.resolver.ts';
import { OwnDataResolver } from './own-data/own-data.resolver.ts';
import { ChangePersonService } from './people/change-person.service.ts';
import { InvitationResolver } from './people/invitation.resolver.ts';
import { InvitationService } from './people/invitation.service.ts';
import { JoinCompanyService } from './people/join-company.service.ts';
import { OwnerAccessResolver } from './people/owner-access.resolver.ts';
import { OwnerAccessService } from './people/owner-access.service.ts';
import { PersonResolver } from './people/person.resolver.ts';
import { PlatformResolver } from './platform/platform.resolver.ts';
import { FactorNoticeService } from './recalculation/factor-notice.service.ts';
import { RecalculationResolver } from './recalculation/recalculation.resolver.ts';
import { RecalculationService } from './recalculation/recalculation.service.ts';
import { GuildSealResolver } from './seals/guild-seal.resolver.ts';
import { GuildSealService, sealReader } from './seals/guild-seal.service.ts';
import { IssueStatementService } from './statements/issue-statement.service.ts';
import { MoveStatementService } from './statements/move-statement.service.ts';
import { RetryLettersService } from './service-health/retry-letters.service.ts';
import { ServiceHealthResolver } from './service-health/service-health.resolver.ts';
import { ServiceHealthService } from './service-health/service-health.service.ts';
import { GuildStatisticsResolver } from './statistics/guild-statistics.resolver.ts';
import { StatementFieldsResolver } from './statements/statement-fields.resolver.ts';
import type { StatementPorts } from './statements/statement-ports.ts';
import type { StatementFileService } from './statements/statement-file.service.ts';
import { StatementSigner } from './statements/statement-signer.ts';
import { StatementResolver } from './statements/statement.resolver.ts';
import { verifyAddressesOf } from './statements/verify-address.ts';
import { WorkOrderStatementsResolver } from './statements/work-order-statements.resolver.ts';
import { NoticeResolver } from './notices/notice.resolver.ts';
import { tellOfDecisions } from './notices/statement-notices.ts';
import { PasskeySignInService } from './passkeys/passkey-sign-in.service.ts';
import { PasskeyResolver } from './passkeys/passkey.resolver.ts';
import { PasskeyService } from './passkeys/passkey.service.ts';
import { RelyingParty } from './passkeys/verify-passkey.ts';
import { PostResolver } from './posts/post.resolver.ts';
import { PostService } from './posts/post.service.ts';
import { SiteImageService } from './site/site-image.service.ts';
import { SiteProfileService } from './site/site-profile.service.ts';
import { SiteTextService } from './site/site-text.service.ts';
import { SiteResolver } from './site/site.resolver.ts';
import { ApplyCommandService } from './sync/apply-command.service.ts';
import { ApplyTogetherService } from './sync/apply-together.service.ts';
import { BatchLimit } from './sync/batch-limit.ts';
import { ChangesSinceService } from './sync/changes-since.service.ts';
import { KnownCommandsService } from './sync/known-commands.service.ts';
import { PullResolver } from './sync/pull.resolver.ts';
import { QuarantineResolver } from './sync/quarantine.resolver.ts';
import { SubmissionService } from './sync/submission.service.ts';
import { SyncResolver } from './sync/sync.resolver.ts';
import { GuildPeopleResolver } from './second-factor/guild-people.resolver.ts';
import { SecondFactorResolver } from './second-factor/second-factor.resolver.ts';
import { SecondFactorService } from './second-factor/second-factor.service.ts';
import { SecretBox } from './second-factor/secret-box.ts';
import { SyncService, type ReportFault } from './sync/sync.service.ts';
import { EnrolTabletService } from './tablets/enrol-tablet.service.ts';
import { TabletResolver } from './tablets/tablet.resolver.ts';
import { TabletService } from './tablets/tablet.service.ts';
import { checkCounts } from './verification/check-counts.service.ts';
import { WorkOrderFieldsResolver } from './work-orders/work-order-fields.resolver.ts';
import { WorkOrderResolver } from './work-orders/work-order.resolver.ts';
import { WorkOrderService } from './work-orders/work-order.service.ts';
import { WriteWorkOrderService } from './work-orders/write-work-order.service.ts';

/** Every resolver, with the services that it needs. */
export function createResolvers(
  config: Config,
  files: StatementFileService,
  reportFault: ReportFault,
  visits: LineVisitService,
): readonly object[] {
  const origin = originOf(config);
  const passwords = new PasswordHasher();
  const box = new SecretBox(config.statementKeysFolder);
  const accounts = new AccountService(passwords, config.signInFailuresPerAddress, box);
  const party = new RelyingParty(origin);
  const factors = new EmissionFactorService();
  const proposals = new FactorProposalService(factors);
  const recalculations = new RecalculationService(factors);
  const devices = new DeviceService(reportFault);
  const batches = new BatchLimit(config.commandBatches);
  const writing = new WriteWorkOrderService(factors);
  const sync = new SyncService(
    new ApplyCommandService(writing),
    new ApplyTogetherService(factors),
    reportFault,
  );
  const signer = new StatementSigner(config.statementKeysFolder);
  const issues = new IssueStatementService(signer);
  const moves = new MoveStatementService(STATEMENT_PORTS, signer, tellOfDecisions(origin));
  const enrolments = new EnrolTabletService(config.signInFailuresPerAddress);
  return [
    new PlatformResolver({ isDemo: config.seedsDemo, hasLineSignIn: visits.isOffered }),
    new SignInResolver(accounts, config.seedsDemo),
    new LineResolver({
      signIns: new LineSignInService(visits, accounts),
      links: new LineLinkService(visits, origin),
      isDemo: config.seedsDemo,
    }),
    new PasskeyResolver({
      signIns: new PasskeySignInService({
        ...{ party, accounts, mostFailuresPerAddress: config.signInFailuresPerAddress },
      }),
      passkeys: new PasskeyService(party),
      isDemo: config.seedsDemo,
    }),
    new SecondFactorResolver(
      new SecondFactorService({
        box,
        isDemo: config.seedsDemo,
        mostFailuresPerAddress: config.signInFailuresPerAddress,
      }),
    ),
    new GuildPeopleResolver(),
    new OwnAccountResolver(new ChangePasswordService(passwords, config.signInFailuresPerAddress)),
    new ConfirmPasswordResolver(new ConfirmPasswordService(passwords, config.signInFailuresPerAddress)),
    new AccountAccessResolver(
      new AccountEmailService({
        ...{ passwords, mostFailuresPerAddress: config.signInFailuresPerAddress, origin },
        afterConfirmation: (writing, account) => announceApplicant(writing, account, origin),
      }),
      new ResetPasswordService(passwords, origin),
    ),
    new OperatorResolver(new OperatorService()),
    new TabletResolver(new TabletService(), enrolments),
    new DeviceResolver(devices),
    new AuditResolver(),
    new GuildStatisticsResolver(),
    new OwnDataResolver(),
    new ServiceHealthResolver(new ServiceHealthService(config), new RetryLettersService(config)),
    new CompanyResolver(),
    new MemberResolver({
      registrations: new RegisterCompanyService(passwords, origin),
      decisions: new DecideMembershipService(origin),
      departures: new LeavePlatformService(origin),
    }),
    new PersonResolver(new ChangePersonService(origin)),
    new InvitationResolver(new InvitationService(origin), new JoinCompanyService(passwords, origin)),
    new OwnerAccessResolver(new OwnerAccessService(origin)),
    new EmissionFactorResolver(factors, new DefineEmissionSourceService()),
    new FactorProposalResolver(
      proposals,
      new DecideProposalService(proposals, origin),
      new FactorImpactService(factors),
    ),
    new RecalculationResolver(recalculations, new FactorNoticeService(factors, recalculations)),
    new WorkOrderResolver(new WorkOrderService()),
    new WorkOrderFieldsResolver(),
    new WorkOrderCasesResolver(),
    new StatementResolver(issues, moves, files),
    new StatementFieldsResolver(STATEMENT_PORTS, verifyAddressesOf(originOf(config))),
    new WorkOrderStatementsResolver(),
    new SendStatementResolver(new SendStatementService(files, verifyAddressesOf(originOf(config)))),
    new StatementLettersResolver(),
    new OpenCaseResolver(new OpenCaseService(factors), new ResolveCaseService(writing)),
    new QuarantineResolver(),
    new MeterResolver({
      meters: new MeterService(),
      lineDefinitions: new DefineLineService(),
      meterDefinitions: new DefineMeterService(factors),
    }),
    new DisclaimerResolver(new DisclaimerService()),
    new GuildSealResolver(new GuildSealService()),
    new NoticeResolver(),
    new PostResolver(new PostService()),
    new SiteResolver({
      profile: new SiteProfileService(),
      texts: new SiteTextService(),
      images: new SiteImageService(),
    }),
    new ContactMessageResolver(new ContactMessageService(contactLetters(`${origin}/guild/inbox`))),
    new SyncResolver(new SubmissionService(sync, batches, devices)),
    new PullResolver(new ChangesSinceService(), new KnownCommandsService()),
  ];
}

/** What statements know of the guild's seals, and of checks by code. */
const STATEMENT_PORTS: StatementPorts = {
  seals: sealReader,
  checkCounts,
};
