import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Instant } from '../graphql/scalars.ts';
import type { DeviceContact } from './device.service.ts';

@ObjectType('Device', {
  description: 'One installation of the app as it last reported',
  simpleResolvers: true,
})
export class DeviceType {
  /** Not published: by these the fields of the account and of the tablet are found. */
  companyId!: string;
  accountId!: string;
  @Field(() => ID)
  installId!: string;
  @Field(() => String, { nullable: true })
  deviceName!: string | null;
  @Field(() => String, { nullable: true })
  clientBuild!: string | null;
  @Field(() => Int)
  draftCount!: number;
  @Field(() => Int)
  waitingCount!: number;
  @Field(() => Int)
  attentionCount!: number;
  @Field(() => Instant, { nullable: true })
  oldestQueuedAt!: string | null;
  @Field(() => Boolean, { nullable: true })
  isStoragePersisted!: boolean | null;
  @Field(() => Float, { nullable: true })
  usageMb!: number | null;
  @Field(() => Float, { nullable: true, description: 'Clock of the device minus clock of the server' })
  clockOffsetMs!: number | null;
  @Field(() => Instant)
  lastContactAt!: string;
}

@InputType('DeviceReportInput')
export class DeviceReportInputType {
  @Field(() => Int)
  draftCount!: number;
  @Field(() => Int)
  waitingCount!: number;
  @Field(() => Int)
  attentionCount!: number;
  @Field(() => Instant, { nullable: true })
  oldestQueuedAt?: string | null;
  @Field(() => Boolean, { nullable: true })
  isStoragePersisted?: boolean | null;
  @Field(() => Float, { nullable: true })
  usageMb?: number | null;
  @Field(() => Float, { nullable: true })
  clockOffsetMs?: number | null;
  @Field(() => ID, { nullable: true })
  epochSeen?: string | null;
}

@InputType('ReportDeviceInput')
export class ReportDeviceInputType {
  @Field(() => ID)
  installId!: string;
  @Field(() => String, { nullable: true })
  clientBuild?: string | null;
  @Field(() => DeviceReportInputType)
  report!: DeviceReportInputType;
}

@ObjectType('DeviceContact', { simpleResolvers: true })
export class DeviceContactType implements DeviceContact {
  @Field(() => Instant)
  serverTime!: string;
  @Field(() => ID)
  serverEpoch!: string;
  @Field(() => Int)
  minProtocolVersion!: number;
}
