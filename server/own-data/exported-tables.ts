import { AccountEntity } from '../accounts/account.entity.ts';
import { CompanyEntity, PlantEntity } from '../companies/company.entity.ts';
import type { EntityClass } from '../database/data-source.ts';
import { DeviceEntity } from '../devices/device.entity.ts';
import { EmissionFactorEntity, EmissionSourceEntity } from '../emission-factors/emission-factor.entity.ts';
import { StatementLetterEntity } from '../mail/statement-letter.entity.ts';
import { MeterEntity, ProductionLineEntity } from '../meters/meter.entity.ts';
import { OpenCaseEntity } from '../open-cases/open-case.entity.ts';
import { InvitationEntity } from '../people/invitation.entity.ts';
import { PasskeyEntity } from '../passkeys/passkey.entity.ts';
import { FactorNoticeDismissalEntity } from '../recalculation/factor-notice.entity.ts';
import {
  StatementEntity,
  StatementEventEntity,
  StatementFileEntity,
  StatementOrderEntity,
} from '../statements/statement.entity.ts';
import { QuarantinedCommandEntity } from '../sync/quarantined-command.entity.ts';
import { ReceivedCommandEntity } from '../sync/received-command.entity.ts';
import { TabletEntity } from '../tablets/tablet.entity.ts';
import { VerificationCountEntity } from '../verification/verification-count.entity.ts';
import {
  ActivityDataEntity,
  WorkOrderEntity,
  WorkOrderRevisionEntity,
} from '../work-orders/work-order.entity.ts';

/** A table of which a company gets its own rows. What is not named here stays where it is. */
export interface ExportedTable {
  readonly entity: EntityClass;
  /** The column that says whose a row is. */
  readonly owner: 'companyId' | 'ownerId' | 'id';
  /** Columns that do not leave: secrets, and what only helps to search. */
  readonly without: readonly string[];
  /** Not all of the others, but these. */
  readonly only?: readonly string[];
}

const SEARCH_COLUMNS = ['searchText', 'foldedCustomerOrderNumber'];

const table = (
  entity: EntityClass,
  without: readonly string[] = [],
  owner: ExportedTable['owner'] = 'companyId',
): ExportedTable => ({ entity, owner, without });

/** By the name of the file in the archive. */
export const EXPORTED_TABLES = {
  company: table(CompanyEntity, ['statusChangedBy'], 'id'),
  plants: table(PlantEntity),
  people: table(AccountEntity, ['passwordHash']),
  passkeys: table(PasskeyEntity, ['credentialHash', 'credentialId', 'publicKey', 'counter', 'transports']),
  invitations: table(InvitationEntity, ['tokenHash']),
  tablets: table(TabletEntity),
  devices: table(DeviceEntity),
  productionLines: table(ProductionLineEntity),
  meters: table(MeterEntity),
  ownSources: table(EmissionSourceEntity, [], 'ownerId'),
  ownFactors: table(EmissionFactorEntity, [], 'ownerId'),
  workOrders: table(WorkOrderEntity, [
    ...SEARCH_COLUMNS,
    ...['foldedWorkOrderNumber', 'foldedProductName', 'foldedCreatedBy'],
  ]),
  workOrderRevisions: table(WorkOrderRevisionEntity),
  activityData: table(ActivityDataEntity),
  cases: table(OpenCaseEntity),
  refusedEntries: table(QuarantinedCommandEntity),
  receipts: table(ReceivedCommandEntity),
  statements: table(StatementEntity, SEARCH_COLUMNS),
  statementOrders: table(StatementOrderEntity),
  statementEvents: table(StatementEventEntity),
  statementFiles: table(StatementFileEntity, ['bytes']),
  statementLetters: table(StatementLetterEntity),
  statementChecks: table(VerificationCountEntity),
  factorNotices: table(FactorNoticeDismissalEntity),
} as const satisfies Readonly<Record<string, ExportedTable>>;

export type ExportedTableName = keyof typeof EXPORTED_TABLES;
