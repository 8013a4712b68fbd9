import { ROLES } from '#domain/access/actor.ts';
import { EMISSION_CATEGORIES, GWP_SET_IDS } from '#domain/emission-factors/emission-factor.ts';
import { FACTOR_CHANGE_KINDS, FACTOR_PROPOSAL_STATES } from '#domain/emission-factors/factor-change.ts';
import { ERROR_CODES } from '#domain/errors.ts';
import { DECLARED_UNITS } from '#domain/footprint/footprint.ts';
import { MESSAGE_STATES } from '#domain/site/contact-message-rules.ts';
import { POST_KINDS, POST_STANDINGS } from '#domain/site/post.ts';
import { SITE_TEXT_KINDS } from '#domain/site/site-text-rules.ts';
import { OUTCOME_STATUSES } from '#domain/sync/command.ts';
import { NOTICE_KINDS } from '#domain/notices/notice.ts';
import {
  BATHS,
  DATA_ORIGINS,
  FUGITIVE_METHODS,
  LOWER_END_REASONS,
  PLATED_METALS,
  PLATING_METHODS,
  PROCESS_STAGES,
  QUANTITY_UNITS,
  WORK_ORDER_STATUSES,
} from '#domain/work-order/work-order.ts';
import { registerEnum } from './register-enum.ts';

export const RoleEnum = registerEnum('Role', ROLES);
export const ErrorCodeEnum = registerEnum('ErrorCode', ERROR_CODES);
export const EmissionCategoryEnum = registerEnum('EmissionCategory', EMISSION_CATEGORIES);
export const GwpSetEnum = registerEnum('GwpSet', GWP_SET_IDS);
export const DeclaredUnitEnum = registerEnum('DeclaredUnit', DECLARED_UNITS);
export const OutcomeStatusEnum = registerEnum('OutcomeStatus', OUTCOME_STATUSES);
export const BathEnum = registerEnum('Bath', BATHS);
export const DataOriginEnum = registerEnum('DataOrigin', DATA_ORIGINS);
export const FugitiveMethodEnum = registerEnum('FugitiveMethod', FUGITIVE_METHODS);
export const LowerEndReasonEnum = registerEnum('LowerEndReason', LOWER_END_REASONS);
export const PlatedMetalEnum = registerEnum('PlatedMetal', PLATED_METALS);
export const PlatingMethodEnum = registerEnum('PlatingMethod', PLATING_METHODS);
export const ProcessStageEnum = registerEnum('ProcessStage', PROCESS_STAGES);
export const QuantityUnitEnum = registerEnum('QuantityUnit', QUANTITY_UNITS);
export const WorkOrderStatusEnum = registerEnum('WorkOrderStatus', WORK_ORDER_STATUSES);
export const NoticeKindEnum = registerEnum('NoticeKind', NOTICE_KINDS);
export const PostKindEnum = registerEnum('PostKind', POST_KINDS);
export const PostStandingEnum = registerEnum('PostStanding', POST_STANDINGS);
export const SiteTextKindEnum = registerEnum('SiteTextKind', SITE_TEXT_KINDS);
export const MessageStateEnum = registerEnum('MessageState', MESSAGE_STATES);
export const FactorChangeKindEnum = registerEnum('FactorChangeKind', FACTOR_CHANGE_KINDS);
export const FactorProposalStateEnum = registerEnum('FactorProposalState', FACTOR_PROPOSAL_STATES);
