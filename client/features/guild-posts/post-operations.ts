import { graphql } from '../../graphql/generated/gql.ts';

export const GuildPostsQuery = graphql(`
  query GuildPosts($kind: PostKind!, $filter: PostFilter, $page: PageInput) {
    posts(kind: $kind, filter: $filter, page: $page) {
      total
      totalIsExact
      items {
        id
        kind
        titleZhTw
        standing
        isPinned
        publishAt
        expiresAt
        startsAt
        endsAt
        updatedAt
        updatedBy
      }
      pageInfo {
        startCursor
        endCursor
        hasNextPage
        hasPreviousPage
      }
    }
  }
`);

export const GuildPostQuery = graphql(`
  query GuildPost($id: ID!) {
    post(id: $id) {
      ...WrittenPost
    }
  }
`);

export const WrittenPostFragment = graphql(`
  fragment WrittenPost on Post {
    id
    kind
    revision
    standing
    titleZhTw
    titleEn
    bodyZhTw
    bodyEn
    coverImageId
    coverAltZhTw
    coverAltEn
    isPinned
    isDraft
    publishAt
    expiresAt
    startsAt
    endsAt
    placeZhTw
    placeEn
    updatedAt
    updatedBy
  }
`);

export const SavePostMutation = graphql(`
  mutation SavePost($input: SavePostInput!) {
    savePost(input: $input) {
      ...WrittenPost
    }
  }
`);

export const RemovePostMutation = graphql(`
  mutation RemovePost($input: RemovePostInput!) {
    removePost(input: $input) {
      id
    }
  }
`);

export const AddSiteImageMutation = graphql(`
  mutation AddSiteImage($input: AddSiteImageInput!) {
    addSiteImage(input: $input) {
      id
      widthPx
      heightPx
    }
  }
`);
