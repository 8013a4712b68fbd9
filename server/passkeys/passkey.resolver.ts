import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { SignInResultType, ViewerType } from '../accounts/account.types.ts';
import { readViewer } from '../accounts/viewer.service.ts';
import type { GraphqlContext } from '../graphql/graphql-context.ts';
import type { RequestContext } from '../request-context.ts';
import { isCompulsoryFor } from '../second-factor/second-factor.service.ts';
import type { PasskeySignInService } from './passkey-sign-in.service.ts';
import type { PasskeyService } from './passkey.service.ts';
import {
  AddPasskeyInputType,
  PasskeyActInputType,
  PasskeyOfferType,
  PasskeyQuestionType,
  PasskeyType,
  RemovePasskeyInputType,
  RenamePasskeyInputType,
  SignInWithPasskeyInputType,
} from './passkey.types.ts';

interface PasskeyParts {
  readonly signIns: PasskeySignInService;
  readonly passkeys: PasskeyService;
  readonly isDemo: boolean;
}

@Resolver(() => ViewerType)
export class PasskeyResolver {
  private readonly parts: PasskeyParts;

  constructor(parts: PasskeyParts) {
    this.parts = parts;
  }

  @Mutation(() => PasskeyQuestionType, { description: 'Begins a sign-in with a passkey; names nobody' })
  async beginPasskeySignIn(
    @Ctx() context: GraphqlContext,
    @Arg('input', () => PasskeyActInputType) input: PasskeyActInputType,
  ): Promise<PasskeyQuestionType> {
    return this.parts.signIns.begin(context, context.browser.address, input);
  }

  @Mutation(() => SignInResultType, { description: 'Asks for no code of a second factor: a passkey is both' })
  async signInWithPasskey(
    @Ctx() context: GraphqlContext,
    @Arg('input', () => SignInWithPasskeyInputType) input: SignInWithPasskeyInputType,
  ): Promise<SignInResultType> {
    const { address, deviceName, rememberSession } = context.browser;
    const signedIn = await this.parts.signIns.signIn(context, { address, deviceName }, input);
    const { session, actor, hasSecondFactor } = signedIn;
    rememberSession(session);
    const lacksSecondFactor = !hasSecondFactor && isCompulsoryFor(actor, this.parts.isDemo);
    return { viewer: await readViewer({ ...context, lacksSecondFactor }, actor) };
  }

  @FieldResolver(() => Boolean, { description: 'A passkey opens this account too' })
  async signsInWithPasskey(
    @Ctx() context: RequestContext,
    @Root() { accountId }: ViewerType,
  ): Promise<boolean> {
    return this.parts.passkeys.opens(context, accountId);
  }

  @Query(() => [PasskeyType], { description: 'Of the own account' })
  async passkeys(@Ctx() context: RequestContext): Promise<readonly PasskeyType[]> {
    return this.parts.passkeys.passkeys(context);
  }

  @Mutation(() => PasskeyOfferType, { description: 'Begins to add a passkey to the own account' })
  async beginPasskey(
    @Ctx() context: GraphqlContext,
    @Arg('input', () => PasskeyActInputType) input: PasskeyActInputType,
  ): Promise<PasskeyOfferType> {
    return this.parts.passkeys.begin(context, context.browser.address, input);
  }

  @Mutation(() => [PasskeyType])
  async addPasskey(
    @Ctx() context: RequestContext,
    @Arg('input', () => AddPasskeyInputType) input: AddPasskeyInputType,
  ): Promise<readonly PasskeyType[]> {
    return this.parts.passkeys.add(context, input);
  }

  @Mutation(() => [PasskeyType])
  async renamePasskey(
    @Ctx() context: RequestContext,
    @Arg('input', () => RenamePasskeyInputType) input: RenamePasskeyInputType,
  ): Promise<readonly PasskeyType[]> {
    return this.parts.passkeys.rename(context, input);
  }

  @Mutation(() => [PasskeyType])
  async removePasskey(
    @Ctx() context: RequestContext,
    @Arg('input', () => RemovePasskeyInputType) input: RemovePasskeyInputType,
  ): Promise<readonly PasskeyType[]> {
    return this.parts.passkeys.remove(context, input);
  }
}
