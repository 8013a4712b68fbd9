import { graphql } from '../../graphql/generated/gql.ts';

export const MemberFragment = graphql(`
  fragment Member on Company {
    id
    name
    account
    taxId
    status
    statusReason
    statusChangedAt
    createdAt
    contactPerson
    phone
    email
    address
    region
    website
    speciality
    businessHours
    isEmailConfirmed
    lookAlikes
  }
`);

export const GuildMembersQuery = graphql(`
  query GuildMembers($filter: CompanyFilter) {
    companies(filter: $filter, page: { first: 100 }) {
      total
      items {
        ...Member
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);

export const DecideMembershipMutation = graphql(`
  mutation DecideMembership($input: DecideMembershipInput!) {
    decideMembership(input: $input) {
      ...Member
    }
  }
`);

export const MemberOwnersQuery = graphql(`
  query MemberOwners($memberId: ID!) {
    memberOwners(memberId: $memberId) {
      id
      displayName
      account
      maskedEmail
      lastSignInAt
      hasSecondFactor
    }
  }
`);

export const ResetOwnerAccessMutation = graphql(`
  mutation ResetOwnerAccess($input: ResetOwnerAccessInput!) {
    resetOwnerAccess(input: $input) {
      maskedEmail
      link
      linkExpiresAt
    }
  }
`);
