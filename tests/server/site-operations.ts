import { randomUUID } from 'node:crypto';
import type { SavePostInput } from '../support/generated/graphql.ts';
import { graphql } from '../support/generated/gql.ts';

export const PUBLISHED_POSTS = graphql(`
  query TestPublishedPosts($kind: PostKind!, $page: PageInput) {
    publishedPosts(kind: $kind, page: $page) {
      total
      items {
        id
        titleZhTw
        summaryZhTw
        summaryEn
        isPinned
        publishedAt
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);
export const PUBLISHED_POST = graphql(`
  query TestPublishedPost($kind: PostKind!, $id: ID!) {
    publishedPost(kind: $kind, id: $id) {
      id
      titleZhTw
      bodyZhTw
      coverImageId
      coverAltZhTw
      coverAltEn
      startsAt
      placeZhTw
    }
  }
`);
export const POSTS = graphql(`
  query TestPosts($kind: PostKind!, $filter: PostFilter) {
    posts(kind: $kind, filter: $filter) {
      items {
        id
        standing
        revision
      }
    }
  }
`);
export const POST = graphql(`
  query TestPost($id: ID!) {
    post(id: $id) {
      id
      standing
    }
  }
`);
export const SAVE_POST = graphql(`
  mutation TestSavePost($input: SavePostInput!) {
    savePost(input: $input) {
      id
      revision
      standing
      updatedBy
    }
  }
`);
export const REMOVE_POST = graphql(`
  mutation TestRemovePost($input: RemovePostInput!) {
    removePost(input: $input) {
      id
    }
  }
`);
export const ADD_IMAGE = graphql(`
  mutation TestAddSiteImage($input: AddSiteImageInput!) {
    addSiteImage(input: $input) {
      id
      mediaType
      widthPx
      heightPx
    }
  }
`);
export const SITE_PROFILE = graphql(`
  query TestSiteProfile {
    siteProfile {
      revision
      nameZhTw
      email
      lineUrl
    }
  }
`);
export const SAVE_SITE_PROFILE = graphql(`
  mutation TestSaveSiteProfile($input: SaveSiteProfileInput!) {
    saveSiteProfile(input: $input) {
      revision
      nameZhTw
    }
  }
`);
export const SITE_TEXT = graphql(`
  query TestSiteText($kind: SiteTextKind!) {
    siteText(kind: $kind) {
      version
      bodyZhTw
      bodyEn
      createdBy
    }
  }
`);
export const SITE_TEXTS = graphql(`
  query TestSiteTexts($kind: SiteTextKind!) {
    siteTexts(kind: $kind) {
      version
    }
  }
`);
export const DEFINE_SITE_TEXT = graphql(`
  mutation TestDefineSiteText($input: DefineSiteTextInput!) {
    defineSiteText(input: $input) {
      version
    }
  }
`);
export const SEND_MESSAGE = graphql(`
  mutation TestSendContactMessage($input: ContactMessageInput!) {
    sendContactMessage(input: $input) {
      isReceived
    }
  }
`);
export const MESSAGES = graphql(`
  query TestContactMessages($state: MessageState) {
    unreadContactMessages
    contactMessages(state: $state) {
      items {
        id
        subject
        body
        state
        markedBy
      }
    }
  }
`);
export const MARK_MESSAGE = graphql(`
  mutation TestMarkContactMessage($input: MarkContactMessageInput!) {
    markContactMessage(input: $input) {
      state
      markedBy
    }
  }
`);
export const REMOVE_MESSAGE = graphql(`
  mutation TestRemoveContactMessage($input: RemoveContactMessageInput!) {
    removeContactMessage(input: $input) {
      id
    }
  }
`);

/** A published announcement, but for what is stated. */
export function aPost(stated: Partial<SavePostInput> = {}): SavePostInput {
  return {
    commandId: randomUUID(),
    postId: randomUUID(),
    basedOn: 0,
    kind: 'ANNOUNCEMENT',
    titleZhTw: '係數更新',
    bodyZhTw: '新的**電力係數**已公告。',
    isPinned: false,
    isDraft: false,
    publishAt: '2026-11-22T00:00:00.000Z',
    ...stated,
  };
}

export const anEvent = (stated: Partial<SavePostInput> = {}): SavePostInput =>
  aPost({ kind: 'EVENT', titleZhTw: '說明會', startsAt: '2026-12-01T06:00:00.000Z', ...stated });
