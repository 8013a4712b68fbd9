import type {
  ConfirmEmailMutation as ConfirmEmailData,
  ConfirmEmailMutationVariables,
  RequestPasswordResetMutation as RequestPasswordResetData,
  RequestPasswordResetMutationVariables,
  ResetPasswordMutation as ResetPasswordData,
  ResetPasswordMutationVariables,
} from '../../graphql/generated/graphql.ts';
import { operation } from '../../graphql/send-operation.ts';

export const requestPasswordResetMutation = operation<
  RequestPasswordResetData,
  RequestPasswordResetMutationVariables
>(/* GraphQL */ `
  mutation RequestPasswordReset($input: PasswordResetRequestInput!) {
    requestPasswordReset(input: $input) {
      isReceived
    }
  }
`);

export const resetPasswordMutation = operation<ResetPasswordData, ResetPasswordMutationVariables>(
  /* GraphQL */ `
    mutation ResetPassword($input: ResetPasswordInput!) {
      resetPassword(input: $input) {
        isReset
      }
    }
  `,
);

export const confirmEmailMutation = operation<ConfirmEmailData, ConfirmEmailMutationVariables>(/* GraphQL */ `
  mutation ConfirmEmail($input: ConfirmEmailInput!) {
    confirmEmail(input: $input) {
      email
    }
  }
`);
