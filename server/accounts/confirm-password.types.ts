import { Field, InputType, ObjectType } from 'type-graphql';
import { Instant } from '../graphql/scalars.ts';

@InputType('ConfirmPasswordInput')
export class ConfirmPasswordInputType {
  @Field(() => String)
  password!: string;
}

@ObjectType('ConfirmedPassword', { simpleResolvers: true })
export class ConfirmedPasswordType {
  @Field(() => Instant, { description: 'Until then the session may do what needs a password' })
  until!: string;
}
