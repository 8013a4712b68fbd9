import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { EmissionCategory, GwpSetId } from '#domain/emission-factors/emission-factor.ts';
import type {
  AppliedFactor,
  DeclaredUnit,
  FootprintLine,
  Intensity,
  SourceSubtotal,
  Subtotal,
} from '#domain/footprint/footprint.ts';
import type { DataOrigin, ProcessStage } from '#domain/work-order/work-order.ts';
import {
  DataOriginEnum,
  DeclaredUnitEnum,
  EmissionCategoryEnum,
  GwpSetEnum,
  ProcessStageEnum,
} from '../graphql/enums.ts';
import { pageType } from '../graphql/page.types.ts';
import { Instant, LocalDate } from '../graphql/scalars.ts';
import type { EmissionResult } from './emission-result.ts';

@ObjectType('AppliedFactor', {
  simpleResolvers: true,
  description: 'The factor as it was applied: enough to check the line years later',
})
export class AppliedFactorType implements AppliedFactor {
  @Field(() => ID)
  factorId!: string;
  @Field(() => ID)
  ownerId!: string;
  @Field(() => String)
  nameZhTw!: string;
  @Field(() => String)
  nameEn!: string;
  @Field(() => Float)
  kgCo2ePerUnit!: number;
  @Field(() => String)
  unit!: string;
  @Field(() => String)
  publisher!: string;
  @Field(() => String)
  document!: string;
  @Field(() => String, { nullable: true, description: 'Null where the register had none at the time' })
  publisherEn?: string | null;
  @Field(() => String, { nullable: true })
  documentEn?: string | null;
  @Field(() => Int)
  year!: number;
  @Field(() => LocalDate, { nullable: true })
  publishedOn!: string | null;
  @Field(() => LocalDate)
  validFrom!: string;
  @Field(() => String, { nullable: true })
  url!: string | null;
  @Field(() => GwpSetEnum, { nullable: true })
  gwpSet!: GwpSetId | null;
  @Field(() => Boolean)
  isVerified!: boolean;
  @Field(() => Boolean, { description: 'The newest annual factor applied to a later year (暫用)' })
  isProvisional!: boolean;
  @Field(() => Boolean, { description: 'The factor of the fallback source stood in' })
  isFallback!: boolean;
}

@ObjectType('EmissionLine', { simpleResolvers: true })
export class EmissionLineType implements FootprintLine {
  @Field(() => ID)
  activityDataId!: string;
  @Field(() => ProcessStageEnum)
  stage!: ProcessStage;
  @Field(() => ID)
  sourceId!: string;
  @Field(() => String)
  sourceNameZhTw!: string;
  @Field(() => String)
  sourceNameEn!: string;
  @Field(() => EmissionCategoryEnum)
  category!: EmissionCategory;
  @Field(() => DataOriginEnum)
  origin!: DataOrigin;
  @Field(() => String, { nullable: true })
  equipment!: string | null;
  @Field(() => Float, { description: 'As entered' })
  quantity!: number;
  @Field(() => String)
  unit!: string;
  @Field(() => Float)
  quantityInFactorUnit!: number;
  @Field(() => AppliedFactorType)
  factor!: AppliedFactor;
  @Field(() => Float)
  emissionsKgCo2e!: number;
  @Field(() => Boolean, { description: 'False for gases reported apart (R-22)' })
  countsInTotal!: boolean;
}

@ObjectType('StageSubtotal', { simpleResolvers: true })
export class StageSubtotalType implements Subtotal<ProcessStage> {
  @Field(() => ProcessStageEnum)
  key!: ProcessStage;
  @Field(() => Float)
  emissionsKgCo2e!: number;
  @Field(() => Float)
  sharePercent!: number;
}

@ObjectType('SourceSubtotal', { simpleResolvers: true })
export class SourceSubtotalType implements SourceSubtotal {
  @Field(() => ID)
  key!: string;
  @Field(() => String)
  nameZhTw!: string;
  @Field(() => String)
  nameEn!: string;
  @Field(() => Float)
  emissionsKgCo2e!: number;
  @Field(() => Float)
  sharePercent!: number;
}

@ObjectType('KeyedSubtotal', {
  simpleResolvers: true,
  description:
    'A subtotal by category, ISO 14064-1 category (CATEGORY_1 to CATEGORY_6), scope (SCOPE_1 to SCOPE_3) or gas',
})
export class KeyedSubtotalType implements Subtotal<string> {
  @Field(() => String)
  key!: string;
  @Field(() => Float)
  emissionsKgCo2e!: number;
  @Field(() => Float)
  sharePercent!: number;
}

@ObjectType('Intensity', { simpleResolvers: true })
export class IntensityType implements Intensity {
  @Field(() => DeclaredUnitEnum)
  declaredUnit!: DeclaredUnit;
  @Field(() => Float, { nullable: true })
  kgCo2ePerUnit!: number | null;
  @Field(() => [String], { description: 'Fields of the work order that would make it computable' })
  missing!: Intensity['missing'];
}

@ObjectType('EmissionResult', { simpleResolvers: true })
export class EmissionResultType implements EmissionResult {
  @Field(() => ID)
  workOrderId!: string;
  @Field(() => Int)
  revision!: number;
  @Field(() => Instant)
  calculatedAt!: string;
  @Field(() => Int)
  calculationVersion!: number;
  @Field(() => LocalDate)
  processingDate!: string;
  @Field(() => [EmissionLineType])
  lines!: EmissionResult['lines'];
  @Field(() => [StageSubtotalType])
  stages!: EmissionResult['stages'];
  @Field(() => [SourceSubtotalType])
  sources!: EmissionResult['sources'];
  @Field(() => [KeyedSubtotalType])
  categories!: EmissionResult['categories'];
  @Field(() => [KeyedSubtotalType])
  isoCategories!: EmissionResult['isoCategories'];
  @Field(() => [KeyedSubtotalType])
  scopes!: EmissionResult['scopes'];
  @Field(() => [KeyedSubtotalType])
  gases!: EmissionResult['gases'];
  @Field(() => Float)
  batchEmissionsKgCo2e!: number;
  @Field(() => Float)
  allocationSharePercent!: number;
  @Field(() => Float)
  attributedEmissionsKgCo2e!: number;
  @Field(() => Float)
  reportedApartKgCo2e!: number;
  @Field(() => [IntensityType])
  intensities!: EmissionResult['intensities'];
  @Field(() => Boolean)
  hasProvisionalFactor!: boolean;
  @Field(() => Boolean)
  hasEstimatedData!: boolean;
}

@ObjectType('EmissionResultPage', { simpleResolvers: true })
export class EmissionResultPageType extends pageType(EmissionResultType) {}
