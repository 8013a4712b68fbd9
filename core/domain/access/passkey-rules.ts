/** What a browser sends about passkeys (Web Authentication, level 3). Whether it is genuine is the server's to say. */
import { z } from 'zod';
import { checkInput, type Checked } from '#domain/rules/check-input.ts';
import { text, uuid } from '#domain/rules/read-fields.ts';

export const LONGEST_PASSKEY_NAME = 60;
export const MOST_PASSKEYS = 10;
/** A credential id has at most 1,023 bytes. */
export const LONGEST_CREDENTIAL_ID = 1_364;
const LONGEST_CLIENT_DATA = 4_096;
/** Without attestation it is a key and little else. */
const LONGEST_ATTESTATION = 16_384;
const LONGEST_AUTHENTICATOR_DATA = 4_096;
const LONGEST_SIGNATURE = 8_192;
/** At most 64 bytes. */
const LONGEST_USER_HANDLE = 86;
const MOST_TRANSPORTS = 10;
const LONGEST_TRANSPORT = 20;

/** Bytes as base64url without padding, as the browser writes them. */
const bytes = (max: number) => spelled(max, /^[A-Za-z0-9_-]+$/u);
const passkeyName = () => text({ max: LONGEST_PASSKEY_NAME });

function spelled(max: number, alphabet: RegExp) {
  return text({ max }).refine((value) => alphabet.test(value), {
    params: { code: 'INVALID_CHARACTERS', parameters: {} },
  });
}

const act = z.strictObject({ commandId: uuid() });
const addition = z.strictObject({
  commandId: uuid(),
  name: passkeyName(),
  credential: z.strictObject({
    id: bytes(LONGEST_CREDENTIAL_ID),
    clientData: bytes(LONGEST_CLIENT_DATA),
    attestation: bytes(LONGEST_ATTESTATION),
    transports: z.array(spelled(LONGEST_TRANSPORT, /^[a-z-]+$/u)).max(MOST_TRANSPORTS),
  }),
});
const renaming = z.strictObject({ commandId: uuid(), passkeyId: uuid(), name: passkeyName() });
const removal = z.strictObject({ commandId: uuid(), passkeyId: uuid() });
const signIn = z.strictObject({
  commandId: uuid(),
  credential: z.strictObject({
    id: bytes(LONGEST_CREDENTIAL_ID),
    clientData: bytes(LONGEST_CLIENT_DATA),
    authenticatorData: bytes(LONGEST_AUTHENTICATOR_DATA),
    signature: bytes(LONGEST_SIGNATURE),
    userHandle: bytes(LONGEST_USER_HANDLE),
  }),
});

export type PasskeyAddition = z.output<typeof addition>;
export type PasskeyRenaming = z.output<typeof renaming>;
export type PasskeySignIn = z.output<typeof signIn>;

export const checkPasskeyAct = (input: unknown): Checked<z.output<typeof act>> => checkInput(act, input);
export const checkPasskeyAddition = (input: unknown): Checked<PasskeyAddition> => checkInput(addition, input);
export const checkPasskeyRenaming = (input: unknown): Checked<PasskeyRenaming> => checkInput(renaming, input);
export const checkPasskeyRemoval = (input: unknown): Checked<z.output<typeof removal>> =>
  checkInput(removal, input);
export const checkPasskeySignIn = (input: unknown): Checked<PasskeySignIn> => checkInput(signIn, input);
