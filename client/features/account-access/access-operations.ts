import type {
  ConfirmEmailMutation as ConfirmEmailData,
  ConfirmEmailMutationVariables,
  InvitationQuery as InvitationData,
  InvitationQueryVariables,
  JoinCompanyMutation as JoinCompanyData,
  JoinCompanyMutationVariables,
  MembershipQuery as MembershipData,
  MembershipQueryVariables,
  RegisterCompanyMutation as RegisterCompanyData,
  RegisterCompanyMutationVariables,
  RequestPasswordResetMutation as RequestPasswordResetData,
  RequestPasswordResetMutationVariables,
  ResetPasswordMutation as ResetPasswordData,
  ResetPasswordMutationVariables,
  SendConfirmationMutation as SendConfirmationData,
  SendConfirmationMutationVariables,
  UnsubscribeMutation as UnsubscribeData,
  UnsubscribeMutationVariables,
  UnsubscriptionQuery as UnsubscriptionData,
  UnsubscriptionQueryVariables,
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

export const registerCompanyMutation = operation<RegisterCompanyData, RegisterCompanyMutationVariables>(
  /* GraphQL */ `
    mutation RegisterCompany($input: RegisterCompanyInput!) {
      registerCompany(input: $input) {
        isReceived
      }
    }
  `,
);

export type ShownMembership = MembershipData['membership'];

export const membershipQuery = operation<MembershipData, MembershipQueryVariables>(/* GraphQL */ `
  query Membership {
    membership {
      status
      reason
      changedAt
      registeredAt
      email
      pendingEmail
      statedEmail
    }
  }
`);

export const sendConfirmationMutation = operation<SendConfirmationData, SendConfirmationMutationVariables>(
  /* GraphQL */ `
    mutation SendConfirmation($input: SendConfirmationInput!) {
      sendConfirmation(input: $input) {
        pendingEmail
      }
    }
  `,
);

export type JoinInvitation = InvitationData['invitation'];

export const invitationQuery = operation<InvitationData, InvitationQueryVariables>(/* GraphQL */ `
  query Invitation($token: String!) {
    invitation(token: $token) {
      company
      role
      validUntil
      email
    }
  }
`);

export const unsubscriptionQuery = operation<UnsubscriptionData, UnsubscriptionQueryVariables>(/* GraphQL */ `
  query Unsubscription($token: String!) {
    unsubscription(token: $token) {
      kind
    }
  }
`);

export const unsubscribeMutation = operation<UnsubscribeData, UnsubscribeMutationVariables>(/* GraphQL */ `
  mutation Unsubscribe($input: UnsubscribeInput!) {
    unsubscribe(input: $input) {
      kind
    }
  }
`);

export const joinCompanyMutation = operation<JoinCompanyData, JoinCompanyMutationVariables>(/* GraphQL */ `
  mutation JoinCompany($input: JoinCompanyInput!) {
    joinCompany(input: $input) {
      account
    }
  }
`);
