import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { AUDIT_GROUPS, type AuditGroup } from '#domain/audit/audit-actions.ts';
import { AUDIT_PERSON_KINDS, type AuditPersonKind } from '#i18n/audit-words.ts';
import { pageType } from '../graphql/page.types.ts';
import { registerEnum } from '../graphql/register-enum.ts';
import { Instant } from '../graphql/scalars.ts';
import { CHAIN_FAULTS, type ChainFault } from './verify-chains.ts';

const AuditGroupEnum = registerEnum('AuditGroup', AUDIT_GROUPS);
const AuditPersonKindEnum = registerEnum('AuditPersonKind', AUDIT_PERSON_KINDS);
const ChainFaultEnum = registerEnum('AuditChainFault', CHAIN_FAULTS);
const OPTIONAL = { nullable: true };

@ObjectType('AuditChange', { simpleResolvers: true, description: 'A value before and after' })
export class AuditChangeType {
  @Field(() => String, { description: 'A value of the log, or the cell of a work order' })
  field!: string;
  @Field(() => String, OPTIONAL)
  before?: string | null;
  @Field(() => String, OPTIONAL)
  after?: string | null;
}

@ObjectType('AuditEntry', { simpleResolvers: true })
export class AuditEntryType {
  @Field(() => ID)
  id!: string;
  @Field(() => Instant)
  recordedAt!: string;
  @Field(() => String, { description: 'The act as it is called in the API: `recordWorkOrder`' })
  action!: string;
  @Field(() => ID, OPTIONAL)
  personId!: string | null;
  @Field(() => AuditPersonKindEnum)
  personKind!: AuditPersonKind;
  @Field(() => String, OPTIONAL)
  personName!: string | null;
  @Field(() => String, { nullable: true, description: 'The tablet that the person used' })
  deviceName!: string | null;
  @Field(() => ID, OPTIONAL)
  companyId!: string | null;
  @Field(() => String, OPTIONAL)
  companyName!: string | null;
  @Field(() => String, { description: 'What it was about: `workOrder`' })
  entity!: string;
  @Field(() => ID, { nullable: true, description: 'Null where it is what somebody unknown typed' })
  objectId!: string | null;
  @Field(() => String, OPTIONAL)
  objectName!: string | null;
  @Field(() => String, OPTIONAL)
  reason!: string | null;
  @Field(() => [AuditChangeType])
  changes!: readonly AuditChangeType[];
  @Field(() => Int, { description: 'Changed cells beyond those in `changes`' })
  moreChanges!: number;
  @Field(() => String, { nullable: true, description: 'The chain: id of a company, or GUILD' })
  chain!: string | null;
  @Field(() => Int, { nullable: true, description: 'Place in the chain, from 1' })
  sequence!: number | null;
  @Field(() => String, OPTIONAL)
  previousHash!: string | null;
  @Field(() => String, { nullable: true, description: 'SHA-256, hexadecimal' })
  hash!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The text whose SHA-256 is `hash`; null where not all of it is for the reader',
  })
  record!: string | null;
}

@ObjectType('AuditEntryPage', { simpleResolvers: true })
export class AuditEntryPageType extends pageType(AuditEntryType) {
  @Field(() => Int, {
    nullable: true,
    description: 'How many entries were looked through for a text; the page may end before the log does',
  })
  searched!: number | null;
}

@InputType('AuditFilter')
export class AuditFilterType {
  @Field(() => Instant, OPTIONAL)
  since?: string | null;
  @Field(() => Instant, { nullable: true, description: 'Not included' })
  until?: string | null;
  @Field(() => ID, OPTIONAL)
  personId?: string | null;
  @Field(() => AuditGroupEnum, OPTIONAL)
  group?: AuditGroup | null;
  @Field(() => String, { nullable: true, description: 'Part of what is shown, in either language' })
  text?: string | null;
}

@ObjectType('AuditPerson', { simpleResolvers: true })
export class AuditPersonType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => Boolean)
  isTablet!: boolean;
}

@InputType('VerifyAuditInput')
export class VerifyAuditInputType {
  @Field(() => ID)
  commandId!: string;
}

@InputType('ExportAuditInput')
export class ExportAuditInputType {
  @Field(() => ID)
  commandId!: string;
  @Field(() => Int)
  entryCount!: number;
  @Field(() => AuditFilterType, { nullable: true, description: 'As it was asked of `auditEntries`' })
  filter?: AuditFilterType | null;
}

@ObjectType('ExportedAudit', { simpleResolvers: true })
export class ExportedAuditType {
  @Field(() => Int)
  entryCount!: number;
}

@ObjectType('AuditVerification', { simpleResolvers: true })
export class AuditVerificationType {
  @Field(() => Instant)
  checkedAt!: string;
  @Field(() => Boolean)
  isWhole!: boolean;
  @Field(() => Int, { description: 'Entries that were found as they had been written' })
  entryCount!: number;
  @Field(() => Instant, OPTIONAL)
  since!: string | null;
  @Field(() => Instant, OPTIONAL)
  until!: string | null;
  @Field(() => ChainFaultEnum, OPTIONAL)
  fault!: ChainFault | null;
  @Field(() => Int, { nullable: true, description: 'Place of the first entry that is not as it was written' })
  sequence!: number | null;
  @Field(() => Instant, OPTIONAL)
  brokenAt!: string | null;
  @Field(() => String, { nullable: true, description: "The company of the chain; null for the guild's" })
  companyName!: string | null;
}
