import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Instant } from '../graphql/scalars.ts';

@ObjectType('SecondFactor', { simpleResolvers: true })
export class SecondFactorType {
  @Field(() => Instant, { nullable: true, description: 'Null: codes are not asked for' })
  confirmedAt!: string | null;
  @Field(() => Int)
  recoveryCodesLeft!: number;
  @Field(() => Boolean)
  isCompulsory!: boolean;
}

@ObjectType('FactorSecret', { simpleResolvers: true })
export class FactorSecretType {
  @Field(() => String, { description: 'Base32, to be typed into an authenticator app' })
  secret!: string;
  @Field(() => String, { description: 'The same as address, for a QR code' })
  uri!: string;
}

@ObjectType('RecoveryCodes', {
  simpleResolvers: true,
  description: 'Shown once: the server keeps their hashes',
})
export class RecoveryCodesType {
  @Field(() => [String])
  codes!: readonly string[];
}

@InputType('BeginSecondFactorInput')
export class BeginSecondFactorInputType {
  @Field(() => ID)
  commandId!: string;
}

@InputType('SecondFactorCodeInput')
export class SecondFactorCodeInputType {
  @Field(() => ID)
  commandId!: string;
  @Field(() => String, { description: 'Of the app, or a recovery code; each counts once' })
  code!: string;
}
