import { AccountEntity } from '../accounts/account.entity.ts';
import { SessionEntity } from '../accounts/session.entity.ts';
import { SignInAttemptEntity } from '../accounts/sign-in-attempt.entity.ts';
import { AuditEntryEntity } from '../audit/audit-entry.entity.ts';
import { CompanyEntity, PlantEntity } from '../companies/company.entity.ts';
import {
  EmissionFactorEntity,
  EmissionSourceEntity,
  ReferenceValueEntity,
} from '../emission-factors/emission-factor.entity.ts';
import { ReceivedCommandEntity, ServerStateEntity } from '../sync/received-command.entity.ts';
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
  SessionEntity,
  SignInAttemptEntity,
  AuditEntryEntity,
  EmissionSourceEntity,
  EmissionFactorEntity,
  ReferenceValueEntity,
  WorkOrderEntity,
  WorkOrderRevisionEntity,
  ActivityDataEntity,
  CompanyCounterEntity,
  ReceivedCommandEntity,
  ServerStateEntity,
];
