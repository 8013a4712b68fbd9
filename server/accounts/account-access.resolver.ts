import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { GraphqlContext } from '../graphql/graphql-context.ts';
import type { RequestContext } from '../request-context.ts';
import {
  ChangeEmailInputType,
  ConfirmedEmailType,
  ConfirmEmailInputType,
  OwnEmailType,
  PasswordResetReceiptType,
  PasswordResetRequestInputType,
  PasswordResetResultType,
  ResetPasswordInputType,
} from './account-access.types.ts';
import { readOwnEmail, type AccountEmailService } from './account-email.service.ts';
import type { ResetPasswordService } from './reset-password.service.ts';

@Resolver()
export class AccountAccessResolver {
  private readonly emails: AccountEmailService;
  private readonly resets: ResetPasswordService;

  constructor(emails: AccountEmailService, resets: ResetPasswordService) {
    this.emails = emails;
    this.resets = resets;
  }

  @Query(() => OwnEmailType)
  async ownEmail(@Ctx() context: RequestContext): Promise<OwnEmailType> {
    return readOwnEmail(context);
  }

  @Mutation(() => OwnEmailType, { description: 'Sends a letter to the new address, whose link confirms it' })
  async changeEmail(
    @Ctx() context: GraphqlContext,
    @Arg('input', () => ChangeEmailInputType) input: ChangeEmailInputType,
  ): Promise<OwnEmailType> {
    return this.emails.changeEmail(context, context.browser.address, input);
  }

  @Mutation(() => ConfirmedEmailType, { description: 'Needs no session' })
  async confirmEmail(
    @Ctx() context: RequestContext,
    @Arg('input', () => ConfirmEmailInputType) input: ConfirmEmailInputType,
  ): Promise<ConfirmedEmailType> {
    return { email: await this.emails.confirmEmail(context, input) };
  }

  @Mutation(() => PasswordResetReceiptType, {
    description: 'Needs no session; answered alike whether there is such an account or not',
  })
  async requestPasswordReset(
    @Ctx() context: GraphqlContext,
    @Arg('input', () => PasswordResetRequestInputType) input: PasswordResetRequestInputType,
  ): Promise<PasswordResetReceiptType> {
    await this.resets.requestReset(context, context.browser.address, input);
    return { isReceived: true };
  }

  @Mutation(() => PasswordResetResultType, { description: 'Needs no session, and begins none' })
  async resetPassword(
    @Ctx() context: RequestContext,
    @Arg('input', () => ResetPasswordInputType) input: ResetPasswordInputType,
  ): Promise<PasswordResetResultType> {
    await this.resets.resetPassword(context, input);
    return { isReset: true };
  }
}
