import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import type {
  FactorChange,
  FactorChangeKind,
  FactorProposalState,
} from '#domain/emission-factors/factor-change.ts';
import type { EmissionCategory, GwpSetId } from '#domain/emission-factors/emission-factor.ts';
import {
  EmissionCategoryEnum,
  FactorChangeKindEnum,
  FactorProposalStateEnum,
  GwpSetEnum,
} from '../graphql/enums.ts';
import { pageType } from '../graphql/page.types.ts';
import { Instant, LocalDate } from '../graphql/scalars.ts';

@ObjectType({ simpleResolvers: true })
@InputType()
abstract class FactorChangeFields implements FactorChange {
  @Field(() => FactorChangeKindEnum)
  kind!: FactorChangeKind;
  @Field(() => ID)
  factorId!: string;
  @Field(() => ID)
  sourceId!: string;
  @Field(() => String, { nullable: true, description: 'Of a source that is added' })
  sourceNameZhTw!: string | null;
  @Field(() => String, { nullable: true })
  sourceNameEn!: string | null;
  @Field(() => ID, { nullable: true })
  fallbackSourceId!: string | null;
  @Field(() => ID, { nullable: true, description: 'The row whose place this one takes' })
  supersedesId!: string | null;
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
  @Field(() => LocalDate, { nullable: true })
  validTo!: string | null;
  @Field(() => LocalDate)
  publishedOn!: string;
  @Field(() => String)
  publisher!: string;
  @Field(() => String)
  document!: string;
  @Field(() => String, { nullable: true, description: 'For readers abroad' })
  publisherEn?: string | null;
  @Field(() => String, { nullable: true })
  documentEn?: string | null;
  @Field(() => Int)
  year!: number;
  @Field(() => String)
  url!: string;
  @Field(() => String, { nullable: true })
  note!: string | null;
  @Field(() => Boolean)
  isAnnual!: boolean;
  @Field(() => Boolean)
  countsInTotal!: boolean;
}

@ObjectType('FactorChange', {
  simpleResolvers: true,
  description: 'One row that would come into the register; rows that are there are never altered',
})
export class FactorChangeType extends FactorChangeFields {}

@InputType('FactorChangeInput')
export class FactorChangeInputType extends FactorChangeFields {}

@ObjectType('FactorProposal', { simpleResolvers: true })
export class FactorProposalType {
  @Field(() => ID)
  id!: string;
  @Field(() => FactorProposalStateEnum)
  state!: FactorProposalState;
  @Field(() => String)
  reason!: string;
  @Field(() => [FactorChangeType])
  changes!: readonly FactorChange[];
  @Field(() => String)
  proposedBy!: string;
  @Field(() => Instant)
  proposedAt!: string;
  @Field(() => Boolean, { description: 'Whether the viewer proposed it: then somebody else decides' })
  isOwn!: boolean;
  @Field(() => String, { nullable: true, description: 'Who released, rejected or withdrew it' })
  decidedBy!: string | null;
  @Field(() => Instant, { nullable: true })
  decidedAt!: string | null;
  @Field(() => String, { nullable: true })
  decisionReason!: string | null;
}

@ObjectType('FactorProposalPage', { simpleResolvers: true })
export class FactorProposalPageType extends pageType(FactorProposalType) {}

@InputType('ProposeFactorChangesInput')
export class ProposeFactorChangesInputType {
  @Field(() => ID)
  commandId!: string;
  @Field(() => ID)
  proposalId!: string;
  @Field(() => String)
  reason!: string;
  @Field(() => [FactorChangeInputType])
  changes!: readonly FactorChangeInputType[];
}

@InputType('ReleaseFactorProposalInput')
export class ReleaseFactorProposalInputType {
  @Field(() => ID)
  commandId!: string;
  @Field(() => ID)
  proposalId!: string;
  @Field(() => String, { nullable: true })
  reason?: string | null;
}

@InputType('RefuseFactorProposalInput')
export class RefuseFactorProposalInputType {
  @Field(() => ID)
  commandId!: string;
  @Field(() => ID)
  proposalId!: string;
  @Field(() => String)
  reason!: string;
}
