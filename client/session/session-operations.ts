import { graphql } from '../graphql/generated/gql.ts';

export const ViewerQuery = graphql(`
  query Viewer {
    viewer {
      accountId
      account
      displayName
      role
      company {
        id
        name
        plants {
          id
          name
        }
      }
    }
  }
`);

export const SignInMutation = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      viewer {
        accountId
        account
        displayName
        role
        company {
          id
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

export const SignOutMutation = graphql(`
  mutation SignOut($commandId: ID!) {
    signOut(commandId: $commandId) {
      signedOut
    }
  }
`);
