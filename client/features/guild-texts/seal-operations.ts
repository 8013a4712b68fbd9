import { graphql } from '../../graphql/generated/gql.ts';

export const GuildSealsQuery = graphql(`
  query GuildSeals {
    guildSeals {
      id
      imagePng
      uploadedAt
      uploadedBy
      isActive
    }
  }
`);

export const UploadGuildSealMutation = graphql(`
  mutation UploadGuildSeal($input: UploadGuildSealInput!) {
    uploadGuildSeal(input: $input) {
      id
      isActive
    }
  }
`);
