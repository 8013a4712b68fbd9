import { AccountEntity } from '../accounts/account.entity.ts';
import { AccountLinkEntity, ResetRequestEntity } from '../accounts/account-link.entity.ts';
import { OperatorPinEntity } from '../accounts/operator-pin.entity.ts';
import { SessionEntity } from '../accounts/session.entity.ts';
import { SignInAttemptEntity } from '../accounts/sign-in-attempt.entity.ts';
import { AuditChainEntity } from '../audit/audit-chain.entity.ts';
import { AuditEntryEntity } from '../audit/audit-entry.entity.ts';
import { CompanyEntity, PlantEntity } from '../companies/company.entity.ts';
import { ContactLimitEntity, ContactMessageEntity } from '../contact-messages/contact-message.entity.ts';
import { DeviceEntity } from '../devices/device.entity.ts';
import { DisclaimerEntity } from '../disclaimers/disclaimer.entity.ts';
import {
  EmissionFactorEntity,
  EmissionSourceEntity,
  ReferenceValueEntity,
} from '../emission-factors/emission-factor.entity.ts';
import { FactorProposalEntity } from '../factor-proposals/factor-proposal.entity.ts';
import { LineIdentityEntity } from '../line/line-identity.entity.ts';
import { LineVisitEntity } from '../line/line-visit.entity.ts';
import { MailEntity } from '../mail/mail.entity.ts';
import { RecoveryCodeEntity, SecondFactorEntity } from '../second-factor/second-factor.entity.ts';
import { StatementLetterEntity } from '../mail/statement-letter.entity.ts';
import { MeterEntity, ProductionLineEntity } from '../meters/meter.entity.ts';
import { OpenCaseEntity } from '../open-cases/open-case.entity.ts';
import { SigningKeyEntity } from '../statements/signing-key.entity.ts';
import {
  StatementCounterEntity,
  StatementEntity,
  StatementEventEntity,
  StatementFileEntity,
  StatementOrderEntity,
} from '../statements/statement.entity.ts';
import { NoticeChoiceEntity } from '../notices/notice-choice.entity.ts';
import { NoticeToldEntity } from '../notices/notice-told.entity.ts';
import { NoticeLetterEntity } from '../notices/notice-letter.entity.ts';
import { FactorNoticeDismissalEntity } from '../recalculation/factor-notice.entity.ts';
import { GuildSealEntity } from '../seals/guild-seal.entity.ts';
import { InvitationEntity } from '../people/invitation.entity.ts';
import { PasskeyChallengeEntity, PasskeyEntity } from '../passkeys/passkey.entity.ts';
import { PostEntity } from '../posts/post.entity.ts';
import { SiteImageEntity } from '../site/site-image.entity.ts';
import { SiteProfileEntity } from '../site/site-profile.entity.ts';
import { SiteTextEntity } from '../site/site-text.entity.ts';
import { QuarantinedCommandEntity } from '../sync/quarantined-command.entity.ts';
import { ReceivedCommandEntity, ServerStateEntity } from '../sync/received-command.entity.ts';
import { EnrolmentCodeEntity } from '../tablets/enrolment-code.entity.ts';
import { TabletEntity } from '../tablets/tablet.entity.ts';
import { VerificationCountEntity } from '../verification/verification-count.entity.ts';
import {
  ActivityDataEntity,
  CompanyCounterEntity,
  WorkOrderEntity,
  WorkOrderRevisionEntity,
} from '../work-orders/work-order.entity.ts';
import type { EntityClass } from './data-source.ts';

/** Every table that the server maps. */
export const entities: readonly EntityClass[] = [
  CompanyEntity,
  PlantEntity,
  AccountEntity,
  AccountLinkEntity,
  ResetRequestEntity,
  SessionEntity,
  SignInAttemptEntity,
  AuditEntryEntity,
  AuditChainEntity,
  EmissionSourceEntity,
  EmissionFactorEntity,
  ReferenceValueEntity,
  FactorProposalEntity,
  FactorNoticeDismissalEntity,
  WorkOrderEntity,
  WorkOrderRevisionEntity,
  ActivityDataEntity,
  CompanyCounterEntity,
  ReceivedCommandEntity,
  ServerStateEntity,
  OpenCaseEntity,
  QuarantinedCommandEntity,
  OperatorPinEntity,
  TabletEntity,
  EnrolmentCodeEntity,
  DeviceEntity,
  ProductionLineEntity,
  MeterEntity,
  StatementEntity,
  StatementOrderEntity,
  StatementEventEntity,
  StatementFileEntity,
  StatementCounterEntity,
  SigningKeyEntity,
  DisclaimerEntity,
  GuildSealEntity,
  PostEntity,
  SiteImageEntity,
  SiteProfileEntity,
  SiteTextEntity,
  ContactMessageEntity,
  ContactLimitEntity,
  VerificationCountEntity,
  MailEntity,
  StatementLetterEntity,
  SecondFactorEntity,
  RecoveryCodeEntity,
  InvitationEntity,
  LineIdentityEntity,
  LineVisitEntity,
  PasskeyEntity,
  PasskeyChallengeEntity,
  NoticeChoiceEntity,
  NoticeLetterEntity,
  NoticeToldEntity,
];
