import { graphql } from '../../graphql/generated/gql.ts';

export const DisclaimersQuery = graphql(`
  query Disclaimers {
    disclaimers {
      version
      points {
        zhTw
        en
      }
      createdAt
      createdBy
    }
  }
`);

export const DefineDisclaimerMutation = graphql(`
  mutation DefineDisclaimer($input: DefineDisclaimerInput!) {
    defineDisclaimer(input: $input) {
      version
    }
  }
`);
