import { randomUUID } from 'node:crypto';
import { DEMO_PASSWORD } from '../../server/database/seeds/demo-companies.ts';
import { type TestBrowser } from '../support/test-app.ts';

export const VIEWER =
  '{ viewer { account displayName role company { name status plants { name } } serverTime } }';
const SIGN_IN = `mutation SignIn($input: SignInInput!) {
  signIn(input: $input) { viewer { account company { name plants { name } } } }
}`;

/** Signs in as somebody of the demo; with their password unless another is given. */
export const signIn = (
  browser: TestBrowser,
  account: string,
  password = DEMO_PASSWORD,
  commandId: string = randomUUID(),
) => browser.execute(SIGN_IN, { input: { commandId, account, password } });

/** Who the platform takes the browser for. */
export const viewerOf = async (browser: TestBrowser) =>
  (await browser.execute<{ viewer: unknown }, never>(VIEWER)).data?.viewer;
