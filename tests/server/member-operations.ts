import { randomUUID } from 'node:crypto';
import type { MembershipMove } from '#domain/companies/membership.ts';
import { graphql } from '../support/generated/gql.ts';
import type { RegisterCompanyInput } from '../support/generated/graphql.ts';
import type { TestApp } from '../support/test-app.ts';
import { confirm, newTokenTo } from './account-access-operations.ts';

export const REGISTER = graphql(`
  mutation TestRegisterCompany($input: RegisterCompanyInput!) {
    registerCompany(input: $input) {
      isReceived
    }
  }
`);
export const MEMBERSHIP = graphql(`
  query TestMembership {
    membership {
      status
      reason
      email
      pendingEmail
      statedEmail
    }
  }
`);
export const SEND_CONFIRMATION = graphql(`
  mutation TestSendConfirmation($input: SendConfirmationInput!) {
    sendConfirmation(input: $input) {
      pendingEmail
    }
  }
`);
export const DECIDE = graphql(`
  mutation TestDecideMembership($input: DecideMembershipInput!) {
    decideMembership(input: $input) {
      id
      status
      statusReason
    }
  }
`);
export const APPLICANTS = graphql(`
  query TestApplicants {
    companies(filter: { status: PENDING }) {
      items {
        id
        name
        isEmailConfirmed
        lookAlikes
      }
    }
  }
`);

export const APPLICANT_EMAIL = 'wu@newplating.example';
export const APPLICANT_PASSWORD = '鍍鋅 與 一杯熱的好茶';

export const aRegistration = (stated: Partial<RegisterCompanyInput> = {}): RegisterCompanyInput => ({
  ...{ registrationId: randomUUID(), name: '新光電鍍有限公司', account: 'NewPlating', taxId: '12345675' },
  ...{ password: APPLICANT_PASSWORD, email: APPLICANT_EMAIL, contactPerson: '吳先生' },
  filledInSeconds: 90,
  ...stated,
});

export const register = (server: TestApp, stated: Partial<RegisterCompanyInput> = {}) =>
  server.browser().execute(REGISTER, { input: aRegistration(stated) });

/** Registers a company and confirms its address; gives its id. */
export async function anApplicant(server: TestApp): Promise<string> {
  const registrationId = randomUUID();
  await register(server, { registrationId });
  await confirm(server.browser(), await newTokenTo(server, APPLICANT_EMAIL));
  return registrationId;
}

interface Decision {
  readonly reason?: string;
  readonly by?: string;
  readonly commandId?: string;
}

export const decide = async (
  server: TestApp,
  memberId: string,
  move: MembershipMove,
  { reason, by = 'guild-admin', commandId = randomUUID() }: Decision = {},
) =>
  (await server.signedIn(by)).execute(DECIDE, {
    input: { commandId, memberId, move, reason: reason ?? null },
  });
