import { randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { DEMO_PASSWORD } from '../../server/database/seeds/demo-companies.ts';
import type { TestApp, TestBrowser } from '../support/test-app.ts';

const SIGN_IN = `mutation SignIn($input: SignInInput!) {
  signIn(input: $input) { viewer { account lacksSecondFactor } }
}`;
const BEGIN =
  'mutation Begin($input: BeginSecondFactorInput!) { beginSecondFactor(input: $input) { secret uri } }';
const CONFIRM =
  'mutation Confirm($input: SecondFactorCodeInput!) { confirmSecondFactor(input: $input) { codes } }';
const RENEW =
  'mutation Renew($input: SecondFactorCodeInput!) { renewRecoveryCodes(input: $input) { codes } }';
const REMOVE =
  'mutation Remove($input: SecondFactorCodeInput!) { removeSecondFactor(input: $input) { confirmedAt } }';
const STATE = '{ secondFactor { confirmedAt recoveryCodesLeft isCompulsory } }';

type FactorAnswer = Record<
  'signIn' | 'confirmSecondFactor' | 'renewRecoveryCodes' | 'removeSecondFactor',
  Readonly<Record<string, unknown>>
>;

/** The code that the app of `secret` shows, so many half minutes away from now. */
export function appCode(server: TestApp, secret: string, steps = 0): string {
  const timestamp = Date.parse(server.clock.now()) + steps * 30_000;
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
}

export const signInWith = (
  browser: TestBrowser,
  account: string,
  code: string | null,
  password = DEMO_PASSWORD,
) =>
  browser.execute<FactorAnswer, object>(SIGN_IN, {
    input: { commandId: randomUUID(), account, password, code },
  });

export const begin = async (browser: TestBrowser, commandId: string = randomUUID()) =>
  (
    await browser.dataOf<{ beginSecondFactor: { secret: string; uri: string } }, object>(BEGIN, {
      input: { commandId },
    })
  ).beginSecondFactor;

const withCode =
  (document: string) =>
  (browser: TestBrowser, code: string, commandId: string = randomUUID()) =>
    browser.execute<FactorAnswer, object>(document, { input: { commandId, code } });
export const confirm = withCode(CONFIRM);
export const renew = withCode(RENEW);
export const remove = withCode(REMOVE);

export const stateOf = async (browser: TestBrowser) =>
  (
    await browser.dataOf<
      { secondFactor: { confirmedAt: string | null; recoveryCodesLeft: number; isCompulsory: boolean } },
      object
    >(STATE)
  ).secondFactor;

/** What an answer was refused for: the code, or the code of its first issue; DONE when it was not. */
export function refusedFor({
  errors,
}: {
  readonly errors: readonly { extensions: { code: string; issues: readonly { code: string }[] } }[];
}): string {
  const [error] = errors;
  return error === undefined ? 'DONE' : (error.extensions.issues[0]?.code ?? error.extensions.code);
}

/** Sets a second factor up in this browser. */
export async function setUp(
  server: TestApp,
  browser: TestBrowser,
): Promise<{ secret: string; codes: readonly string[] }> {
  const { secret } = await begin(browser);
  const { data, errors } = await confirm(browser, appCode(server, secret));
  if (data === null) throw new Error(`refused: ${JSON.stringify(errors)}`);
  return { secret, codes: data.confirmSecondFactor['codes'] as readonly string[] };
}
