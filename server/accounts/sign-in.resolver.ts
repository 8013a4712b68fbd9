import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { GraphqlContext } from '../graphql/graphql-context.ts';
import type { AccountService } from './account.service.ts';
import { SignInInputType, SignInResultType, SignOutResultType, ViewerType } from './account.types.ts';
import { isCompulsoryFor } from '../second-factor/second-factor.service.ts';
import { idleEndOf } from './session.service.ts';
import { readViewer } from './viewer.service.ts';

@Resolver()
export class SignInResolver {
  private readonly accounts: AccountService;

  private readonly isDemo: boolean;

  constructor(accounts: AccountService, isDemo: boolean) {
    this.accounts = accounts;
    this.isDemo = isDemo;
  }

  @Query(() => ViewerType, { nullable: true })
  async viewer(@Ctx() context: GraphqlContext): Promise<ViewerType | null> {
    return context.actor === null ? null : readViewer(context, context.actor);
  }

  @Query(() => Int, {
    nullable: true,
    description:
      'After how many minutes without use the session of this browser ended; null when it goes on, or ended otherwise',
  })
  async idleEnd(@Ctx() { actor, browser, database, now }: GraphqlContext): Promise<number | null> {
    const { sessionSecret } = browser;
    return actor !== null || sessionSecret === null ? null : idleEndOf(database, sessionSecret, now());
  }

  @Mutation(() => SignInResultType)
  async signIn(
    @Ctx() context: GraphqlContext,
    @Arg('input', () => SignInInputType) input: SignInInputType,
  ): Promise<SignInResultType> {
    const { address, deviceName, rememberSession } = context.browser;
    const { session, actor, hasSecondFactor } = await this.accounts.signIn(context, {
      commandId: input.commandId,
      account: input.account,
      password: input.password,
      code: input.code ?? null,
      address,
      deviceName,
    });
    rememberSession(session);
    const lacksSecondFactor = !hasSecondFactor && isCompulsoryFor(actor, this.isDemo);
    return { viewer: await readViewer({ ...context, lacksSecondFactor }, actor) };
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
