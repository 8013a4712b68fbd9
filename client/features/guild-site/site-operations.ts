import { graphql } from '../../graphql/generated/gql.ts';

export const GuildProfileQuery = graphql(`
  query GuildProfile {
    siteProfile {
      revision
      nameZhTw
      nameEn
      addressZhTw
      addressEn
      phone
      email
      hoursZhTw
      hoursEn
      lineId
      lineUrl
    }
  }
`);

export const SaveSiteProfileMutation = graphql(`
  mutation SaveSiteProfile($input: SaveSiteProfileInput!) {
    saveSiteProfile(input: $input) {
      revision
      nameZhTw
      nameEn
      addressZhTw
      addressEn
      phone
      email
      hoursZhTw
      hoursEn
      lineId
      lineUrl
    }
  }
`);

export const SiteTextsQuery = graphql(`
  query SiteTexts($kind: SiteTextKind!) {
    siteTexts(kind: $kind) {
      kind
      version
      bodyZhTw
      bodyEn
      createdAt
      createdBy
    }
  }
`);

export const DefineSiteTextMutation = graphql(`
  mutation DefineSiteText($input: DefineSiteTextInput!) {
    defineSiteText(input: $input) {
      kind
      version
    }
  }
`);
