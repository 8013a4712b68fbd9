import { graphql } from '../../graphql/generated/gql.ts';

export const PeopleQuery = graphql(`
  query People {
    people {
      id
      account
      displayName
      email
      role
      status
      validUntil
      lastSignInAt
      hasSecondFactor
      sessionCount
    }
    invitations {
      id
      role
      validUntil
      note
      email
      expiresAt
      invitedBy
      isFromGuild
    }
  }
`);

export const ChangeRoleMutation = graphql(`
  mutation ChangeRole($input: ChangeRoleInput!) {
    changeRole(input: $input) {
      id
      role
      validUntil
      sessionCount
    }
  }
`);

export const MovePersonMutation = graphql(`
  mutation MovePerson($input: MovePersonInput!) {
    movePerson(input: $input) {
      id
      status
      sessionCount
    }
  }
`);

export const InvitePersonMutation = graphql(`
  mutation InvitePerson($input: InvitePersonInput!) {
    invitePerson(input: $input) {
      link
      invitation {
        id
        expiresAt
      }
    }
  }
`);

export const RevokeInvitationMutation = graphql(`
  mutation RevokeInvitation($input: RevokeInvitationInput!) {
    revokeInvitation(input: $input) {
      id
    }
  }
`);
