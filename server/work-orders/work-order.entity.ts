import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PlantEntity } from '../companies/company.entity.ts';
import {
  booleanColumn,
  choiceColumn,
  countColumn,
  dateColumn,
  idColumn,
  instantColumn,
  jsonColumn,
  quantityColumn,
  textColumn,
  timeColumn,
} from '../database/columns.ts';
import type {
  DataOrigin,
  LowerEndReason,
  PlatedMetal,
  PlatingMethod,
  ProcessStage,
  QuantityUnit,
  WorkOrderContent,
  WorkOrderStatus,
} from '#domain/work-order/work-order.ts';
import type { EmissionCategory } from '#domain/emission-factors/emission-factor.ts';
import type { Footprint } from '#domain/footprint/footprint.ts';
import type { CellChange, RevisionCommand } from '#domain/sync/command.ts';

/** Room for the longest text after folding, which may write one character as several. */
export const FOLDED_LENGTH = 400;

/** The newest revision of a work order as lists, sorting and searching need it; no list joins another table. */
@Entity({ name: 'work_order' })
@ForeignKey(() => PlantEntity, ['companyId', 'plantId'], ['companyId', 'id'], {
  name: 'fk_work_order_companyId_plantId',
})
@Index('ix_work_order_by_number', ['companyId', 'number', 'id'])
@Index('ix_work_order_by_created_at', ['companyId', 'createdAt', 'id'])
@Index('ix_work_order_by_created_by', ['companyId', 'createdBy', 'id'])
@Index('ix_work_order_by_customer_order', ['companyId', 'customerOrderNumber', 'id'])
@Index('ix_work_order_by_work_order', ['companyId', 'workOrderNumber', 'id'])
@Index('ix_work_order_by_emissions', ['companyId', 'attributedEmissionsKgCo2e', 'id'])
@Index('ix_work_order_by_metal', ['companyId', 'metal', 'id'])
@Index('ix_work_order_by_processing_date', ['companyId', 'processingDate', 'id'])
@Index('ix_work_order_by_product_name', ['companyId', 'productName', 'id'])
@Index('ix_work_order_by_status', ['companyId', 'status', 'id'])
@Index('ix_work_order_by_typed_number', ['companyId', 'foldedWorkOrderNumber', 'number'])
@Index('ix_work_order_by_changed_at', ['companyId', 'changedAt', 'id'])
export class WorkOrderEntity {
  @PrimaryColumn(idColumn())
  companyId!: string;
  @PrimaryColumn(idColumn())
  id!: string;
  /** Running number within the company, from 1. */
  @Column(countColumn())
  number!: number;
  @Column(countColumn())
  revision!: number;
  @Column(choiceColumn())
  status!: WorkOrderStatus;
  @Column(idColumn())
  plantId!: string;
  @Column(textColumn(100))
  customerOrderNumber!: string;
  @Column(textColumn(100))
  workOrderNumber!: string;
  @Column(dateColumn())
  processingDate!: string;
  @Column(timeColumn())
  startTime!: string;
  @Column(timeColumn())
  endTime!: string;
  @Column(booleanColumn())
  endsNextDay!: boolean;
  @Column(textColumn(300, { nullable: true }))
  customerName!: string | null;
  @Column(textColumn(254, { nullable: true }))
  customerEmail!: string | null;
  @Column(textColumn(300))
  productName!: string;
  @Column(quantityColumn())
  quantity!: number;
  @Column(choiceColumn())
  quantityUnit!: QuantityUnit;
  @Column(textColumn(50, { nullable: true }))
  quantityUnitName!: string | null;
  @Column(quantityColumn({ nullable: true }))
  massKg!: number | null;
  @Column(quantityColumn({ nullable: true }))
  pieceCount!: number | null;
  @Column(quantityColumn({ nullable: true }))
  allocationSharePercent!: number | null;
  @Column(quantityColumn({ nullable: true }))
  areaCm2!: number | null;
  @Column(choiceColumn({ nullable: true }))
  platingMethod!: PlatingMethod | null;
  /** Metal of the first coating. */
  @Column(choiceColumn())
  metal!: PlatedMetal;
  @Column(textColumn(2000, { nullable: true }))
  note!: string | null;
  @Column(textColumn(2000, { nullable: true }))
  voidReason!: string | null;
  @Column(quantityColumn())
  batchEmissionsKgCo2e!: number;
  @Column(quantityColumn())
  attributedEmissionsKgCo2e!: number;
  @Column(booleanColumn())
  hasProvisionalFactor!: boolean;
  /** Numbers, names and product folded for searching (see `foldText`). */
  @Column(textColumn(1500))
  searchText!: string;
  /** The same folding of single columns, for searches in one of them. */
  @Column(textColumn(FOLDED_LENGTH))
  foldedCustomerOrderNumber!: string;
  @Column(textColumn(FOLDED_LENGTH))
  foldedWorkOrderNumber!: string;
  @Column(textColumn(FOLDED_LENGTH))
  foldedProductName!: string;
  @Column(textColumn(FOLDED_LENGTH))
  foldedCreatedBy!: string;
  @Column(idColumn())
  createdById!: string;
  @Column(textColumn(100))
  createdBy!: string;
  @Column(instantColumn())
  createdAt!: string;
  @Column(idColumn())
  updatedById!: string;
  @Column(textColumn(100))
  updatedBy!: string;
  @Column(instantColumn())
  updatedAt!: string;
  /** Open cases about this order; kept in the transaction that files or settles one. */
  @Column(countColumn())
  openCaseCount!: number;
  /**
   * When anything changed that a tablet keeps a copy of: a revision, or a case opened or settled. Whoever writes the row
   * sets it; `changesSince` reads it.
   */
  @Column(instantColumn({ nullable: true }))
  changedAt!: string | null;
}

/** A head as plain data. */
export type WorkOrderRow = Pick<WorkOrderEntity, keyof WorkOrderEntity>;

/** One revision as it was stated and computed; never changed once written. */
@Entity({ name: 'work_order_revision' })
@ForeignKey(() => WorkOrderEntity, ['companyId', 'workOrderId'], ['companyId', 'id'], {
  name: 'fk_work_order_revision_companyId_workOrderId',
})
export class WorkOrderRevisionEntity {
  @PrimaryColumn(idColumn())
  companyId!: string;
  @PrimaryColumn(idColumn())
  workOrderId!: string;
  @PrimaryColumn(countColumn())
  revision!: number;
  @Column(choiceColumn())
  kind!: RevisionCommand['kind'];
  @Column(jsonColumn())
  content!: WorkOrderContent;
  @Column(jsonColumn())
  footprint!: Footprint;
  @Column(jsonColumn())
  changes!: readonly CellChange[];
  @Column(textColumn(2000, { nullable: true }))
  reason!: string | null;
  @Column(idColumn({ nullable: true }))
  copiedFromWorkOrderId!: string | null;
  @Column(idColumn())
  commandId!: string;
  @Column(countColumn())
  calculationVersion!: number;
  /** When the footprint was computed; earlier than `recordedAt` where a revision only voids. */
  @Column(instantColumn())
  calculatedAt!: string;
  @Column(quantityColumn())
  batchEmissionsKgCo2e!: number;
  @Column(quantityColumn())
  attributedEmissionsKgCo2e!: number;
  @Column(idColumn())
  recordedById!: string;
  @Column(textColumn(100))
  recordedBy!: string;
  @Column(instantColumn())
  recordedAt!: string;
}

/** Activity data of the newest revision, one row a line: what searches and statistics read. */
@Entity({ name: 'activity_data' })
@ForeignKey(() => WorkOrderEntity, ['companyId', 'workOrderId'], ['companyId', 'id'], {
  name: 'fk_activity_data_companyId_workOrderId',
})
@Index('ix_activity_data_by_source', ['companyId', 'sourceId', 'workOrderId'])
@Index('ix_activity_data_by_meter', ['companyId', 'meterId', 'readAt', 'workOrderId'])
export class ActivityDataEntity {
  @PrimaryColumn(idColumn())
  companyId!: string;
  @PrimaryColumn(idColumn())
  workOrderId!: string;
  @PrimaryColumn(idColumn())
  id!: string;
  @Column(countColumn())
  position!: number;
  @Column(choiceColumn())
  stage!: ProcessStage;
  @Column(idColumn())
  sourceId!: string;
  @Column(choiceColumn())
  category!: EmissionCategory;
  @Column(quantityColumn())
  quantity!: number;
  @Column(textColumn(50))
  unit!: string;
  @Column(choiceColumn())
  origin!: DataOrigin;
  @Column(quantityColumn())
  emissionsKgCo2e!: number;
  @Column(booleanColumn())
  countsInTotal!: boolean;
  /** A meter that the company defined. */
  @Column(idColumn({ nullable: true }))
  meterId!: string | null;
  /** When the end was read: the end of the processing. */
  @Column(instantColumn({ nullable: true }))
  readAt!: string | null;
  @Column(quantityColumn({ nullable: true }))
  startReading!: number | null;
  @Column(quantityColumn({ nullable: true }))
  endReading!: number | null;
  @Column(quantityColumn({ nullable: true }))
  meterMultiplier!: number | null;
  @Column(countColumn({ nullable: true }))
  meterDigits!: number | null;
  @Column(choiceColumn({ nullable: true }))
  lowerEndReason!: LowerEndReason | null;
  @Column(quantityColumn({ nullable: true }))
  oldMeterEndReading!: number | null;
  @Column(quantityColumn({ nullable: true }))
  newMeterStartReading!: number | null;
}

/** A line as plain data. */
export type ActivityDataRow = Pick<ActivityDataEntity, keyof ActivityDataEntity>;

/** Running numbers and counts of one company, so that neither needs a COUNT over its rows. */
@Entity({ name: 'company_counter' })
export class CompanyCounterEntity {
  @PrimaryColumn(idColumn())
  companyId!: string;
  @Column(countColumn())
  nextWorkOrderNumber!: number;
  @Column(countColumn())
  workOrderCount!: number;
}
