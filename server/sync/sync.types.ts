import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { ErrorCode, Issue, Parameters as ParametersOf } from '#domain/errors.ts';
import type { OutcomeStatus } from '#domain/sync/command.ts';
import { DeviceReportInputType } from '../devices/device.types.ts';
import { ErrorCodeEnum, OutcomeStatusEnum } from '../graphql/enums.ts';
import { Instant, Parameters } from '../graphql/scalars.ts';
import { CommandInputType } from './command-input.types.ts';
import type { CommandOutcome, Submission, SubmissionResult } from './sync.service.ts';

@InputType('SubmitCommandsInput')
export class SubmitCommandsInputType implements Submission {
  @Field(() => Int)
  protocolVersion!: number;
  @Field(() => String, { nullable: true })
  clientBuild?: string | null;
  @Field(() => ID)
  installId!: string;
  @Field(() => ID)
  expectedCompanyId!: string;
  @Field(() => ID)
  expectedAccountId!: string;
  @Field(() => [CommandInputType])
  commands!: readonly CommandInputType[];
  @Field(() => DeviceReportInputType, { nullable: true })
  report?: DeviceReportInputType | null;
}

@ObjectType('CommandIssue', { simpleResolvers: true })
export class CommandIssueType implements Issue {
  @Field(() => String)
  path!: string;
  @Field(() => String)
  code!: Issue['code'];
  @Field(() => Parameters)
  parameters!: ParametersOf;
}

@ObjectType('CommandOutcome', { simpleResolvers: true })
export class CommandOutcomeType implements CommandOutcome {
  @Field(() => ID)
  commandId!: string;
  @Field(() => ID)
  workOrderId!: string;
  @Field(() => OutcomeStatusEnum)
  status!: OutcomeStatus;
  @Field(() => ErrorCodeEnum, { nullable: true })
  code!: ErrorCode | null;
  @Field(() => Parameters)
  parameters!: ParametersOf;
  @Field(() => [CommandIssueType])
  issues!: readonly Issue[];
  @Field(() => Int, {
    nullable: true,
    description: 'Revision that the command made, or the current one on a conflict',
  })
  revision!: number | null;
  @Field(() => [ID], {
    description: 'Open cases that hold what could not be applied, or that the command raised',
  })
  caseIds!: readonly string[];
}

@ObjectType('SubmitCommandsResult', { simpleResolvers: true })
export class SubmitCommandsResultType implements SubmissionResult {
  @Field(() => [CommandOutcomeType])
  results!: readonly CommandOutcome[];
  @Field(() => Instant)
  serverTime!: string;
  @Field(() => ID, { description: 'Changes when the database was restored from a backup' })
  serverEpoch!: string;
  @Field(() => Int)
  minProtocolVersion!: number;
  @Field(() => ID)
  companyId!: string;
  @Field(() => ID)
  accountId!: string;
}
