import { startAuthentication, startRegistration, WebAuthnError } from '@simplewebauthn/browser';
import type {
  BeginPasskeyMutation,
  BeginPasskeySignInMutation as BeginPasskeySignInData,
  BeginPasskeySignInMutationVariables,
  NewCredentialInput,
  SignedCredentialInput,
  SignInWithPasskeyMutation as SignInWithPasskeyData,
  SignInWithPasskeyMutationVariables,
} from '../graphql/generated/graphql.ts';
import { operation, sendOperation } from '../graphql/send-operation.ts';
import { PasskeyFailure, type PasskeyReason } from './passkey-failure.ts';

const TRANSPORTS = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const;
/** The server waits no longer for what is signed. */
const PATIENCE_MS = 5 * 60_000;

const beginPasskeySignInMutation = operation<BeginPasskeySignInData, BeginPasskeySignInMutationVariables>(
  /* GraphQL */ `
    mutation BeginPasskeySignIn($input: PasskeyActInput!) {
      beginPasskeySignIn(input: $input) {
        challenge
        partyId
      }
    }
  `,
);

const signInWithPasskeyMutation = operation<SignInWithPasskeyData, SignInWithPasskeyMutationVariables>(
  /* GraphQL */ `
    mutation SignInWithPasskey($input: SignInWithPasskeyInput!) {
      signInWithPasskey(input: $input) {
        viewer {
          accountId
          account
          displayName
          role
          validUntil
          lacksSecondFactor
          signsInWithLine
          signsInWithPasskey
          company {
            id
            status
            name
            plants {
              id
              name
            }
          }
        }
      }
    }
  `,
);

/** Signs in whom a device of this browser saw. Throws PasskeyFailure, or ServerRefusal. */
export async function signInByPasskey(): Promise<SignInWithPasskeyData['signInWithPasskey']['viewer']> {
  const begun = await sendOperation(beginPasskeySignInMutation, newAct());
  const credential = await signed(begun.beginPasskeySignIn);
  const input = { commandId: crypto.randomUUID(), credential };
  return (await sendOperation(signInWithPasskeyMutation, { input })).signInWithPasskey.viewer;
}

async function signed({
  challenge,
  partyId,
}: BeginPasskeySignInData['beginPasskeySignIn']): Promise<SignedCredentialInput> {
  const { id, response } = await startAuthentication({
    optionsJSON: { challenge, rpId: partyId, userVerification: 'required', timeout: PATIENCE_MS },
  }).catch(fail);
  const { clientDataJSON, authenticatorData, signature, userHandle } = response;
  return { id, clientData: clientDataJSON, authenticatorData, signature, userHandle: userHandle ?? '' };
}

/** Has a device make a key for the account that the server offers it to. Throws PasskeyFailure. */
export async function makePasskey(offer: BeginPasskeyMutation['beginPasskey']): Promise<NewCredentialInput> {
  const { id, response } = await startRegistration({
    optionsJSON: {
      challenge: offer.challenge,
      rp: { id: offer.partyId, name: 'PlateCarbon' },
      user: { id: offer.userHandle, name: offer.account, displayName: offer.displayName },
      pubKeyCredParams: offer.algorithms.map((alg) => ({ type: 'public-key', alg })),
      excludeCredentials: offer.known.map(({ credentialId, transports }) => ({
        ...{ type: 'public-key', id: credentialId },
        transports: TRANSPORTS.filter((transport) => transports.includes(transport)),
      })),
      authenticatorSelection: {
        ...{ residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
      },
      attestation: 'none',
      timeout: PATIENCE_MS,
    },
  }).catch(fail);
  const { clientDataJSON: clientData, attestationObject: attestation, transports = [] } = response;
  return { id, clientData, attestation, transports };
}

const newAct = () => ({ input: { commandId: crypto.randomUUID() } });

const REASONS: Readonly<Partial<Record<WebAuthnError['code'], PasskeyReason>>> = {
  ERROR_CEREMONY_ABORTED: 'CANCELLED',
  ERROR_INVALID_DOMAIN: 'WRONG_ADDRESS',
  ERROR_INVALID_RP_ID: 'WRONG_ADDRESS',
  ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED: 'KNOWN',
};

function fail(error: unknown): never {
  const stated = error instanceof WebAuthnError ? REASONS[error.code] : undefined;
  const isCancelled = error instanceof Error && error.name === 'NotAllowedError';
  throw new PasskeyFailure(stated ?? (isCancelled ? 'CANCELLED' : 'FAILED'), error);
}
