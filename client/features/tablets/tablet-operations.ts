import { graphql } from '../../graphql/generated/gql.ts';

export const TabletsQuery = graphql(`
  query Tablets {
    tablets {
      id
      name
      enrolledAt
      enrolledBy
      revokedAt
      lastContactAt
    }
    devices {
      installId
      accountName
      deviceName
      clientBuild
      lastContactAt
      draftCount
      waitingCount
      attentionCount
      oldestQueuedAt
      isStoragePersisted
      clockOffsetMs
      tablet {
        id
        name
      }
    }
    operators {
      accountId
      displayName
      role
      hasPin
    }
  }
`);

export const CreateEnrolmentCodeMutation = graphql(`
  mutation CreateEnrolmentCode($input: CreateEnrolmentCodeInput!) {
    createEnrolmentCode(input: $input) {
      code
      expiresAt
      tablet {
        id
        name
      }
    }
  }
`);

export const RenameTabletMutation = graphql(`
  mutation RenameTablet($input: RenameTabletInput!) {
    renameTablet(input: $input) {
      id
      name
    }
  }
`);

export const RevokeTabletMutation = graphql(`
  mutation RevokeTablet($input: RevokeTabletInput!) {
    revokeTablet(input: $input) {
      id
      revokedAt
    }
  }
`);

export const SetOperatorPinMutation = graphql(`
  mutation SetOperatorPin($input: SetOperatorPinInput!) {
    setOperatorPin(input: $input) {
      accountId
      hasPin
    }
  }
`);
