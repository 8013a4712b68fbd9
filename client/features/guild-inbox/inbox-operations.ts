import { graphql } from '../../graphql/generated/gql.ts';

export const ContactMessagesQuery = graphql(`
  query ContactMessages($state: MessageState, $page: PageInput) {
    contactMessages(state: $state, page: $page) {
      total
      totalIsExact
      items {
        id
        name
        organisation
        email
        phone
        subject
        body
        state
        receivedAt
        markedBy
        markedAt
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

export const MarkContactMessageMutation = graphql(`
  mutation MarkContactMessage($input: MarkContactMessageInput!) {
    markContactMessage(input: $input) {
      id
      state
      markedBy
      markedAt
    }
  }
`);

export const RemoveContactMessageMutation = graphql(`
  mutation RemoveContactMessage($input: RemoveContactMessageInput!) {
    removeContactMessage(input: $input) {
      id
    }
  }
`);
