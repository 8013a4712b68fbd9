import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { GraphqlContext } from '../graphql/graphql-context.ts';
import type { AccountService } from './account.service.ts';
import { SignInInputType, SignInResultType, SignOutResultType, ViewerType } from './account.types.ts';
import { readViewer } from './viewer.service.ts';

@Resolver()
export class SignInResolver {
  private readonly accounts: AccountService;

  constructor(accounts: AccountService) {
    this.accounts = accounts;
  }

  @Query(() => ViewerType, { nullable: true })
  async viewer(@Ctx() context: GraphqlContext): Promise<ViewerType | null> {
    return context.actor === null ? null : readViewer(context, context.actor);
  }

  @Mutation(() => SignInResultType)
  async signIn(
    @Ctx() context: GraphqlContext,
    @Arg('input', () => SignInInputType) input: SignInInputType,
  ): Promise<SignInResultType> {
    const { address, deviceName, rememberSession } = context.browser;
    const { session, actor } = await this.accounts.signIn(context, {
      commandId: input.commandId,
      account: input.account,
      password: input.password,
      address,
      deviceName,
    });
    rememberSession(session);
    return { viewer: await readViewer(context, actor) };
  }

  @Mutation(() => SignOutResultType)
  async signOut(
    @Ctx() context: GraphqlContext,
    @Arg('commandId', () => ID) commandId: string,
  ): Promise<SignOutResultType> {
    await this.accounts.signOut(context, commandId);
    context.browser.forgetSession();
    return { signedOut: true };
  }
}
