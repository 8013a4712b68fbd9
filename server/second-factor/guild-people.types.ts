import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { RoleEnum } from '../graphql/enums.ts';
import { Instant } from '../graphql/scalars.ts';
import type { GuildPerson } from './guild-people.service.ts';

@ObjectType('GuildPerson', {
  simpleResolvers: true,
  description: 'Somebody who signs in for the guild, for its admins',
})
export class GuildPersonType implements GuildPerson {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  displayName!: string;
  @Field(() => String)
  account!: string;
  @Field(() => RoleEnum)
  role!: GuildPerson['role'];
  @Field(() => Boolean)
  hasSecondFactor!: boolean;
  @Field(() => Instant, { nullable: true })
  lastSignInAt!: string | null;
}

@InputType('LiftGuildSecondFactorInput')
export class LiftGuildSecondFactorInputType {
  @Field(() => ID)
  commandId!: string;
  @Field(() => ID)
  personId!: string;
  @Field(() => String, { description: 'How it was made sure who asks; kept in the audit log' })
  reason!: string;
}
