import { graphql } from '../../graphql/generated/gql.ts';

export const OwnSessionsQuery = graphql(`
  query OwnSessions {
    sessions {
      id
      deviceName
      createdAt
      lastSeenAt
      isCurrent
    }
  }
`);

export const OwnEmailQuery = graphql(`
  query OwnEmail {
    ownEmail {
      email
      pendingEmail
    }
  }
`);

export const ChangeEmailMutation = graphql(`
  mutation ChangeEmail($input: ChangeEmailInput!) {
    changeEmail(input: $input) {
      email
      pendingEmail
    }
  }
`);

export const ChangePasswordMutation = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      id
      isCurrent
    }
  }
`);

export const EndSessionMutation = graphql(`
  mutation EndSession($input: EndSessionInput!) {
    endSession(input: $input) {
      id
    }
  }
`);

export const EndOtherSessionsMutation = graphql(`
  mutation EndOtherSessions($input: EndOtherSessionsInput!) {
    endOtherSessions(input: $input) {
      id
    }
  }
`);

export const SecondFactorQuery = graphql(`
  query SecondFactor {
    secondFactor {
      confirmedAt
      recoveryCodesLeft
      isCompulsory
    }
  }
`);

export const BeginSecondFactorMutation = graphql(`
  mutation BeginSecondFactor($input: BeginSecondFactorInput!) {
    beginSecondFactor(input: $input) {
      secret
      uri
    }
  }
`);

export const ConfirmSecondFactorMutation = graphql(`
  mutation ConfirmSecondFactor($input: SecondFactorCodeInput!) {
    confirmSecondFactor(input: $input) {
      codes
    }
  }
`);

export const RenewRecoveryCodesMutation = graphql(`
  mutation RenewRecoveryCodes($input: SecondFactorCodeInput!) {
    renewRecoveryCodes(input: $input) {
      codes
    }
  }
`);

export const RemoveSecondFactorMutation = graphql(`
  mutation RemoveSecondFactor($input: SecondFactorCodeInput!) {
    removeSecondFactor(input: $input) {
      confirmedAt
    }
  }
`);

export const LineLinkQuery = graphql(`
  query LineLink {
    lineLink {
      isOffered
      linkedAt
    }
  }
`);

export const BeginLineLinkMutation = graphql(`
  mutation BeginLineLink($input: LineActInput!) {
    beginLineLink(input: $input) {
      address
    }
  }
`);

export const LinkLineMutation = graphql(`
  mutation LinkLine($input: LineActInput!) {
    linkLine(input: $input) {
      isOffered
      linkedAt
    }
  }
`);

export const UnlinkLineMutation = graphql(`
  mutation UnlinkLine($input: LineActInput!) {
    unlinkLine(input: $input) {
      isOffered
      linkedAt
    }
  }
`);

export const NoticesQuery = graphql(`
  query Notices {
    notices {
      kind
      isWanted
      afterDays
    }
  }
`);

export const ChooseNoticesMutation = graphql(`
  mutation ChooseNotices($input: ChooseNoticesInput!) {
    chooseNotices(input: $input) {
      kind
      isWanted
      afterDays
    }
  }
`);

export const PasskeysQuery = graphql(`
  query Passkeys {
    passkeys {
      id
      name
      isBackedUp
      createdAt
      lastUsedAt
    }
  }
`);

export const BeginPasskeyMutation = graphql(`
  mutation BeginPasskey($input: PasskeyActInput!) {
    beginPasskey(input: $input) {
      challenge
      partyId
      userHandle
      account
      displayName
      algorithms
      known {
        credentialId
        transports
      }
    }
  }
`);

export const AddPasskeyMutation = graphql(`
  mutation AddPasskey($input: AddPasskeyInput!) {
    addPasskey(input: $input) {
      id
    }
  }
`);

export const RenamePasskeyMutation = graphql(`
  mutation RenamePasskey($input: RenamePasskeyInput!) {
    renamePasskey(input: $input) {
      id
      name
    }
  }
`);

export const RemovePasskeyMutation = graphql(`
  mutation RemovePasskey($input: RemovePasskeyInput!) {
    removePasskey(input: $input) {
      id
    }
  }
`);
