import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Instant } from '../graphql/scalars.ts';

@ObjectType('Passkey', {
  simpleResolvers: true,
  description: 'Opens the own account; the key stays with its device',
})
export class PasskeyType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => Boolean, { description: 'Kept by more than one device, as by a keeper of passwords' })
  isBackedUp!: boolean;
  @Field(() => Instant)
  createdAt!: string;
  @Field(() => Instant, { nullable: true, description: 'Null: not used yet' })
  lastUsedAt!: string | null;
}

@ObjectType('KnownCredential', { simpleResolvers: true })
export class KnownCredentialType {
  @Field(() => String, { description: 'base64url' })
  credentialId!: string;
  @Field(() => [String])
  transports!: readonly string[];
}

@ObjectType('PasskeyOffer', {
  simpleResolvers: true,
  description:
    'What a browser needs to make a passkey: user verification and a discoverable key are required',
})
export class PasskeyOfferType {
  @Field(() => String, { description: 'base64url; counts once, for five minutes, in this session' })
  challenge!: string;
  @Field(() => String, { description: 'Id of the relying party' })
  partyId!: string;
  @Field(() => String, { description: 'base64url' })
  userHandle!: string;
  @Field(() => String)
  account!: string;
  @Field(() => String)
  displayName!: string;
  @Field(() => [Int], { description: 'COSE algorithms, best first' })
  algorithms!: readonly number[];
  @Field(() => [KnownCredentialType], { description: 'Their devices make no second one' })
  known!: readonly KnownCredentialType[];
}

@ObjectType('PasskeyQuestion', { simpleResolvers: true })
export class PasskeyQuestionType {
  @Field(() => String, { description: 'base64url; counts once, for five minutes' })
  challenge!: string;
  @Field(() => String, { description: 'Id of the relying party' })
  partyId!: string;
}

@InputType('PasskeyActInput')
export class PasskeyActInputType {
  @Field(() => ID)
  commandId!: string;
}

@InputType('NewCredentialInput', { description: 'What a device made; bytes as base64url' })
export class NewCredentialInputType {
  @Field(() => String)
  id!: string;
  @Field(() => String)
  clientData!: string;
  @Field(() => String)
  attestation!: string;
  @Field(() => [String])
  transports!: string[];
}

@InputType('AddPasskeyInput')
export class AddPasskeyInputType {
  @Field(() => ID)
  commandId!: string;
  @Field(() => String)
  name!: string;
  @Field(() => NewCredentialInputType)
  credential!: NewCredentialInputType;
}

@InputType('RenamePasskeyInput')
export class RenamePasskeyInputType {
  @Field(() => ID)
  commandId!: string;
  @Field(() => ID)
  passkeyId!: string;
  @Field(() => String)
  name!: string;
}

@InputType('RemovePasskeyInput')
export class RemovePasskeyInputType {
  @Field(() => ID)
  commandId!: string;
  @Field(() => ID)
  passkeyId!: string;
}

@InputType('SignedCredentialInput', { description: 'What a device signed; bytes as base64url' })
export class SignedCredentialInputType {
  @Field(() => String)
  id!: string;
  @Field(() => String)
  clientData!: string;
  @Field(() => String)
  authenticatorData!: string;
  @Field(() => String)
  signature!: string;
  @Field(() => String)
  userHandle!: string;
}

@InputType('SignInWithPasskeyInput')
export class SignInWithPasskeyInputType {
  @Field(() => ID)
  commandId!: string;
  @Field(() => SignedCredentialInputType)
  credential!: SignedCredentialInputType;
}
