import { randomUUID } from 'node:crypto';
import { graphql } from '../support/generated/gql.ts';
import { lettersTo } from '../support/letters.ts';
import type { TestApp, TestBrowser } from '../support/test-app.ts';

export const OWN_EMAIL = graphql(`
  query TestOwnEmail {
    ownEmail {
      email
      pendingEmail
    }
  }
`);
export const CHANGE_EMAIL = graphql(`
  mutation TestChangeEmail($input: ChangeEmailInput!) {
    changeEmail(input: $input) {
      email
      pendingEmail
    }
  }
`);
export const CONFIRM_EMAIL = graphql(`
  mutation TestConfirmEmail($input: ConfirmEmailInput!) {
    confirmEmail(input: $input) {
      email
    }
  }
`);
export const REQUEST_RESET = graphql(`
  mutation TestRequestPasswordReset($input: PasswordResetRequestInput!) {
    requestPasswordReset(input: $input) {
      isReceived
    }
  }
`);
export const RESET = graphql(`
  mutation TestResetPassword($input: ResetPasswordInput!) {
    resetPassword(input: $input) {
      isReset
    }
  }
`);

export const askForReset = (server: TestApp, name: string, commandId: string = randomUUID()) =>
  server.browser().execute(REQUEST_RESET, { input: { commandId, name } });
export const reset = (server: TestApp, token: string, newPassword: string) =>
  server.browser().execute(RESET, { input: { commandId: randomUUID(), token, newPassword } });
export const confirm = (browser: TestBrowser, token: string) =>
  browser.execute(CONFIRM_EMAIL, { input: { commandId: randomUUID(), token } });

/** The tokens of the links in the letters that left to this address, in no order. */
export async function tokensTo(server: TestApp, address: string): Promise<readonly string[]> {
  const letters = await lettersTo(server, address);
  return letters.flatMap(({ text }) => {
    const token = /\/(?:reset|confirm-email)\/([0-9a-f]{64})\n/u.exec(text)?.[1];
    return token === undefined ? [] : [token];
  });
}

/** The token of the one letter that left since `known`. */
export async function newTokenTo(
  server: TestApp,
  address: string,
  known: readonly string[] = [],
): Promise<string> {
  const [token, another] = (await tokensTo(server, address)).filter((one) => !known.includes(one));
  if (token === undefined || another !== undefined) throw new Error(`not one new letter to ${address}`);
  return token;
}
