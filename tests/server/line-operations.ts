import { randomUUID } from 'node:crypto';
import type { Arrival, TestApp, TestBrowser } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import {
  CHANNEL_ID,
  CHANNEL_SECRET,
  startLineProvider,
  type LineProviderForTest,
} from '../support/line-provider.ts';

const BEGIN = 'mutation Begin($input: LineActInput!) { beginLineSignIn(input: $input) { address } }';
const BEGIN_LINK = 'mutation BeginLink($input: LineActInput!) { beginLineLink(input: $input) { address } }';
const SIGN_IN = `mutation SignInWithLine($input: SignInWithLineInput!) {
  signInWithLine(input: $input) { viewer { account lacksSecondFactor } }
}`;
const LINK = 'mutation Link($input: LineActInput!) { linkLine(input: $input) { isOffered linkedAt } }';
const UNLINK = 'mutation Unlink($input: LineActInput!) { unlinkLine(input: $input) { isOffered linkedAt } }';
const STATE = '{ lineLink { isOffered linkedAt } }';

type Begun = Record<string, { readonly address: string }>;

const act = () => ({ input: { commandId: randomUUID() } });

/** A server that knows a channel of LINE, and the LINE that it knows. */
export async function startWithLine(
  environment: Readonly<Record<string, string>> = {},
): Promise<{ readonly server: TestApp; readonly line: LineProviderForTest }> {
  let clock = (): string => new Date().toISOString();
  const line = await startLineProvider(() => clock());
  const server = await startTestApp({
    fetch: line.fetch,
    environment: {
      LINE_ISSUER: 'https://line.example',
      LINE_CHANNEL_ID: CHANNEL_ID,
      LINE_CHANNEL_SECRET: CHANNEL_SECRET,
      ...environment,
    },
  });
  clock = server.clock.now;
  return { server, line };
}

/** Begins a sign-in; gives the address at LINE. */
export const begin = async (browser: TestBrowser): Promise<string> =>
  (await browser.dataOf<Begun, object>(BEGIN, act()))['beginLineSignIn']?.address ?? '';

export const beginLink = async (browser: TestBrowser): Promise<string> =>
  (await browser.dataOf<Begun, object>(BEGIN_LINK, act()))['beginLineLink']?.address ?? '';

export const tryBeginLink = (browser: TestBrowser) => browser.execute(BEGIN_LINK, act());

/** Goes to LINE for a sign-in, agrees there, and comes back. */
export async function visit(browser: TestBrowser, line: LineProviderForTest): Promise<Arrival> {
  return browser.comeFromElsewhere(await line.agree(await begin(browser)));
}

export const signInWithLine = (browser: TestBrowser, code: string | null = null) =>
  browser.execute<{ signInWithLine: { viewer: { account: string; lacksSecondFactor: boolean } } }, object>(
    SIGN_IN,
    { input: { commandId: randomUUID(), code } },
  );

export const link = (browser: TestBrowser, commandId: string = randomUUID()) =>
  browser.execute<{ linkLine: { isOffered: boolean; linkedAt: string | null } }, object>(LINK, {
    input: { commandId },
  });

export const unlink = (browser: TestBrowser, commandId: string = randomUUID()) =>
  browser.execute<{ unlinkLine: { isOffered: boolean; linkedAt: string | null } }, object>(UNLINK, {
    input: { commandId },
  });

export const linkOf = async (browser: TestBrowser) =>
  (await browser.dataOf<{ lineLink: { isOffered: boolean; linkedAt: string | null } }, object>(STATE))
    .lineLink;

/** Links the account of this browser with whom the provider plays. */
export async function linkWith(browser: TestBrowser, line: LineProviderForTest): Promise<void> {
  await browser.comeFromElsewhere(await line.agree(await beginLink(browser)));
  const { errors } = await link(browser);
  if (errors.length > 0) throw new Error(`refused: ${JSON.stringify(errors)}`);
}
