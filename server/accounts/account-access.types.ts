import { Field, ID, InputType, ObjectType } from 'type-graphql';

@ObjectType('OwnEmail', { simpleResolvers: true, description: 'The e-mail address of the own account' })
export class OwnEmailType {
  @Field(() => String, { nullable: true })
  email!: string | null;
  @Field(() => String, { nullable: true, description: 'Counts once the link of its letter was opened' })
  pendingEmail!: string | null;
}

@ObjectType('ConfirmedEmail', { simpleResolvers: true })
export class ConfirmedEmailType {
  @Field(() => String)
  email!: string;
}

@ObjectType('PasswordResetReceipt', { simpleResolvers: true })
export class PasswordResetReceiptType {
  @Field(() => Boolean)
  isReceived!: boolean;
}

@ObjectType('PasswordResetResult', { simpleResolvers: true })
export class PasswordResetResultType {
  @Field(() => Boolean)
  isReset!: boolean;
}

@InputType('ChangeEmailInput')
export class ChangeEmailInputType {
  @Field(() => ID)
  commandId!: string;
  @Field(() => String)
  currentPassword!: string;
  @Field(() => String)
  email!: string;
}

@InputType('ConfirmEmailInput')
export class ConfirmEmailInputType {
  @Field(() => ID)
  commandId!: string;
  @Field(() => String, { description: 'From the link of the letter' })
  token!: string;
}

@InputType('PasswordResetRequestInput')
export class PasswordResetRequestInputType {
  @Field(() => ID)
  commandId!: string;
  @Field(() => String, { description: 'Account name or e-mail address' })
  name!: string;
}

@InputType('ResetPasswordInput')
export class ResetPasswordInputType {
  @Field(() => ID)
  commandId!: string;
  @Field(() => String, { description: 'From the link of the letter' })
  token!: string;
  @Field(() => String)
  newPassword!: string;
}
