import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { EmissionCategory } from '#domain/emission-factors/emission-factor.ts';
import type { CellChange, CellValue as CellValueOf, RevisionCommand } from '#domain/sync/command.ts';
import type {
  ActivityData,
  Bath,
  Coating,
  DataOrigin,
  FugitiveBasis,
  FugitiveMethod,
  LowerEndReason,
  MeterReading,
  PlatedMetal,
  PlatingMethod,
  ProcessStage,
  QuantityUnit,
  WorkOrderStatus,
} from '#domain/work-order/work-order.ts';
import {
  BathEnum,
  DataOriginEnum,
  EmissionCategoryEnum,
  FugitiveMethodEnum,
  LowerEndReasonEnum,
  PlatedMetalEnum,
  PlatingMethodEnum,
  ProcessStageEnum,
  QuantityUnitEnum,
  WorkOrderStatusEnum,
} from '../graphql/enums.ts';
import { pageType } from '../graphql/page.types.ts';
import { registerEnum } from '../graphql/register-enum.ts';
import { CellValue, Instant, LocalDate, LocalTime } from '../graphql/scalars.ts';

export const RevisionKindEnum = registerEnum('RevisionKind', ['RECORD', 'AMEND', 'VOID'] as const);

@ObjectType('MeterReading', { simpleResolvers: true })
export class MeterReadingType implements MeterReading {
  @Field(() => Float)
  startReading!: number;
  @Field(() => Float)
  endReading!: number;
  @Field(() => Float)
  multiplier!: number;
  @Field(() => ID, { nullable: true })
  meterId!: string | null;
  @Field(() => Int, { nullable: true })
  digits!: number | null;
  @Field(() => LowerEndReasonEnum, { nullable: true })
  lowerEndReason!: LowerEndReason | null;
  @Field(() => Float, { nullable: true })
  oldMeterEndReading!: number | null;
  @Field(() => Float, { nullable: true })
  newMeterStartReading!: number | null;
}

@ObjectType('FugitiveBasis', { simpleResolvers: true })
export class FugitiveBasisType implements FugitiveBasis {
  @Field(() => FugitiveMethodEnum)
  method!: FugitiveMethod;
  @Field(() => Float, { nullable: true })
  chargeKg!: number | null;
  @Field(() => Float, { nullable: true })
  leakRatePercentPerYear!: number | null;
  @Field(() => Float, { nullable: true })
  months!: number | null;
}

@ObjectType('ActivityData', { simpleResolvers: true })
export class ActivityDataType implements ActivityData {
  @Field(() => ID)
  id!: string;
  @Field(() => ProcessStageEnum)
  stage!: ProcessStage;
  @Field(() => ID)
  sourceId!: string;
  @Field(() => EmissionCategoryEnum)
  category!: EmissionCategory;
  @Field(() => Float)
  quantity!: number;
  @Field(() => String)
  unit!: string;
  @Field(() => DataOriginEnum)
  origin!: DataOrigin;
  @Field(() => String, { nullable: true })
  equipment!: string | null;
  @Field(() => String, { nullable: true })
  note!: string | null;
  @Field(() => MeterReadingType, { nullable: true })
  meter!: MeterReading | null;
  @Field(() => FugitiveBasisType, { nullable: true })
  fugitive!: FugitiveBasis | null;
}

@ObjectType('Coating', { simpleResolvers: true })
export class CoatingType implements Coating {
  @Field(() => PlatedMetalEnum)
  metal!: PlatedMetal;
  @Field(() => Float, { nullable: true })
  thicknessUm!: number | null;
  @Field(() => Float, { nullable: true })
  densityKgPerM3!: number | null;
  @Field(() => BathEnum, { nullable: true })
  bath!: Bath | null;
}

@ObjectType('StageEquipment', { simpleResolvers: true })
export class StageEquipmentType {
  @Field(() => ProcessStageEnum)
  stage!: ProcessStage;
  @Field(() => String)
  equipment!: string;
}

@ObjectType('CellChange', { simpleResolvers: true })
export class CellChangeType implements CellChange {
  @Field(() => String)
  cell!: string;
  @Field(() => CellValue, { nullable: true })
  base!: CellValueOf;
  @Field(() => CellValue, { nullable: true })
  new!: CellValueOf;
}

@ObjectType('WorkOrderRevision', { simpleResolvers: true })
export class WorkOrderRevisionType {
  @Field(() => Int)
  revision!: number;
  @Field(() => RevisionKindEnum)
  kind!: RevisionCommand['kind'];
  @Field(() => [CellChangeType])
  changes!: readonly CellChange[];
  @Field(() => String, { nullable: true })
  reason!: string | null;
  @Field(() => String)
  recordedBy!: string;
  @Field(() => Instant)
  recordedAt!: string;
  @Field(() => Float)
  batchEmissionsKgCo2e!: number;
  @Field(() => Float)
  attributedEmissionsKgCo2e!: number;
}

/** What a work order holds in itself; the rest is resolved by `WorkOrderFieldsResolver`. */
@ObjectType('WorkOrder', { simpleResolvers: true })
export class WorkOrderType {
  readonly companyId!: string;
  readonly plantId!: string;
  @Field(() => ID)
  id!: string;
  @Field(() => Int, { description: 'Running number within the company' })
  number!: number;
  @Field(() => Int)
  revision!: number;
  @Field(() => WorkOrderStatusEnum)
  status!: WorkOrderStatus;
  @Field(() => String, { nullable: true })
  voidReason!: string | null;
  @Field(() => String)
  customerOrderNumber!: string;
  @Field(() => String)
  workOrderNumber!: string;
  @Field(() => LocalDate)
  processingDate!: string;
  @Field(() => LocalTime)
  startTime!: string;
  @Field(() => LocalTime)
  endTime!: string;
  @Field(() => Boolean)
  endsNextDay!: boolean;
  @Field(() => String, { nullable: true })
  customerName!: string | null;
  @Field(() => String, { nullable: true })
  customerEmail!: string | null;
  @Field(() => String)
  productName!: string;
  @Field(() => Float)
  quantity!: number;
  @Field(() => QuantityUnitEnum)
  quantityUnit!: QuantityUnit;
  @Field(() => String, { nullable: true })
  quantityUnitName!: string | null;
  @Field(() => Float, { nullable: true })
  massKg!: number | null;
  @Field(() => Float, { nullable: true })
  pieceCount!: number | null;
  @Field(() => Float, { nullable: true })
  allocationSharePercent!: number | null;
  @Field(() => Float, { nullable: true })
  areaCm2!: number | null;
  @Field(() => PlatingMethodEnum, { nullable: true })
  platingMethod!: PlatingMethod | null;
  @Field(() => PlatedMetalEnum, { description: 'Metal of the first coating' })
  metal!: PlatedMetal;
  @Field(() => String, { nullable: true })
  note!: string | null;
  @Field(() => Float)
  batchEmissionsKgCo2e!: number;
  @Field(() => Float)
  attributedEmissionsKgCo2e!: number;
  @Field(() => Boolean)
  hasProvisionalFactor!: boolean;
  @Field(() => String)
  createdBy!: string;
  @Field(() => Instant)
  createdAt!: string;
  @Field(() => String)
  updatedBy!: string;
  @Field(() => Instant)
  updatedAt!: string;
  @Field(() => Int, {
    description: 'Open cases about this order; while there are any, its total is not settled',
  })
  openCaseCount!: number;
}

@ObjectType('WorkOrderPage', { simpleResolvers: true })
export class WorkOrderPageType extends pageType(WorkOrderType) {}
