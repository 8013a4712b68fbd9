import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { CellChange, CellValue as CellValueOf, RevisionCommand } from '#domain/sync/command.ts';
import {
  CASE_RESOLUTIONS,
  OPEN_CASE_KINDS,
  OPEN_CASE_STATUSES,
  type CaseResolution,
  type OpenCaseKind,
  type OpenCaseStatus,
} from '#domain/sync/open-case.ts';
import { pageType } from '../graphql/page.types.ts';
import { registerEnum } from '../graphql/register-enum.ts';
import { CellValue, Instant } from '../graphql/scalars.ts';
import { CellChangeType, RevisionKindEnum } from '../work-orders/work-order.types.ts';
import type { OpenCaseFilter } from './open-case.service.ts';

const OpenCaseKindEnum = registerEnum('OpenCaseKind', OPEN_CASE_KINDS);
const OpenCaseStatusEnum = registerEnum('OpenCaseStatus', OPEN_CASE_STATUSES);
const CaseResolutionEnum = registerEnum('CaseResolution', CASE_RESOLUTIONS, undefined, {
  ACCEPTED: 'A late entry was applied after all, or of two equal numbers one was voided',
  AGREED: 'Both sides came to hold the same value',
  DISMISSED: 'A late entry was set aside, or both equal numbers are kept',
});

@ObjectType('CaseSide', {
  simpleResolvers: true,
  description: 'One side of a case: a value, whose it is and since when',
})
export class CaseSideType {
  @Field(() => CellValue, { nullable: true })
  value!: CellValueOf;
  @Field(() => String)
  by!: string;
  @Field(() => Instant)
  at!: string;
  @Field(() => String, {
    nullable: true,
    description: "Name of the tablet or browser; null on the server's side",
  })
  deviceName!: string | null;
  @Field(() => Instant, { nullable: true, description: 'Clock of the device, evidence only' })
  deviceTime!: string | null;
  @Field(() => Boolean)
  isClockSuspect!: boolean;
}

/** What a case holds in itself; sides, orders and the candidate are resolved by `OpenCaseResolver`. */
@ObjectType('OpenCase', { simpleResolvers: true })
export class OpenCaseType {
  @Field(() => ID)
  id!: string;
  @Field(() => OpenCaseKindEnum)
  kind!: OpenCaseKind;
  @Field(() => OpenCaseStatusEnum)
  status!: OpenCaseStatus;
  @Field(() => String, { nullable: true, description: 'Null unless the kind is CONFLICT' })
  cell!: string | null;
  @Field(() => CellValue, { nullable: true })
  base!: CellValueOf;
  @Field(() => RevisionKindEnum, {
    nullable: true,
    description: 'What a late command wanted; null for other kinds',
  })
  lateKind!: RevisionCommand['kind'] | null;
  @Field(() => [CellChangeType], { description: 'What a late command wanted to change' })
  changes!: readonly CellChange[];
  @Field(() => String, { nullable: true, description: 'Reason typed with the command' })
  reason!: string | null;
  @Field(() => Instant)
  createdAt!: string;
  @Field(() => CaseResolutionEnum, { nullable: true })
  resolution!: CaseResolution | null;
  @Field(() => CellValue, { nullable: true })
  resolvedValue!: CellValueOf;
  @Field(() => String, { nullable: true })
  resolvedBy!: string | null;
  @Field(() => Instant, { nullable: true })
  resolvedAt!: string | null;
  @Field(() => String, { nullable: true })
  resolutionNote!: string | null;
}

@ObjectType('OpenCasePage', { simpleResolvers: true })
export class OpenCasePageType extends pageType(OpenCaseType) {}

@InputType('OpenCaseFilter')
export class OpenCaseFilterType implements OpenCaseFilter {
  @Field(() => OpenCaseStatusEnum, { nullable: true, description: 'OPEN when absent' })
  status?: OpenCaseStatus | null;
  @Field(() => ID, { nullable: true })
  workOrderId?: string | null;
}

@InputType('ResolveCaseInput')
export class ResolveCaseInputType {
  @Field(() => ID)
  commandId!: string;
  @Field(() => ID)
  caseId!: string;
  @Field(() => CaseResolutionEnum)
  resolution!: CaseResolution;
  @Field(() => CellValue, { nullable: true, description: 'For OTHER_VALUE' })
  value?: CellValueOf;
  @Field(() => String, { nullable: true })
  note?: string | null;
}
