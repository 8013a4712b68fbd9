import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { GraphqlContext } from '../graphql/graphql-context.ts';
import type { RequestContext } from '../request-context.ts';
import { readInvitations, type InvitationService } from './invitation.service.ts';
import {
  InvitationType,
  InvitePersonInputType,
  IssuedInvitationType,
  JoinCompanyInputType,
  JoinResultType,
  RevokeInvitationInputType,
  ShownInvitationType,
} from './invitation.types.ts';
import type { JoinCompanyService } from './join-company.service.ts';

@Resolver()
export class InvitationResolver {
  private readonly inviting: InvitationService;
  private readonly joining: JoinCompanyService;

  constructor(inviting: InvitationService, joining: JoinCompanyService) {
    this.inviting = inviting;
    this.joining = joining;
  }

  @Query(() => [InvitationType], { description: 'Those that may still be used, newest first' })
  async invitations(@Ctx() context: RequestContext): Promise<readonly InvitationType[]> {
    return readInvitations(context);
  }

  @Query(() => ShownInvitationType, { description: 'Needs no session, but the token of a link' })
  async invitation(
    @Ctx() context: GraphqlContext,
    @Arg('token', () => String) token: string,
  ): Promise<ShownInvitationType> {
    return this.joining.readInvitation(context, context.browser.address, token);
  }

  @Mutation(() => IssuedInvitationType, { description: 'For owners' })
  async invitePerson(
    @Ctx() context: RequestContext,
    @Arg('input', () => InvitePersonInputType) input: InvitePersonInputType,
  ): Promise<IssuedInvitationType> {
    return this.inviting.invitePerson(context, input);
  }

  @Mutation(() => [InvitationType], { description: 'For owners' })
  async revokeInvitation(
    @Ctx() context: RequestContext,
    @Arg('input', () => RevokeInvitationInputType) input: RevokeInvitationInputType,
  ): Promise<readonly InvitationType[]> {
    return this.inviting.revokeInvitation(context, input);
  }

  @Mutation(() => JoinResultType, { description: 'Needs no session, and begins none' })
  async joinCompany(
    @Ctx() context: GraphqlContext,
    @Arg('input', () => JoinCompanyInputType) input: JoinCompanyInputType,
  ): Promise<JoinResultType> {
    return { account: await this.joining.joinCompany(context, context.browser.address, input) };
  }
}
