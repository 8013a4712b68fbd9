import type {
  PublicHomeQuery as PublicHomeData,
  PublicHomeQueryVariables,
  PublicPostQuery as PublicPostData,
  PublicPostQueryVariables,
  PublicPostsQuery as PublicPostsData,
  PublicPostsQueryVariables,
  PublicProfileQuery as PublicProfileData,
  PublicProfileQueryVariables,
  PublicTextQuery as PublicTextData,
  PublicTextQueryVariables,
  SendContactMessageMutation as SendContactMessageData,
  SendContactMessageMutationVariables,
} from '../../graphql/generated/graphql.ts';
import { operation } from '../../graphql/send-operation.ts';

// Sent as text, without the cache: visitors on phones load as little as possible.

export type ShownProfile = PublicProfileData['siteProfile'];
export type ListedPost = PublicPostsData['publishedPosts']['items'][number];

export const publicHomeQuery = operation<PublicHomeData, PublicHomeQueryVariables>(/* GraphQL */ `
  query PublicHome {
    announcements: publishedPosts(kind: ANNOUNCEMENT, page: { first: 5 }) {
      items {
        id
        kind
        titleZhTw
        titleEn
        summaryZhTw
        summaryEn
        isPinned
        publishedAt
        coverImageId
        startsAt
        endsAt
        placeZhTw
        placeEn
      }
    }
    events: publishedPosts(kind: EVENT, page: { first: 4 }) {
      items {
        id
        kind
        titleZhTw
        titleEn
        summaryZhTw
        summaryEn
        isPinned
        publishedAt
        coverImageId
        startsAt
        endsAt
        placeZhTw
        placeEn
      }
    }
  }
`);

export const publicPostsQuery = operation<PublicPostsData, PublicPostsQueryVariables>(/* GraphQL */ `
  query PublicPosts($kind: PostKind!, $after: String) {
    publishedPosts(kind: $kind, page: { first: 12, after: $after }) {
      items {
        id
        kind
        titleZhTw
        titleEn
        summaryZhTw
        summaryEn
        isPinned
        publishedAt
        coverImageId
        startsAt
        endsAt
        placeZhTw
        placeEn
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

export const publicPostQuery = operation<PublicPostData, PublicPostQueryVariables>(/* GraphQL */ `
  query PublicPost($kind: PostKind!, $id: ID!) {
    publishedPost(kind: $kind, id: $id) {
      id
      titleZhTw
      titleEn
      bodyZhTw
      bodyEn
      publishedAt
      coverImageId
      coverAltZhTw
      coverAltEn
      startsAt
      endsAt
      placeZhTw
      placeEn
    }
  }
`);

export const publicProfileQuery = operation<PublicProfileData, PublicProfileQueryVariables>(/* GraphQL */ `
  query PublicProfile {
    siteProfile {
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

export const publicTextQuery = operation<PublicTextData, PublicTextQueryVariables>(/* GraphQL */ `
  query PublicText($kind: SiteTextKind!) {
    siteText(kind: $kind) {
      version
      bodyZhTw
      bodyEn
      createdAt
    }
  }
`);

export const sendContactMessageMutation = operation<
  SendContactMessageData,
  SendContactMessageMutationVariables
>(/* GraphQL */ `
  mutation SendContactMessage($input: ContactMessageInput!) {
    sendContactMessage(input: $input) {
      isReceived
    }
  }
`);
