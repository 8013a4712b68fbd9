import { Field, ID, InputType, Int, ObjectType, UseMiddleware } from 'type-graphql';
import type { ErrorCode, Issue, Parameters as ParametersOf } from '#domain/errors.ts';
import { QUARANTINE_STATUSES, type QuarantineStatus } from '#domain/sync/open-case.ts';
import { ErrorCodeEnum } from '../graphql/enums.ts';
import { pageType } from '../graphql/page.types.ts';
import { registerEnum } from '../graphql/register-enum.ts';
import { Instant, Parameters } from '../graphql/scalars.ts';
import { whenAsked } from '../graphql/when-asked.ts';
import { CommandIssueType } from './sync.types.ts';

const QuarantineStatusEnum = registerEnum('QuarantineStatus', QUARANTINE_STATUSES, undefined, {
  DISCARDED: 'Given up by a person at the device',
  SETTLED: 'The same command was applied later',
  SUPERSEDED: 'A corrected command took its place',
});

@ObjectType('QuarantinedCommand', { simpleResolvers: true })
export class QuarantinedCommandType {
  @Field(() => ID)
  commandId!: string;
  @Field(() => ID)
  workOrderId!: string;
  readonly workOrderNumber!: string | null;
  @Field(() => QuarantineStatusEnum)
  status!: QuarantineStatus;
  @Field(() => ErrorCodeEnum)
  code!: ErrorCode;
  @Field(() => [CommandIssueType])
  issues!: readonly Issue[];
  @Field(() => Parameters)
  parameters!: ParametersOf;
  @Field(() => String, { description: 'The command as it came, as JSON text' })
  payload!: string;
  @Field(() => String)
  recordedBy!: string;
  @Field(() => String, { nullable: true })
  deviceName!: string | null;
  @Field(() => Instant, { nullable: true })
  deviceTime!: string | null;
  @Field(() => Int)
  attempts!: number;
  @Field(() => Instant)
  firstReceivedAt!: string;
  @Field(() => Instant)
  lastReceivedAt!: string;
}

@ObjectType('QuarantinedCommandPage', { simpleResolvers: true })
export class QuarantinedCommandPageType extends pageType(QuarantinedCommandType) {
  @UseMiddleware(whenAsked)
  @Field(() => Boolean, { simple: false, description: 'True: what is refused now stays on its device alone' })
  isFull!: () => Promise<boolean>;
}

@InputType('QuarantineFilter')
export class QuarantineFilterType {
  @Field(() => QuarantineStatusEnum, { nullable: true, description: 'WAITING when absent' })
  status?: QuarantineStatus | null;
}
