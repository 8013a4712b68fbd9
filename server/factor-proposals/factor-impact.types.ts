import { Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType('MemberChanges', {
  simpleResolvers: true,
  description: 'How the change spreads over the touched members, none of whom is named',
})
export class MemberChangesType {
  @Field(() => Float)
  medianKgCo2e!: number;
  @Field(() => Float, { description: 'The change that is largest by its amount' })
  largestKgCo2e!: number;
}

@ObjectType('FactorChangeImpact', {
  simpleResolvers: true,
  description:
    'What a proposal would do to orders in use if they were computed anew; sums are of attributed emissions',
})
export class FactorChangeImpactType {
  @Field(() => Int)
  workOrders!: number;
  @Field(() => Int, { description: 'Touched orders that no statement in force covers' })
  unissuedWorkOrders!: number;
  @Field(() => Int, {
    description: 'Touched orders that would have no factor in force any more; in no sum',
  })
  workOrdersWithoutFactor!: number;
  @Field(() => Int, { description: 'Statements in force that are with their company' })
  issuedStatements!: number;
  @Field(() => Int)
  submittedStatements!: number;
  @Field(() => Int)
  sealedStatements!: number;
  @Field(() => Int)
  members!: number;
  @Field(() => Float)
  beforeKgCo2e!: number;
  @Field(() => Float)
  afterKgCo2e!: number;
  @Field(() => Float, { description: 'The difference of both recomputations' })
  changeKgCo2e!: number;
  @Field(() => MemberChangesType, { nullable: true, description: 'Null while few members are touched' })
  memberChanges!: MemberChangesType | null;
  @Field(() => Int)
  examinedWorkOrders!: number;
  @Field(() => Boolean, { description: 'False: there are more orders than one preview computes' })
  isComplete!: boolean;
}
