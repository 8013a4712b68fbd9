import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { CompanyStatus } from '#domain/companies/membership.ts';
import { HIDING_REASONS, type HidingReason } from '#domain/statistics/disclosure.ts';
import { CompanyStatusEnum } from '../companies/company.types.ts';
import { registerEnum } from '../graphql/register-enum.ts';

const HidingReasonEnum = registerEnum('HidingReason', HIDING_REASONS);
const OPTIONAL = { nullable: true };

@ObjectType('StatisticsFigure', {
  simpleResolvers: true,
  description: 'A sum over companies; hidden where it could tell about one of them',
})
export class StatisticsFigureType {
  @Field(() => Float, OPTIONAL)
  value!: number | null;
  @Field(() => HidingReasonEnum, OPTIONAL)
  hiddenBecause!: HidingReason | null;
}

@ObjectType('MembersOfStatus', { simpleResolvers: true })
export class MembersOfStatusType {
  @Field(() => CompanyStatusEnum)
  status!: CompanyStatus;
  @Field(() => Int)
  count!: number;
}

@ObjectType('MonthStatistics', { simpleResolvers: true })
export class MonthStatisticsType {
  @Field(() => String, { description: 'Month in Taipei: `2026-11`' })
  month!: string;
  @Field(() => Boolean, { description: 'Not over yet: figures about companies come when it is' })
  isOpen!: boolean;
  @Field(() => StatisticsFigureType, { description: 'Recorded in this month' })
  workOrders!: StatisticsFigureType;
  @Field(() => StatisticsFigureType, {
    description: 'Of the orders recorded in this month, as they were first recorded',
  })
  emissionsKgCo2e!: StatisticsFigureType;
  @Field(() => StatisticsFigureType)
  statementsIssued!: StatisticsFigureType;
  @Field(() => StatisticsFigureType, { description: 'Letters of companies to their customers' })
  statementLetters!: StatisticsFigureType;
  @Field(() => StatisticsFigureType, { description: 'Entries that came from the queues of devices' })
  receivedEntries!: StatisticsFigureType;
  @Field(() => Int, { description: 'Statements handed to the guild' })
  submitted!: number;
  @Field(() => Int)
  sealed!: number;
  @Field(() => Int)
  returned!: number;
  @Field(() => Int, {
    description: 'Letters of the platform: about accounts, memberships, factors, messages',
  })
  otherLetters!: number;
}

@ObjectType('GuildStatistics', { simpleResolvers: true })
export class GuildStatisticsType {
  @Field(() => [MembersOfStatusType])
  members!: readonly MembersOfStatusType[];
  @Field(() => [MonthStatisticsType], { description: 'Oldest first; the last one is not over' })
  months!: readonly MonthStatisticsType[];
}
