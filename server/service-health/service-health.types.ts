import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Instant } from '../graphql/scalars.ts';

const OPTIONAL = { nullable: true };

@ObjectType('DatabaseHealth', { simpleResolvers: true })
export class DatabaseHealthType {
  @Field(() => String)
  engine!: string;
  @Field(() => Float)
  answerMs!: number;
  @Field(() => Boolean, { description: 'False: migrations of this release have not run' })
  isSchemaAsExpected!: boolean;
  @Field(() => String, OPTIONAL)
  newestMigration!: string | null;
  @Field(() => Float, OPTIONAL)
  sizeBytes!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: 'Clock of the database minus that of the server; null where they are one',
  })
  clockOffsetMs!: number | null;
}

@ObjectType('DiskSpace', { simpleResolvers: true })
export class DiskSpaceType {
  @Field(() => Float)
  freeBytes!: number;
  @Field(() => Float)
  totalBytes!: number;
}

@ObjectType('MailHealth', { simpleResolvers: true })
export class MailHealthType {
  @Field(() => Boolean, { description: 'False: letters are written into a folder' })
  hasServer!: boolean;
  @Field(() => Int)
  waiting!: number;
  @Field(() => Instant, OPTIONAL)
  oldestWaitingAt!: string | null;
  @Field(() => Int, { description: 'Of those that wait, how many were tried in vain' })
  failing!: number;
  @Field(() => Int, { description: 'Of those, how many `retryLetters` would have tried at once' })
  retriable!: number;
  @Field(() => Int)
  givenUpInWeek!: number;
  @Field(() => Int)
  sentInDay!: number;
  @Field(() => String, { nullable: true, description: 'What the last failure said, without addresses' })
  lastError!: string | null;
}

@ObjectType('SilentTablets', { simpleResolvers: true })
export class SilentTabletsType {
  @Field(() => String)
  companyName!: string;
  @Field(() => Int, { description: 'Not heard from for three days' })
  silent!: number;
  @Field(() => Int)
  enrolled!: number;
}

@ObjectType('AuditHealth', { simpleResolvers: true })
export class AuditHealthType {
  @Field(() => Instant)
  checkedAt!: string;
  @Field(() => Boolean)
  isWhole!: boolean;
  @Field(() => Int)
  entryCount!: number;
}

@ObjectType('ServiceHealth', {
  simpleResolvers: true,
  description: 'What the server knows of how it fares; null where it does not know',
})
export class ServiceHealthType {
  @Field(() => String, OPTIONAL)
  buildId!: string | null;
  @Field(() => Instant)
  startedAt!: string;
  @Field(() => Instant)
  now!: string;
  @Field(() => String)
  nodeVersion!: string;
  @Field(() => Float)
  memoryBytes!: number;
  @Field(() => DatabaseHealthType)
  database!: DatabaseHealthType;
  @Field(() => DiskSpaceType, OPTIONAL)
  disk!: DiskSpaceType | null;
  @Field(() => MailHealthType)
  mail!: MailHealthType;
  @Field(() => Int)
  openCases!: number;
  @Field(() => Int)
  quarantined!: number;
  @Field(() => [SilentTabletsType])
  tablets!: readonly SilentTabletsType[];
  @Field(() => Instant, { nullable: true, description: 'When a backup was last loaded' })
  restoredAt!: string | null;
  @Field(() => AuditHealthType, OPTIONAL)
  audit!: AuditHealthType | null;
  @Field(() => String, { nullable: true, description: 'The key that signs statements now' })
  signingKeyId!: string | null;
  @Field(() => Instant, OPTIONAL)
  signingKeyMadeAt!: string | null;
  @Field(() => Int, { description: 'Keys that signed statements, whose public halves are published' })
  signingKeyCount!: number;
  @Field(() => Instant, OPTIONAL)
  sealUploadedAt!: string | null;
}

@InputType('RetryLettersInput')
export class RetryLettersInputType {
  @Field(() => ID)
  commandId!: string;
}
