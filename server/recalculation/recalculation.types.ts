import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { StoredStatementState } from '#domain/statement/statement-state.ts';
import { StatementStateEnum } from '../statements/statement.types.ts';
import { Instant, LocalDate } from '../graphql/scalars.ts';

@ObjectType('NamedFactor', { simpleResolvers: true })
export class NamedFactorType {
  @Field(() => ID)
  factorId!: string;
  @Field(() => String)
  nameZhTw!: string;
  @Field(() => String)
  nameEn!: string;
  @Field(() => Float)
  kgCo2ePerUnit!: number;
  @Field(() => String)
  unit!: string;
}

@ObjectType('FactorReplacement', { simpleResolvers: true })
export class FactorReplacementType {
  @Field(() => NamedFactorType)
  before!: NamedFactorType;
  @Field(() => NamedFactorType)
  after!: NamedFactorType;
}

@ObjectType('Recalculation', {
  simpleResolvers: true,
  description: 'An own order whose result would be another one with the factors in force now',
})
export class RecalculationType {
  @Field(() => ID)
  workOrderId!: string;
  @Field(() => Int)
  number!: number;
  @Field(() => Int)
  revision!: number;
  @Field(() => String)
  workOrderNumber!: string;
  @Field(() => String)
  customerOrderNumber!: string;
  @Field(() => String)
  productName!: string;
  @Field(() => LocalDate)
  processingDate!: string;
  @Field(() => Float, { description: 'Attributed kg CO2e as stored' })
  beforeKgCo2e!: number;
  @Field(() => Float, { nullable: true, description: 'Null where a line has no factor in force any more' })
  afterKgCo2e!: number | null;
  @Field(() => [FactorReplacementType])
  factors!: readonly FactorReplacementType[];
  @Field(() => [StatementStateEnum], { description: 'Of the statements that would be superseded' })
  statements!: readonly StoredStatementState[];
}

@ObjectType('Recalculations', { simpleResolvers: true })
export class RecalculationsType {
  @Field(() => [RecalculationType])
  items!: readonly RecalculationType[];
  @Field(() => Int, { nullable: true, description: 'Ask again below this running number; null at the end' })
  next!: number | null;
}

@ObjectType('RecalculatedWorkOrders', { simpleResolvers: true })
export class RecalculatedWorkOrdersType {
  @Field(() => [ID], { description: 'The orders that got a new revision' })
  workOrderIds!: readonly string[];
}

@ObjectType('FactorNotice', {
  simpleResolvers: true,
  description:
    'Released factors that touch own orders; results stay as they are until the office recalculates',
})
export class FactorNoticeType {
  @Field(() => ID)
  proposalId!: string;
  @Field(() => Instant)
  releasedAt!: string;
  @Field(() => [NamedFactorType])
  factors!: readonly NamedFactorType[];
  @Field(() => Int)
  workOrders!: number;
  @Field(() => Boolean, { description: 'False: there may be more' })
  isExact!: boolean;
}

@ObjectType('DismissedFactorNotice', { simpleResolvers: true })
export class DismissedFactorNoticeType {
  @Field(() => ID)
  proposalId!: string;
}

@InputType('RecalculatedOrderInput')
export class RecalculatedOrderInputType {
  @Field(() => ID)
  workOrderId!: string;
  @Field(() => Int, { description: 'The revision that was looked at' })
  basedOn!: number;
}

@InputType('RecalculateWorkOrdersInput')
export class RecalculateWorkOrdersInputType {
  @Field(() => ID)
  commandId!: string;
  @Field(() => String)
  reason!: string;
  @Field(() => [RecalculatedOrderInputType])
  workOrders!: readonly RecalculatedOrderInputType[];
}

@InputType('DismissFactorNoticeInput')
export class DismissFactorNoticeInputType {
  @Field(() => ID)
  commandId!: string;
  @Field(() => ID)
  proposalId!: string;
}
