import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { STATEMENT_LANGUAGES, type StatementLanguage } from '#domain/statement/statement-payload.ts';
import {
  STATEMENT_EVENT_KINDS,
  STORED_STATEMENT_STATES,
  type StatementEventKind,
  type StoredStatementState,
} from '#domain/statement/statement-state.ts';
import { pageType } from '../graphql/page.types.ts';
import { registerEnum } from '../graphql/register-enum.ts';
import { Instant } from '../graphql/scalars.ts';
import type { StatementFilter } from './statement-search.ts';

export const StatementStateEnum = registerEnum('StatementState', STORED_STATEMENT_STATES);
export const StatementLanguageEnum = registerEnum('StatementLanguage', STATEMENT_LANGUAGES);
const StatementEventKindEnum = registerEnum('StatementEventKind', STATEMENT_EVENT_KINDS);

@ObjectType('StatementOrder', { simpleResolvers: true })
export class StatementOrderType {
  @Field(() => ID)
  workOrderId!: string;
  @Field(() => String)
  workOrderNumber!: string;
  @Field(() => Int, { description: 'Running number of the work order within the company' })
  number!: number;
  @Field(() => Int, { description: 'Revision of the work order that the figures belong to' })
  revision!: number;
  @Field(() => Boolean, { description: 'Whether the work order still says what the statement says of it' })
  isCurrent!: boolean;
}

@ObjectType('StatementEvent', { simpleResolvers: true })
export class StatementEventType {
  @Field(() => Instant)
  at!: string;
  @Field(() => String)
  by!: string;
  @Field(() => StatementEventKindEnum)
  kind!: StatementEventKind;
  @Field(() => String, { nullable: true })
  reason!: string | null;
}

/** What a statement holds in itself; the rest is resolved by `StatementFieldsResolver`. */
@ObjectType('Statement', {
  simpleResolvers: true,
  description: 'An issued emission statement; what it says never changes, its state does',
})
export class StatementType {
  readonly companyId!: string;
  readonly sealId!: string | null;
  readonly successorId!: string | null;
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  serialNumber!: string;
  @Field(() => Int)
  revision!: number;
  @Field(() => String, { description: '26 characters by which anybody checks it' })
  code!: string;
  @Field(() => StatementLanguageEnum)
  language!: StatementLanguage;
  @Field(() => StatementStateEnum)
  state!: StoredStatementState;
  @Field(() => String, { nullable: true })
  customerName!: string | null;
  @Field(() => String)
  customerOrderNumber!: string;
  @Field(() => Float, { description: 'What the sheet says: the sum of what its work orders print, kg CO2e.' })
  attributedEmissionsKgCo2e!: number;
  @Field(() => Instant)
  issuedAt!: string;
  @Field(() => String)
  issuedBy!: string;
  @Field(() => Instant, { nullable: true })
  submittedAt!: string | null;
  @Field(() => String, { nullable: true })
  submittedBy!: string | null;
  @Field(() => Instant, { nullable: true })
  sealedAt!: string | null;
  @Field(() => String, { nullable: true })
  sealedBy!: string | null;
  @Field(() => Instant, { nullable: true })
  returnedAt!: string | null;
  @Field(() => String, { nullable: true })
  returnReason!: string | null;
  @Field(() => Instant, { nullable: true })
  supersededAt!: string | null;
  @Field(() => Instant, { nullable: true })
  revokedAt!: string | null;
  @Field(() => String, { nullable: true })
  revokedBy!: string | null;
  @Field(() => String, { nullable: true })
  revokeReason!: string | null;
  @Field(() => String, { description: 'SHA-256 of the payload, hexadecimal' })
  payloadSha256!: string;
  @Field(() => String, { description: 'Ed25519 over the bytes of the payload, base64' })
  signature!: string;
  @Field(() => String)
  keyId!: string;
}

@ObjectType('StatementPage', { simpleResolvers: true })
export class StatementPageType extends pageType(StatementType) {}

@InputType('StatementFilter')
export class StatementFilterType implements StatementFilter {
  @Field(() => [StatementStateEnum], { nullable: true })
  states?: readonly StoredStatementState[] | null;
  @Field(() => ID, { nullable: true })
  workOrderId?: string | null;
  @Field(() => String, { nullable: true })
  customerOrderNumber?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Found anywhere in serial number, customer, company, and numbers and products of the orders',
  })
  text?: string | null;
}

@InputType('StatedWorkOrderInput', { description: 'A work order at the revision that was looked at' })
export class StatedWorkOrderInputType {
  @Field(() => ID)
  workOrderId!: string;
  @Field(() => Int)
  revision!: number;
}

@InputType('ReplacedStatementInput', {
  description: 'A statement as whoever issues the next one has seen it',
})
export class ReplacedStatementInputType {
  @Field(() => ID)
  statementId!: string;
  @Field(() => StatementStateEnum)
  seenAs!: StoredStatementState;
}

@InputType('IssueStatementInput')
export class IssueStatementInputType {
  @Field(() => ID)
  commandId!: string;
  @Field(() => ID)
  statementId!: string;
  @Field(() => [StatedWorkOrderInputType])
  workOrders!: readonly StatedWorkOrderInputType[];
  @Field(() => StatementLanguageEnum)
  language!: StatementLanguage;
  @Field(() => ReplacedStatementInputType, {
    nullable: true,
    description:
      'The newest statement about exactly these work orders, unless it was revoked; REVISION_CONFLICT when another is',
  })
  replaces!: ReplacedStatementInputType | null;
}

@InputType('StatementMoveInput')
export class StatementMoveInputType {
  @Field(() => ID)
  commandId!: string;
  @Field(() => ID)
  statementId!: string;
}

@InputType('ReasonedStatementMoveInput')
export class ReasonedStatementMoveInputType {
  @Field(() => ID)
  commandId!: string;
  @Field(() => ID)
  statementId!: string;
  @Field(() => String)
  reason!: string;
}
