import { graphql } from '../../graphql/generated/gql.ts';

export const ConfirmPasswordMutation = graphql(`
  mutation ConfirmPassword($input: ConfirmPasswordInput!) {
    confirmPassword(input: $input) {
      until
    }
  }
`);
