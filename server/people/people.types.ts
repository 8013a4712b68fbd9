import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { PERSON_MOVES, type PersonMove, type PersonRole } from '#domain/access/people-rules.ts';
import { ACCOUNT_STATUSES, type AccountStatus } from '../accounts/account.entity.ts';
import { RoleEnum } from '../graphql/enums.ts';
import { registerEnum } from '../graphql/register-enum.ts';
import { Instant, LocalDate } from '../graphql/scalars.ts';
import type { Person } from './people.service.ts';
import { RoleInputType } from './role-input.types.ts';

const AccountStatusEnum = registerEnum('AccountStatus', ACCOUNT_STATUSES);
const PersonMoveEnum = registerEnum('PersonMove', PERSON_MOVES);

@ObjectType('Person', { simpleResolvers: true, description: 'Somebody of the own company who can sign in' })
export class PersonType implements Person {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  account!: string;
  @Field(() => String)
  displayName!: string;
  @Field(() => String, { nullable: true, description: 'Confirmed; null when letters do not reach them' })
  email!: string | null;
  @Field(() => RoleEnum)
  role!: PersonRole;
  @Field(() => AccountStatusEnum)
  status!: AccountStatus;
  @Field(() => LocalDate, { nullable: true, description: "The last day of an auditor's access" })
  validUntil!: string | null;
  @Field(() => Instant, { nullable: true })
  lastSignInAt!: string | null;
  @Field(() => Boolean)
  hasSecondFactor!: boolean;
  @Field(() => Int, { description: 'In how many browsers they are signed in now' })
  sessionCount!: number;
}

@InputType('ChangeRoleInput')
export class ChangeRoleInputType extends RoleInputType {
  @Field(() => ID)
  commandId!: string;
  @Field(() => ID)
  personId!: string;
}

@InputType('MovePersonInput')
export class MovePersonInputType {
  @Field(() => ID)
  commandId!: string;
  @Field(() => ID)
  personId!: string;
  @Field(() => PersonMoveEnum)
  move!: PersonMove;
}
