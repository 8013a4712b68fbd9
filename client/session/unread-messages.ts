import { graphql } from '../graphql/generated/gql.ts';

/** How many messages of visitors nobody of the guild has read; asked by the menu, and again after each marking. */
export const UnreadMessagesQuery = graphql(`
  query UnreadMessages {
    unreadContactMessages
  }
`);
