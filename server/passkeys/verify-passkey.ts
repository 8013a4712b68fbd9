import { createHash } from 'node:crypto';
import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import { z } from 'zod';
import type { PasskeyAddition, PasskeySignIn } from '#domain/access/passkey-rules.ts';
import type { PasskeyEntity } from './passkey.entity.ts';

/** EdDSA, ES256 and RS256, best first: what devices have. */
export const PASSKEY_ALGORITHMS: readonly number[] = [-8, -7, -257];

/** The platform as devices know it: by its configured address, never by what a request says of itself. */
export class RelyingParty {
  readonly origin: string;
  /** The host alone. */
  readonly id: string;

  constructor(origin: string) {
    this.origin = origin;
    this.id = new URL(origin).hostname;
  }
}

const clientData = z.object({
  challenge: z.string().min(16).max(200),
  crossOrigin: z.boolean().optional(),
});

/** The number that a browser says was signed; null when it says none, or signed for a page inside another one's. */
export function statedChallenge(clientDataJson: string): string | null {
  try {
    const stated = clientData.parse(JSON.parse(Buffer.from(clientDataJson, 'base64url').toString('utf8')));
    return stated.crossOrigin === true ? null : stated.challenge;
  } catch {
    return null;
  }
}

/** Under which a credential is found. */
export const credentialHashOf = (credentialId: string): string =>
  createHash('sha256').update(credentialId).digest('hex');

/** What the account's own device hands out as user handle; ids of accounts are random and name nobody. */
export const userHandleOf = (accountId: string): string =>
  Buffer.from(accountId, 'utf8').toString('base64url');

/** A key as a device made it. */
export type NewPasskey = Pick<PasskeyEntity, 'credentialId' | 'publicKey' | 'counter' | 'isBackedUp'>;

/** The key that a device made for this platform after seeing its person; null when anything of that is not so. */
export async function verifyNewPasskey(
  party: RelyingParty,
  challenge: string,
  { id, clientData: clientDataJSON, attestation }: PasskeyAddition['credential'],
): Promise<NewPasskey | null> {
  const result = await verifyRegistrationResponse({
    response: {
      ...{ id, rawId: id, type: 'public-key', clientExtensionResults: {} },
      response: { clientDataJSON, attestationObject: attestation },
    },
    ...expectedOf(party, challenge),
    supportedAlgorithmIDs: [...PASSKEY_ALGORITHMS],
  }).catch(notGenuine);
  if (result?.verified !== true) return null;
  const { credential, credentialBackedUp } = result.registrationInfo;
  if (credential.id !== id) return null;
  return {
    credentialId: id,
    publicKey: Buffer.from(credential.publicKey).toString('base64url'),
    counter: credential.counter,
    isBackedUp: credentialBackedUp,
  };
}

/** What a right signature says besides. */
export interface PasskeyUse {
  readonly counter: number;
  readonly isBackedUp: boolean;
}

/**
 * What the device said when it signed for this platform after seeing its person; null when anything of that is not so.
 * Whether it counted on is left to be judged: it says something else than a wrong signature.
 */
export async function verifyPasskeyUse(
  party: RelyingParty,
  challenge: string,
  { id, clientData: clientDataJSON, authenticatorData, signature }: PasskeySignIn['credential'],
  { credentialId, publicKey }: PasskeyEntity,
): Promise<PasskeyUse | null> {
  const key = new Uint8Array(Buffer.from(publicKey, 'base64url'));
  const result = await verifyAuthenticationResponse({
    response: {
      ...{ id, rawId: id, type: 'public-key', clientExtensionResults: {} },
      response: { clientDataJSON, authenticatorData, signature },
    },
    ...expectedOf(party, challenge),
    credential: { id: credentialId, publicKey: key, counter: 0 },
  }).catch(notGenuine);
  if (result?.verified !== true) return null;
  const { newCounter: counter, credentialBackedUp: isBackedUp } = result.authenticationInfo;
  return { counter, isBackedUp };
}

/** Devices that count none say 0 for ever. */
export const hasCountedOn = (before: number, after: number): boolean =>
  after > before || (before === 0 && after === 0);

const expectedOf = ({ origin, id }: RelyingParty, challenge: string) => ({
  ...{ expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: id },
  requireUserVerification: true,
});

/** The library throws what it finds wrong; to whoever sent it every fault is told alike. */
const notGenuine = (): null => null;
