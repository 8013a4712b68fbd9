import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { GraphqlContext } from '../graphql/graphql-context.ts';
import type { RequestContext } from '../request-context.ts';
import type { ChangePasswordService } from './change-password.service.ts';
import {
  ChangePasswordInputType,
  EndOtherSessionsInputType,
  EndSessionInputType,
  SessionType,
} from './own-account.types.ts';
import { endOtherSessions, endSession, readOwnSessions } from './own-sessions.service.ts';

@Resolver(() => SessionType)
export class OwnAccountResolver {
  private readonly passwords: ChangePasswordService;

  constructor(passwords: ChangePasswordService) {
    this.passwords = passwords;
  }

  @Query(() => [SessionType], { description: 'Where the own account is signed in, seen last first' })
  async sessions(@Ctx() context: RequestContext): Promise<readonly SessionType[]> {
    return readOwnSessions(context);
  }

  @Mutation(() => [SessionType], {
    description: 'Changes the own password; every other session of the account ends, and this one is renewed',
  })
  async changePassword(
    @Ctx() context: GraphqlContext,
    @Arg('input', () => ChangePasswordInputType) input: ChangePasswordInputType,
  ): Promise<readonly SessionType[]> {
    const { address, deviceName, rememberSession } = context.browser;
    const session = await this.passwords.changePassword(context, { address, deviceName }, input);
    rememberSession(session);
    return readOwnSessions({ ...context, sessionId: session.sessionId });
  }

  @Mutation(() => [SessionType], { description: 'Ends one of the own sessions; gives those that are left' })
  async endSession(
    @Ctx() context: RequestContext,
    @Arg('input', () => EndSessionInputType) input: EndSessionInputType,
  ): Promise<readonly SessionType[]> {
    return endSession(context, input);
  }

  @Mutation(() => [SessionType], { description: 'Ends all own sessions but the one that asks' })
  async endOtherSessions(
    @Ctx() context: RequestContext,
    @Arg('input', () => EndOtherSessionsInputType) input: EndOtherSessionsInputType,
  ): Promise<readonly SessionType[]> {
    return endOtherSessions(context, input);
  }
}
