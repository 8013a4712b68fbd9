import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Role } from '#domain/access/actor.ts';
import { RoleEnum } from '../graphql/enums.ts';
import type { Operator } from './operator.service.ts';
import type { PinVerifier } from './pin-hash.ts';

@ObjectType('PinVerifier', { description: 'PBKDF2-SHA256, base64', simpleResolvers: true })
export class PinVerifierType implements PinVerifier {
  @Field(() => String)
  hash!: string;
  @Field(() => String)
  salt!: string;
  @Field(() => Int)
  iterations!: number;
}

@ObjectType('Operator', { simpleResolvers: true })
export class OperatorType implements Operator {
  @Field(() => ID)
  accountId!: string;
  @Field(() => String)
  displayName!: string;
  @Field(() => RoleEnum)
  role!: Role;
  @Field(() => Boolean)
  hasPin!: boolean;
  @Field(() => PinVerifierType, {
    nullable: true,
    description: "Only for a tablet's session: what an unlock without network is checked against",
  })
  pinVerifier!: PinVerifier | null;
}

@InputType('SetOperatorPinInput')
export class SetOperatorPinInputType {
  @Field(() => ID)
  commandId!: string;
  @Field(() => ID)
  accountId!: string;
  @Field(() => String, { nullable: true, description: '4 to 8 digits; null removes it' })
  pin?: string | null;
}
