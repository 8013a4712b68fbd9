import type {
  BeginLineSignInMutation as BeginLineSignInData,
  BeginLineSignInMutationVariables,
  EnrolTabletMutation as EnrolTabletData,
  EnrolTabletMutationVariables,
  PlatformQuery as PlatformData,
  PlatformQueryVariables,
  SignInMutation as SignInData,
  SignInMutationVariables,
  SignInWithLineMutation as SignInWithLineData,
  SignInWithLineMutationVariables,
  SignOutMutation as SignOutData,
  SignOutMutationVariables,
  ViewerQuery as ViewerData,
  ViewerQueryVariables,
} from '../graphql/generated/graphql.ts';
import { operation } from '../graphql/send-operation.ts';

// Sent as text: who signs in waits for neither the cache nor what reads documents for it.

export const viewerQuery = operation<ViewerData, ViewerQueryVariables>(/* GraphQL */ `
  query Viewer {
    viewer {
      accountId
      account
      displayName
      role
      validUntil
      lacksSecondFactor
      signsInWithLine
      signsInWithPasskey
      company {
        id
        status
        name
        plants {
          id
          name
        }
      }
    }
    idleEnd
  }
`);

export const signInMutation = operation<SignInData, SignInMutationVariables>(/* GraphQL */ `
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      viewer {
        accountId
        account
        displayName
        role
        validUntil
        lacksSecondFactor
        signsInWithLine
        signsInWithPasskey
        company {
          id
          status
          name
          plants {
            id
            name
          }
        }
      }
    }
  }
`);

export const beginLineSignInMutation = operation<BeginLineSignInData, BeginLineSignInMutationVariables>(
  /* GraphQL */ `
    mutation BeginLineSignIn($input: LineActInput!) {
      beginLineSignIn(input: $input) {
        address
      }
    }
  `,
);

export const signInWithLineMutation = operation<SignInWithLineData, SignInWithLineMutationVariables>(
  /* GraphQL */ `
    mutation SignInWithLine($input: SignInWithLineInput!) {
      signInWithLine(input: $input) {
        viewer {
          accountId
          account
          displayName
          role
          validUntil
          lacksSecondFactor
          signsInWithLine
          signsInWithPasskey
          company {
            id
            status
            name
            plants {
              id
              name
            }
          }
        }
      }
    }
  `,
);

export const enrolTabletMutation = operation<EnrolTabletData, EnrolTabletMutationVariables>(/* GraphQL */ `
  mutation EnrolTablet($input: EnrolTabletInput!) {
    enrolTablet(input: $input) {
      viewer {
        accountId
        account
        displayName
        role
        validUntil
        lacksSecondFactor
        signsInWithLine
        signsInWithPasskey
        company {
          id
          status
          name
          plants {
            id
            name
          }
        }
      }
    }
  }
`);

export const signOutMutation = operation<SignOutData, SignOutMutationVariables>(/* GraphQL */ `
  mutation SignOut($commandId: ID!) {
    signOut(commandId: $commandId) {
      signedOut
    }
  }
`);

export const platformQuery = operation<PlatformData, PlatformQueryVariables>(/* GraphQL */ `
  query Platform {
    platform {
      isDemo
      hasLineSignIn
    }
  }
`);
