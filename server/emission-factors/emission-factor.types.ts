import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import type {
  EmissionCategory,
  EmissionFactor,
  EmissionSource,
  GwpSetId,
} from '#domain/emission-factors/emission-factor.ts';
import { EmissionCategoryEnum, GwpSetEnum } from '../graphql/enums.ts';
import { registerEnum } from '../graphql/register-enum.ts';
import { Instant, LocalDate } from '../graphql/scalars.ts';
import { REFERENCE_VALUE_KINDS, type ReferenceValueKind } from './emission-factor.entity.ts';

export const ReferenceValueKindEnum = registerEnum('ReferenceValueKind', REFERENCE_VALUE_KINDS);

@ObjectType('EmissionSourceUse', { simpleResolvers: true })
export class EmissionSourceUseType {
  @Field(() => EmissionCategoryEnum)
  category!: EmissionCategory;
  @Field(() => [String])
  units!: readonly string[];
}

@ObjectType('EmissionSource', { simpleResolvers: true })
export class EmissionSourceType implements EmissionSource {
  @Field(() => ID)
  id!: string;
  @Field(() => ID, { description: '`OFFICIAL` or the id of the company that defined the source for itself' })
  ownerId!: string;
  @Field(() => String)
  nameZhTw!: string;
  @Field(() => String)
  nameEn!: string;
  @Field(() => [EmissionSourceUseType])
  uses!: EmissionSource['uses'];
  @Field(() => ID, {
    nullable: true,
    description: 'Source whose factor stands in, marked, when this one has none in force',
  })
  fallbackSourceId!: string | null;
  @Field(() => Int)
  sortOrder!: number;
}

@ObjectType('EmissionFactor', { simpleResolvers: true })
export class EmissionFactorType implements EmissionFactor {
  @Field(() => ID)
  id!: string;
  @Field(() => ID)
  ownerId!: string;
  @Field(() => ID)
  sourceId!: string;
  @Field(() => EmissionCategoryEnum)
  category!: EmissionCategory;
  @Field(() => String)
  unit!: string;
  @Field(() => String)
  nameZhTw!: string;
  @Field(() => String)
  nameEn!: string;
  @Field(() => Float)
  kgCo2ePerUnit!: number;
  @Field(() => Float, { nullable: true })
  co2KgPerUnit!: number | null;
  @Field(() => Float, { nullable: true })
  ch4KgPerUnit!: number | null;
  @Field(() => Float, { nullable: true })
  n2oKgPerUnit!: number | null;
  @Field(() => GwpSetEnum, { nullable: true })
  gwpSet!: GwpSetId | null;
  @Field(() => LocalDate)
  validFrom!: string;
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Last day stated by the publisher; a row also ends where its successor begins',
  })
  validTo!: string | null;
  @Field(() => LocalDate, { nullable: true })
  publishedOn!: string | null;
  @Field(() => String)
  publisher!: string;
  @Field(() => String)
  document!: string;
  @Field(() => String, { nullable: true, description: 'For readers abroad' })
  publisherEn!: string | null;
  @Field(() => String, { nullable: true })
  documentEn!: string | null;
  @Field(() => Int)
  year!: number;
  @Field(() => String, { nullable: true })
  url!: string | null;
  @Field(() => String, { nullable: true })
  note!: string | null;
  @Field(() => Boolean)
  isVerified!: boolean;
  @Field(() => Boolean, {
    description: 'Announced for one year; carried into later years it is provisional',
  })
  isAnnual!: boolean;
  @Field(() => Boolean, { description: 'False for gases that are reported apart (R-22)' })
  countsInTotal!: boolean;
  @Field(() => ID, {
    nullable: true,
    description: 'The row whose place this one takes; that one is never in force again',
  })
  supersedesId!: string | null;
  @Field(() => Instant)
  releasedAt!: string;
  @Field(() => String, {
    description: 'The officer who released it, or `register` for what came with the product',
  })
  releasedBy!: string;
  @Field(() => String, { nullable: true })
  proposedBy!: string | null;
  @Field(() => String, { nullable: true })
  changeReason!: string | null;
}

@ObjectType('ReferenceValue', { simpleResolvers: true })
export class ReferenceValueType {
  @Field(() => ID)
  id!: string;
  @Field(() => ReferenceValueKindEnum)
  kind!: ReferenceValueKind;
  @Field(() => String)
  key!: string;
  @Field(() => GwpSetEnum, { nullable: true })
  gwpSet!: GwpSetId | null;
  @Field(() => String)
  nameZhTw!: string;
  @Field(() => String)
  nameEn!: string;
  @Field(() => Float)
  value!: number;
  @Field(() => Float, { nullable: true })
  low!: number | null;
  @Field(() => Float, { nullable: true })
  high!: number | null;
  @Field(() => String)
  unit!: string;
  @Field(() => String)
  publisher!: string;
  @Field(() => String)
  document!: string;
  @Field(() => Int, { nullable: true })
  year!: number | null;
  @Field(() => String, { nullable: true })
  url!: string | null;
  @Field(() => Boolean)
  isVerified!: boolean;
}

@InputType('DefineEmissionSourceInput')
export class DefineEmissionSourceInputType {
  @Field(() => ID)
  commandId!: string;
  @Field(() => ID)
  sourceId!: string;
  @Field(() => ID)
  factorId!: string;
  @Field(() => String)
  nameZhTw!: string;
  @Field(() => String, { nullable: true })
  nameEn?: string | null;
  @Field(() => EmissionCategoryEnum)
  category!: EmissionCategory;
  @Field(() => String)
  unit!: string;
  @Field(() => Float)
  kgCo2ePerUnit!: number;
  @Field(() => LocalDate)
  validFrom!: string;
  @Field(() => String)
  publisher!: string;
  @Field(() => String)
  document!: string;
  @Field(() => Int)
  year!: number;
  @Field(() => String, { nullable: true })
  url?: string | null;
  @Field(() => String, { nullable: true })
  note?: string | null;
}
