import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { SignInResultType, ViewerType } from '../accounts/account.types.ts';
import { readViewer } from '../accounts/viewer.service.ts';
import type { GraphqlContext } from '../graphql/graphql-context.ts';
import type { RequestContext } from '../request-context.ts';
import { isCompulsoryFor } from '../second-factor/second-factor.service.ts';
import type { LineLinkService } from './line-link.service.ts';
import type { LineSignInService } from './line-sign-in.service.ts';
import { LineActInputType, LineLinkType, LineVisitType, SignInWithLineInputType } from './line.types.ts';

interface LineParts {
  readonly signIns: LineSignInService;
  readonly links: LineLinkService;
  readonly isDemo: boolean;
}

@Resolver(() => ViewerType)
export class LineResolver {
  private readonly parts: LineParts;

  constructor(parts: LineParts) {
    this.parts = parts;
  }

  @Mutation(() => LineVisitType, { description: 'Begins a sign-in with LINE in this browser' })
  async beginLineSignIn(
    @Ctx() context: GraphqlContext,
    @Arg('input', () => LineActInputType) input: LineActInputType,
  ): Promise<LineVisitType> {
    const { address, lineVisit } = context.browser;
    const begun = await this.parts.signIns.begin(context, address, input);
    lineVisit.remember(begun.secret);
    return { address: begun.address };
  }

  @Mutation(() => SignInResultType, { description: 'Signs in who LINE named to this browser' })
  async signInWithLine(
    @Ctx() context: GraphqlContext,
    @Arg('input', () => SignInWithLineInputType) input: SignInWithLineInputType,
  ): Promise<SignInResultType> {
    const { address, deviceName, lineVisit, rememberSession } = context.browser;
    const browser = { address, deviceName, secret: lineVisit.secret };
    const { session, actor, hasSecondFactor } = await this.parts.signIns.signIn(context, browser, input);
    rememberSession(session);
    lineVisit.forget();
    const lacksSecondFactor = !hasSecondFactor && isCompulsoryFor(actor, this.parts.isDemo);
    return { viewer: await readViewer({ ...context, lacksSecondFactor }, actor) };
  }

  @FieldResolver(() => Boolean, { description: 'LINE opens this account too' })
  async signsInWithLine(@Ctx() context: RequestContext, @Root() { accountId }: ViewerType): Promise<boolean> {
    return this.parts.links.opens(context, accountId);
  }

  @Query(() => LineLinkType, { description: 'Of the own account' })
  async lineLink(@Ctx() context: RequestContext): Promise<LineLinkType> {
    return this.parts.links.link(context);
  }

  @Mutation(() => LineVisitType, { description: 'Asks LINE who is here, to link the own account' })
  async beginLineLink(
    @Ctx() context: GraphqlContext,
    @Arg('input', () => LineActInputType) input: LineActInputType,
  ): Promise<LineVisitType> {
    const { address, lineVisit } = context.browser;
    const begun = await this.parts.links.begin(context, address, input);
    lineVisit.remember(begun.secret);
    return { address: begun.address };
  }

  @Mutation(() => LineLinkType, { description: 'Links the own account with whom LINE named to this browser' })
  async linkLine(
    @Ctx() context: GraphqlContext,
    @Arg('input', () => LineActInputType) input: LineActInputType,
  ): Promise<LineLinkType> {
    const { lineVisit } = context.browser;
    const link = await this.parts.links.complete(context, lineVisit.secret, input);
    lineVisit.forget();
    return link;
  }

  @Mutation(() => LineLinkType)
  async unlinkLine(
    @Ctx() context: RequestContext,
    @Arg('input', () => LineActInputType) input: LineActInputType,
  ): Promise<LineLinkType> {
    return this.parts.links.unlink(context, input);
  }
}
