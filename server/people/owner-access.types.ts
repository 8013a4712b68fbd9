import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Instant } from '../graphql/scalars.ts';
import type { MemberOwner, OwnerAccess } from './owner-access.service.ts';

@ObjectType('MemberOwner', {
  simpleResolvers: true,
  description: 'An owner of a member, for admins of the guild',
})
export class MemberOwnerType implements MemberOwner {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  displayName!: string;
  @Field(() => String)
  account!: string;
  @Field(() => String, { nullable: true, description: 'The confirmed address, most of it hidden' })
  maskedEmail!: string | null;
  @Field(() => Instant, { nullable: true })
  lastSignInAt!: string | null;
  @Field(() => Boolean)
  hasSecondFactor!: boolean;
}

@ObjectType('OwnerAccess', { simpleResolvers: true })
export class OwnerAccessType implements OwnerAccess {
  @Field(() => String, { nullable: true, description: 'Where the letter goes, most of it hidden' })
  maskedEmail!: string | null;
  @Field(() => String, { nullable: true, description: 'For a new owner account, shown this once' })
  link!: string | null;
  @Field(() => Instant, { nullable: true })
  linkExpiresAt!: string | null;
}

@InputType('ResetOwnerAccessInput')
export class ResetOwnerAccessInputType {
  @Field(() => ID)
  commandId!: string;
  @Field(() => ID)
  memberId!: string;
  @Field(() => ID, { nullable: true, description: 'Left out where no owner can sign in' })
  ownerId?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Takes the second factor off that owner at once' })
  liftsSecondFactor?: boolean | null;
  @Field(() => String, { description: 'The company reads it' })
  reason!: string;
}
