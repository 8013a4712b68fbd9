import { randomUUID } from 'node:crypto';
import type { PersonMove, PersonRole } from '#domain/access/people-rules.ts';
import { AccountEntity } from '../../server/accounts/account.entity.ts';
import { DEMO_COMPANIES } from '../../server/database/seeds/demo-companies.ts';
import { graphql } from '../support/generated/gql.ts';
import type { InvitePersonInput, JoinCompanyInput } from '../support/generated/graphql.ts';
import { lettersTo } from '../support/letters.ts';
import type { TestApp, TestBrowser } from '../support/test-app.ts';

export const PEOPLE = graphql(`
  query TestPeople {
    people {
      id
      account
      email
      role
      status
      validUntil
      lastSignInAt
      hasSecondFactor
      sessionCount
    }
  }
`);
export const CHANGE_ROLE = graphql(`
  mutation TestChangeRole($input: ChangeRoleInput!) {
    changeRole(input: $input) {
      account
      role
      validUntil
      sessionCount
    }
  }
`);
export const MOVE_PERSON = graphql(`
  mutation TestMovePerson($input: MovePersonInput!) {
    movePerson(input: $input) {
      account
      status
    }
  }
`);
export const INVITATIONS = graphql(`
  query TestInvitations {
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
export const INVITE = graphql(`
  mutation TestInvitePerson($input: InvitePersonInput!) {
    invitePerson(input: $input) {
      link
      invitation {
        id
        expiresAt
      }
    }
  }
`);
export const REVOKE_INVITATION = graphql(`
  mutation TestRevokeInvitation($input: RevokeInvitationInput!) {
    revokeInvitation(input: $input) {
      id
    }
  }
`);
export const INVITATION = graphql(`
  query TestInvitation($token: String!) {
    invitation(token: $token) {
      company
      role
      validUntil
      email
    }
  }
`);
export const JOIN = graphql(`
  mutation TestJoinCompany($input: JoinCompanyInput!) {
    joinCompany(input: $input) {
      account
    }
  }
`);
export const MEMBER_OWNERS = graphql(`
  query TestMemberOwners($memberId: ID!) {
    memberOwners(memberId: $memberId) {
      id
      account
      maskedEmail
    }
  }
`);
export const RESET_OWNER = graphql(`
  mutation TestResetOwnerAccess($input: ResetOwnerAccessInput!) {
    resetOwnerAccess(input: $input) {
      maskedEmail
      link
      linkExpiresAt
    }
  }
`);

export const COMPANY_A = DEMO_COMPANIES[0]?.company.id ?? '';
export const NEWCOMER_PASSWORD = '夜班的燈 亮著三盞 到天明';

/** The id of a demo account. */
export async function idOf(server: TestApp, account: string): Promise<string> {
  return (await server.app.database.read.findOneByOrFail(AccountEntity, { account })).id;
}

interface StatedRole {
  readonly newRole: PersonRole;
  readonly validUntil?: string | null;
  readonly commandId?: string;
}

export const changeRole = async (
  server: TestApp,
  browser: TestBrowser,
  account: string,
  { newRole, validUntil = null, commandId = randomUUID() }: StatedRole,
) =>
  browser.execute(CHANGE_ROLE, {
    input: { commandId, personId: await idOf(server, account), newRole, validUntil },
  });

export const movePerson = async (server: TestApp, browser: TestBrowser, account: string, move: PersonMove) =>
  browser.execute(MOVE_PERSON, {
    input: { commandId: randomUUID(), personId: await idOf(server, account), move },
  });

export const invite = (browser: TestBrowser, stated: Partial<InvitePersonInput> = {}) =>
  browser.execute(INVITE, { input: { commandId: randomUUID(), newRole: 'OPERATOR', ...stated } });

/** Makes a link for the screen; gives its token. */
export async function shownToken(
  browser: TestBrowser,
  stated: Partial<InvitePersonInput> = {},
): Promise<string> {
  const { data, errors } = await invite(browser, stated);
  const link = data?.invitePerson.link;
  if (link == null) throw new Error(`no link: ${errors[0]?.message ?? 'a letter'}`);
  return tokenOf(link);
}

export const tokenOf = (link: string): string => /\/join\/([0-9a-z]+)$/u.exec(link)?.[1] ?? '';

/** The token of the one invitation that left to this address. */
export async function lettersToken(server: TestApp, address: string): Promise<string> {
  const letters = await lettersTo(server, address);
  const token = letters.flatMap(({ text }) => /\/join\/([0-9a-f]{64})\n/u.exec(text)?.[1] ?? []).at(-1);
  if (token === undefined) throw new Error(`no invitation to ${address}`);
  return token;
}

export const join = (server: TestApp, token: string, stated: Partial<JoinCompanyInput> = {}) =>
  server.browser().execute(JOIN, {
    input: {
      ...{ commandId: randomUUID(), token, account: `newcomer-${randomUUID().slice(0, 8)}` },
      ...{ displayName: '周志明', password: NEWCOMER_PASSWORD },
      ...stated,
    },
  });

export const codeOf = (answer: {
  readonly errors: readonly { readonly extensions: { readonly code: string } }[];
}) => answer.errors[0]?.extensions.code ?? 'answered';
