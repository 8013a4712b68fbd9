import { graphql } from '../../graphql/generated/gql.ts';

export const RegisterQuery = graphql(`
  query FactorRegister {
    emissionFactors {
      id
      ownerId
      sourceId
      category
      unit
      nameZhTw
      nameEn
      kgCo2ePerUnit
      co2KgPerUnit
      ch4KgPerUnit
      n2oKgPerUnit
      gwpSet
      validFrom
      validTo
      publishedOn
      publisher
      document
      publisherEn
      documentEn
      year
      url
      note
      isVerified
      isAnnual
      countsInTotal
      supersedesId
      releasedAt
      releasedBy
      proposedBy
      changeReason
    }
    emissionSources {
      id
      ownerId
      nameZhTw
      nameEn
      sortOrder
      fallbackSourceId
      uses {
        category
        units
      }
    }
  }
`);

export const FactorProposalFragment = graphql(`
  fragment FactorProposalParts on FactorProposal {
    id
    state
    reason
    proposedBy
    proposedAt
    isOwn
    decidedBy
    decidedAt
    decisionReason
    changes {
      kind
      factorId
      sourceId
      sourceNameZhTw
      sourceNameEn
      supersedesId
      category
      unit
      nameZhTw
      nameEn
      kgCo2ePerUnit
      validFrom
      publishedOn
      publisher
      document
      publisherEn
      documentEn
      year
      url
    }
  }
`);

export const FactorProposalsQuery = graphql(`
  query FactorProposals($states: [FactorProposalState!], $page: PageInput) {
    factorProposals(states: $states, page: $page) {
      items {
        ...FactorProposalParts
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

export const ProposeFactorChangesMutation = graphql(`
  mutation ProposeFactorChanges($input: ProposeFactorChangesInput!) {
    proposeFactorChanges(input: $input) {
      id
    }
  }
`);

export const FactorChangeImpactQuery = graphql(`
  query FactorChangeImpact($proposalId: ID!) {
    factorChangeImpact(proposalId: $proposalId) {
      workOrders
      unissuedWorkOrders
      workOrdersWithoutFactor
      issuedStatements
      submittedStatements
      sealedStatements
      members
      beforeKgCo2e
      afterKgCo2e
      changeKgCo2e
      memberChanges {
        medianKgCo2e
        largestKgCo2e
      }
      examinedWorkOrders
      isComplete
    }
  }
`);

export const ReleaseFactorProposalMutation = graphql(`
  mutation ReleaseFactorProposal($input: ReleaseFactorProposalInput!) {
    releaseFactorProposal(input: $input) {
      id
      state
    }
  }
`);

export const RejectFactorProposalMutation = graphql(`
  mutation RejectFactorProposal($input: RefuseFactorProposalInput!) {
    rejectFactorProposal(input: $input) {
      id
      state
    }
  }
`);

export const WithdrawFactorProposalMutation = graphql(`
  mutation WithdrawFactorProposal($input: RefuseFactorProposalInput!) {
    withdrawFactorProposal(input: $input) {
      id
      state
    }
  }
`);
