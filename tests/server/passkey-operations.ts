import { randomUUID } from 'node:crypto';
import { SoftwarePasskey, type Ceremony } from '../support/software-passkey.ts';
import type { TestBrowser } from '../support/test-app.ts';

const FIELDS = '{ id name isBackedUp createdAt lastUsedAt }';
const LIST = `{ passkeys ${FIELDS} }`;
const BEGIN = `mutation Begin($input: PasskeyActInput!) {
  beginPasskey(input: $input) {
    challenge partyId userHandle account displayName algorithms known { credentialId transports }
  }
}`;
const ADD = `mutation Add($input: AddPasskeyInput!) { addPasskey(input: $input) ${FIELDS} }`;
const RENAME = `mutation Rename($input: RenamePasskeyInput!) { renamePasskey(input: $input) ${FIELDS} }`;
const REMOVE = `mutation Remove($input: RemovePasskeyInput!) { removePasskey(input: $input) ${FIELDS} }`;
const ASK = `mutation Ask($input: PasskeyActInput!) { beginPasskeySignIn(input: $input) { challenge partyId } }`;
const SIGN_IN = `mutation SignIn($input: SignInWithPasskeyInput!) {
  signInWithPasskey(input: $input) { viewer { account lacksSecondFactor signsInWithPasskey } }
}`;

export interface ListedPasskey {
  readonly id: string;
  readonly name: string;
  readonly isBackedUp: boolean;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
}

interface Offer {
  readonly challenge: string;
  readonly partyId: string;
  readonly userHandle: string;
  readonly account: string;
  readonly known: readonly { readonly credentialId: string }[];
}

const act = () => ({ input: { commandId: randomUUID() } });

export const tryBegin = (browser: TestBrowser) =>
  browser.execute<{ beginPasskey: Offer }, object>(BEGIN, act());

export const begin = async (browser: TestBrowser): Promise<Offer> =>
  (await browser.dataOf<{ beginPasskey: Offer }, object>(BEGIN, act())).beginPasskey;

export const add = (
  browser: TestBrowser,
  credential: ReturnType<SoftwarePasskey['create']>,
  { name = '我的手機', commandId = randomUUID() }: { name?: string; commandId?: string } = {},
) =>
  browser.execute<{ addPasskey: readonly ListedPasskey[] }, object>(ADD, {
    input: { commandId, name, credential },
  });

/** Adds a passkey to the account of this browser. */
export async function addPasskey(
  browser: TestBrowser,
  name?: string,
  wrong: Partial<Ceremony> = {},
): Promise<SoftwarePasskey> {
  const passkey = new SoftwarePasskey();
  const { challenge, userHandle } = await begin(browser);
  const created = passkey.create({ challenge, ...wrong }, userHandle);
  const { errors } = await add(browser, created, name === undefined ? {} : { name });
  if (errors.length > 0) throw new Error(`refused: ${JSON.stringify(errors)}`);
  passkey.counter = passkey.counter === null ? null : passkey.counter + 1;
  return passkey;
}

export const passkeysOf = async (browser: TestBrowser): Promise<readonly ListedPasskey[]> =>
  (await browser.dataOf<{ passkeys: readonly ListedPasskey[] }, object>(LIST)).passkeys;

export const rename = (browser: TestBrowser, passkeyId: string, name: string) =>
  browser.execute<{ renamePasskey: readonly ListedPasskey[] }, object>(RENAME, {
    input: { commandId: randomUUID(), passkeyId, name },
  });

export const remove = (browser: TestBrowser, passkeyId: string, commandId: string = randomUUID()) =>
  browser.execute<{ removePasskey: readonly ListedPasskey[] }, object>(REMOVE, {
    input: { commandId, passkeyId },
  });

/** What is to be signed for a sign-in. */
export const askChallenge = async (browser: TestBrowser): Promise<string> =>
  (await browser.dataOf<{ beginPasskeySignIn: { challenge: string } }, object>(ASK, act())).beginPasskeySignIn
    .challenge;

export const tryAsk = (browser: TestBrowser) => browser.execute(ASK, act());

export const send = (browser: TestBrowser, credential: ReturnType<SoftwarePasskey['sign']>) =>
  browser.execute<
    {
      signInWithPasskey: {
        viewer: { account: string; lacksSecondFactor: boolean; signsInWithPasskey: boolean };
      };
    },
    object
  >(SIGN_IN, { input: { commandId: randomUUID(), credential } });

/** Signs in by `passkey`, which says what is stated, right or wrong. */
export async function signInBy(
  browser: TestBrowser,
  passkey: SoftwarePasskey,
  wrong: Partial<Ceremony> = {},
) {
  const challenge = await askChallenge(browser);
  return send(browser, passkey.sign({ challenge, ...wrong }));
}
