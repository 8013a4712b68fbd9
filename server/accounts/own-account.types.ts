import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Instant } from '../graphql/scalars.ts';

@ObjectType('Session', { simpleResolvers: true, description: 'A signed-in browser of the own account' })
export class SessionType {
  @Field(() => ID)
  id!: string;
  @Field(() => String, { nullable: true, description: 'What the browser calls itself' })
  deviceName!: string | null;
  @Field(() => Instant)
  createdAt!: string;
  @Field(() => Instant)
  lastSeenAt!: string;
  @Field(() => Instant)
  expiresAt!: string;
  @Field(() => Boolean)
  isCurrent!: boolean;
}

@InputType('ChangePasswordInput')
export class ChangePasswordInputType {
  @Field(() => ID)
  commandId!: string;
  @Field(() => String)
  currentPassword!: string;
  @Field(() => String)
  newPassword!: string;
}

@InputType('EndSessionInput')
export class EndSessionInputType {
  @Field(() => ID)
  commandId!: string;
  @Field(() => ID)
  sessionId!: string;
}

@InputType('EndOtherSessionsInput')
export class EndOtherSessionsInputType {
  @Field(() => ID)
  commandId!: string;
}
