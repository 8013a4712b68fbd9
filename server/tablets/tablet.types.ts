import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Instant } from '../graphql/scalars.ts';

@ObjectType('Tablet', { description: 'A device enrolled to the company', simpleResolvers: true })
export class TabletType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => Instant, { nullable: true, description: 'Null until a code of the tablet was used' })
  enrolledAt!: string | null;
  @Field(() => String, { nullable: true })
  enrolledBy!: string | null;
  @Field(() => Instant, { nullable: true })
  lastContactAt!: string | null;
  @Field(() => Instant, { nullable: true })
  revokedAt!: string | null;
}

@ObjectType('EnrolmentCode', { simpleResolvers: true })
export class EnrolmentCodeType {
  @Field(() => String)
  code!: string;
  @Field(() => Instant)
  expiresAt!: string;
  @Field(() => TabletType)
  tablet!: TabletType;
}

@InputType('CreateEnrolmentCodeInput')
export class CreateEnrolmentCodeInputType {
  @Field(() => ID)
  commandId!: string;
  @Field(() => ID, {
    nullable: true,
    description: 'Enrols a known tablet again, with its name and its waiting entries',
  })
  tabletId?: string | null;
  @Field(() => String)
  tabletName!: string;
}

@InputType('EnrolTabletInput')
export class EnrolTabletInputType {
  @Field(() => ID)
  commandId!: string;
  @Field(() => ID)
  installId!: string;
  @Field(() => String)
  code!: string;
}

@InputType('RenameTabletInput')
export class RenameTabletInputType {
  @Field(() => ID)
  commandId!: string;
  @Field(() => ID)
  tabletId!: string;
  @Field(() => String)
  name!: string;
}

@InputType('RevokeTabletInput')
export class RevokeTabletInputType {
  @Field(() => ID)
  commandId!: string;
  @Field(() => ID)
  tabletId!: string;
}
