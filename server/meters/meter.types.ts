import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { EmissionCategory } from '#domain/emission-factors/emission-factor.ts';
import type { LastReading, Meter, ProductionLine } from '#domain/meters/meter.ts';
import { LEDGER_ENTRY_KINDS, type LedgerEntry, type LedgerEntryKind } from '#domain/meters/meter-ledger.ts';
import type { ProcessStage } from '#domain/work-order/work-order.ts';
import { EmissionCategoryEnum, ProcessStageEnum } from '../graphql/enums.ts';
import { registerEnum } from '../graphql/register-enum.ts';
import { Instant } from '../graphql/scalars.ts';
import type { LedgerAnswer } from './meter.service.ts';

const LedgerEntryKindEnum = registerEnum('LedgerEntryKind', LEDGER_ENTRY_KINDS);

@ObjectType('ProductionLine', {
  simpleResolvers: true,
  description: 'A place of a plant where orders run',
})
export class ProductionLineType implements ProductionLine {
  @Field(() => ID)
  id!: string;
  @Field(() => ID)
  plantId!: string;
  @Field(() => String)
  name!: string;
  @Field(() => Instant, { nullable: true })
  archivedAt!: string | null;
}

@ObjectType('LastMeterReading', {
  simpleResolvers: true,
  description: 'End reading of the newest order in use, by the end of its processing',
})
export class LastMeterReadingType implements LastReading {
  @Field(() => Float)
  value!: number;
  @Field(() => Instant)
  at!: string;
  @Field(() => ID)
  workOrderId!: string;
  @Field(() => String)
  workOrderNumber!: string;
}

@ObjectType('Meter')
export class MeterType implements Meter {
  @Field(() => ID)
  id!: string;
  @Field(() => ID)
  plantId!: string;
  @Field(() => ID, { nullable: true, description: 'Null for a meter of the whole plant' })
  lineId!: string | null;
  @Field(() => String)
  name!: string;
  @Field(() => ID)
  sourceId!: string;
  @Field(() => EmissionCategoryEnum)
  category!: EmissionCategory;
  @Field(() => String)
  unit!: string;
  @Field(() => ProcessStageEnum, { nullable: true })
  stage!: ProcessStage | null;
  @Field(() => Float)
  multiplier!: number;
  @Field(() => Int, { nullable: true, description: 'Places of the counter before the decimal point' })
  digits!: number | null;
  @Field(() => String, { nullable: true })
  serialNumber!: string | null;
  @Field(() => Float, { nullable: true })
  initialReading!: number | null;
  @Field(() => Instant, { nullable: true })
  archivedAt!: string | null;
}

@ObjectType('MeterLedgerEntry', { simpleResolvers: true })
export class MeterLedgerEntryType implements LedgerEntry {
  @Field(() => LedgerEntryKindEnum)
  kind!: LedgerEntryKind;
  @Field(() => Float)
  startReading!: number;
  @Field(() => Float)
  endReading!: number;
  @Field(() => Float)
  quantity!: number;
  @Field(() => ID, { description: 'The order that used it; of a gap or an overlap, the order after it' })
  workOrderId!: string;
  @Field(() => String)
  workOrderNumber!: string;
  @Field(() => Instant)
  at!: string;
}

@ObjectType('MeterLedger', {
  simpleResolvers: true,
  description: 'What became of every step of a meter, in its unit',
})
export class MeterLedgerType implements LedgerAnswer {
  @Field(() => [MeterLedgerEntryType])
  entries!: readonly LedgerEntry[];
  @Field(() => Float, { nullable: true })
  openingReading!: number | null;
  @Field(() => Float, { nullable: true })
  closingReading!: number | null;
  @Field(() => Float)
  assignedQuantity!: number;
  @Field(() => Float, { description: 'Gaps, overlaps and corrections together' })
  remainderQuantity!: number;
  @Field(() => Float, {
    description: 'assignedQuantity and remainderQuantity together, to the last decimal',
  })
  differenceQuantity!: number;
  @Field(() => Boolean, {
    description: 'False when there were more readings than are told: the newest ones are',
  })
  isComplete!: boolean;
}

@InputType('DefineProductionLineInput')
export class DefineProductionLineInputType {
  @Field(() => ID)
  commandId!: string;
  @Field(() => ID)
  lineId!: string;
  @Field(() => ID)
  plantId!: string;
  @Field(() => String)
  name!: string;
}

@InputType('RenameProductionLineInput')
export class RenameProductionLineInputType {
  @Field(() => ID)
  commandId!: string;
  @Field(() => ID)
  lineId!: string;
  @Field(() => String)
  name!: string;
}

@InputType('ArchiveProductionLineInput')
export class ArchiveProductionLineInputType {
  @Field(() => ID)
  commandId!: string;
  @Field(() => ID)
  lineId!: string;
  @Field(() => Boolean, { defaultValue: true, description: 'False takes it back into use' })
  isArchived!: boolean;
}

@InputType('DefineMeterInput')
export class DefineMeterInputType {
  @Field(() => ID)
  commandId!: string;
  @Field(() => ID)
  meterId!: string;
  @Field(() => ID)
  plantId!: string;
  @Field(() => ID, { nullable: true })
  lineId?: string | null;
  @Field(() => String)
  name!: string;
  @Field(() => ID)
  sourceId!: string;
  @Field(() => EmissionCategoryEnum)
  category!: EmissionCategory;
  @Field(() => String)
  unit!: string;
  @Field(() => ProcessStageEnum, { nullable: true })
  stage?: ProcessStage | null;
  @Field(() => Float, { defaultValue: 1 })
  multiplier!: number;
  @Field(() => Int, { nullable: true })
  digits?: number | null;
  @Field(() => String, { nullable: true })
  serialNumber?: string | null;
  @Field(() => Float, { nullable: true })
  initialReading?: number | null;
}

@InputType('ChangeMeterInput', {
  description: 'The whole of what may change; source, category and unit stay',
})
export class ChangeMeterInputType {
  @Field(() => ID)
  commandId!: string;
  @Field(() => ID)
  meterId!: string;
  @Field(() => String)
  name!: string;
  @Field(() => ID, { nullable: true })
  lineId?: string | null;
  @Field(() => ProcessStageEnum, { nullable: true })
  stage?: ProcessStage | null;
  @Field(() => Float)
  multiplier!: number;
  @Field(() => Int, { nullable: true })
  digits?: number | null;
  @Field(() => String, { nullable: true })
  serialNumber?: string | null;
}

@InputType('ArchiveMeterInput')
export class ArchiveMeterInputType {
  @Field(() => ID)
  commandId!: string;
  @Field(() => ID)
  meterId!: string;
  @Field(() => Boolean, { defaultValue: true, description: 'False takes it back into use' })
  isArchived!: boolean;
}
