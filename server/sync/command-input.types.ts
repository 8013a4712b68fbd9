import { Field, Float, ID, InputType, Int } from 'type-graphql';
import type { EmissionCategory } from '#domain/emission-factors/emission-factor.ts';
import type { CellValue as CellValueOf } from '#domain/sync/command.ts';
import type {
  Bath,
  DataOrigin,
  FugitiveMethod,
  LowerEndReason,
  PlatedMetal,
  PlatingMethod,
  ProcessStage,
  QuantityUnit,
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
} from '../graphql/enums.ts';
import { CellValue, Instant, LocalDate, LocalTime } from '../graphql/scalars.ts';
import type { StatedCommand } from './stated-command.ts';

@InputType('MeterReadingInput')
export class MeterReadingInputType {
  @Field(() => Float)
  startReading!: number;
  @Field(() => Float)
  endReading!: number;
  @Field(() => Float, { defaultValue: 1 })
  multiplier!: number;
  @Field(() => ID, { nullable: true })
  meterId?: string | null;
  @Field(() => Int, { nullable: true })
  digits?: number | null;
  @Field(() => LowerEndReasonEnum, { nullable: true })
  lowerEndReason?: LowerEndReason | null;
  @Field(() => Float, { nullable: true })
  oldMeterEndReading?: number | null;
  @Field(() => Float, { nullable: true })
  newMeterStartReading?: number | null;
}

@InputType('FugitiveBasisInput')
export class FugitiveBasisInputType {
  @Field(() => FugitiveMethodEnum)
  method!: FugitiveMethod;
  @Field(() => Float, { nullable: true })
  chargeKg?: number | null;
  @Field(() => Float, { nullable: true })
  leakRatePercentPerYear?: number | null;
  @Field(() => Float, { nullable: true })
  months?: number | null;
}

@InputType('ActivityDataInput')
export class ActivityDataInputType {
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
  @Field(() => DataOriginEnum, { defaultValue: 'TYPED' })
  origin!: DataOrigin;
  @Field(() => String, { nullable: true })
  equipment?: string | null;
  @Field(() => String, { nullable: true })
  note?: string | null;
  @Field(() => MeterReadingInputType, { nullable: true })
  meter?: MeterReadingInputType | null;
  @Field(() => FugitiveBasisInputType, { nullable: true })
  fugitive?: FugitiveBasisInputType | null;
}

@InputType('CoatingInput')
export class CoatingInputType {
  @Field(() => PlatedMetalEnum)
  metal!: PlatedMetal;
  @Field(() => Float, { nullable: true })
  thicknessUm?: number | null;
  @Field(() => Float, { nullable: true })
  densityKgPerM3?: number | null;
  @Field(() => BathEnum, { nullable: true })
  bath?: Bath | null;
}

@InputType('StageEquipmentInput')
export class StageEquipmentInputType {
  @Field(() => ProcessStageEnum)
  stage!: ProcessStage;
  @Field(() => String)
  equipment!: string;
}

@InputType('WorkOrderContentInput')
export class WorkOrderContentInputType {
  @Field(() => ID)
  plantId!: string;
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
  customerName?: string | null;
  @Field(() => String, { nullable: true })
  customerEmail?: string | null;
  @Field(() => String)
  productName!: string;
  @Field(() => Float)
  quantity!: number;
  @Field(() => QuantityUnitEnum)
  quantityUnit!: QuantityUnit;
  @Field(() => String, { nullable: true })
  quantityUnitName?: string | null;
  @Field(() => Float, { nullable: true })
  massKg?: number | null;
  @Field(() => Float, { nullable: true })
  pieceCount?: number | null;
  @Field(() => Float, { nullable: true })
  allocationSharePercent?: number | null;
  @Field(() => Float, { nullable: true })
  areaCm2?: number | null;
  @Field(() => PlatingMethodEnum, { nullable: true })
  platingMethod?: PlatingMethod | null;
  @Field(() => [CoatingInputType])
  coatings!: readonly CoatingInputType[];
  @Field(() => [StageEquipmentInputType], { defaultValue: [] })
  stageEquipment!: readonly StageEquipmentInputType[];
  @Field(() => [ActivityDataInputType])
  activityData!: readonly ActivityDataInputType[];
  @Field(() => String, { nullable: true })
  note?: string | null;
}

@InputType('RecordWorkOrderInput')
export class RecordWorkOrderInputType {
  @Field(() => WorkOrderContentInputType)
  content!: WorkOrderContentInputType;
  @Field(() => ID, { nullable: true })
  copiedFromWorkOrderId?: string | null;
}

@InputType('CellChangeInput')
export class CellChangeInputType {
  @Field(() => String)
  cell!: string;
  @Field(() => CellValue, { nullable: true })
  base?: CellValueOf;
  @Field(() => CellValue, { nullable: true })
  new?: CellValueOf;
}

@InputType('AmendWorkOrderInput')
export class AmendWorkOrderInputType {
  @Field(() => Int)
  baseRevision!: number;
  @Field(() => [CellChangeInputType])
  changes!: readonly CellChangeInputType[];
  @Field(() => String, { nullable: true })
  reason?: string | null;
}

@InputType('VoidWorkOrderInput')
export class VoidWorkOrderInputType {
  @Field(() => Int)
  baseRevision!: number;
  @Field(() => String)
  reason!: string;
}

@InputType('DiscardCommandInput', {
  description: 'A person gave up an entry that was refused; kept for the audit log',
})
export class DiscardCommandInputType {
  @Field(() => ID)
  discardedCommandId!: string;
  @Field(() => String, { nullable: true })
  reason?: string | null;
}

@InputType('CommandInput', { description: 'Exactly one of `record`, `amend`, `void` and `discard` is set' })
export class CommandInputType implements StatedCommand {
  @Field(() => ID)
  id!: string;
  @Field(() => ID)
  workOrderId!: string;
  @Field(() => Int)
  sequence!: number;
  @Field(() => Instant)
  deviceTime!: string;
  @Field(() => RecordWorkOrderInputType, { nullable: true })
  record?: RecordWorkOrderInputType | null;
  @Field(() => AmendWorkOrderInputType, { nullable: true })
  amend?: AmendWorkOrderInputType | null;
  @Field(() => VoidWorkOrderInputType, { nullable: true })
  void?: VoidWorkOrderInputType | null;
  @Field(() => DiscardCommandInputType, { nullable: true })
  discard?: DiscardCommandInputType | null;
  @Field(() => ID, {
    nullable: true,
    description: 'The member who unlocked the shared tablet, or whose entry an office hands in',
  })
  operatorId?: string | null;
  @Field(() => [ID], {
    defaultValue: [],
    description: 'Commands that must have had their effect before this one',
  })
  dependsOn!: readonly string[];
  @Field(() => ID, {
    nullable: true,
    description: 'The refused command that this one takes the place of',
  })
  supersedes?: string | null;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'The device noticed that its clock may be wrong; evidence only',
  })
  isClockSuspect!: boolean;
  @Field(() => Float, {
    nullable: true,
    description: 'Total that the device showed, in kg CO2e; evidence only',
  })
  shownEmissionsKgCo2e?: number | null;
}
