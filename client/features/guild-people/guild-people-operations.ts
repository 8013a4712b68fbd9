import { graphql } from '../../graphql/generated/gql.ts';

export const GuildPeopleQuery = graphql(`
  query GuildPeople {
    guildPeople {
      id
      displayName
      account
      role
      hasSecondFactor
      lastSignInAt
    }
  }
`);

export const LiftGuildSecondFactorMutation = graphql(`
  mutation LiftGuildSecondFactor($input: LiftGuildSecondFactorInput!) {
    liftGuildSecondFactor(input: $input) {
      id
      hasSecondFactor
    }
  }
`);
