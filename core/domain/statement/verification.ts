/** What is told to anybody who checks a statement by its code. */
import type { StatementLanguage, StatementPayload } from './statement-payload.ts';
import type { StatementForm, StoredStatementState } from './statement-state.ts';

/**
 * GENUINE: issued as shown, and in force. SUPERSEDED: issued as shown, changed since. REVOKED: taken back.
 * ALTERED: what is kept under the code does not match its signature, and is therefore not shown. UNKNOWN: no such code.
 */
export const VERIFICATION_OUTCOMES = ['GENUINE', 'SUPERSEDED', 'REVOKED', 'ALTERED', 'UNKNOWN'] as const;
export type VerificationOutcome = (typeof VERIFICATION_OUTCOMES)[number];

/** The next revision of a superseded statement. */
export interface VerifiedSuccessor {
  readonly revision: number;
  readonly code: string;
  readonly verifyUrl: string;
}

/** The record of a sealing: canonical text and signature, with the image that was printed. */
export interface VerifiedSeal {
  readonly record: string;
  /** Ed25519 over the record, base64. */
  readonly signature: string;
  readonly keyId: string;
  readonly publicKeyPem: string;
  /** Base64. */
  readonly imagePng: string;
}

/** One printed file of the statement, to be told by its hash. */
export interface VerifiedFile {
  readonly form: StatementForm;
  readonly language: StatementLanguage;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** All but the time of checking is null or empty when the code is unknown. */
export interface Verification {
  readonly outcome: VerificationOutcome;
  readonly state: StoredStatementState | null;
  readonly isSealed: boolean;
  readonly sealedAt: string | null;
  readonly supersededAt: string | null;
  /** Null also when the next revision was not issued yet. */
  readonly supersededBy: VerifiedSuccessor | null;
  readonly revokedAt: string | null;
  readonly revokeReason: string | null;
  /** As signed; members that are null are left out (see `readPayload`). */
  readonly payload: StatementPayload | null;
  /** The text that was signed. */
  readonly canonical: string | null;
  /** Hexadecimal. */
  readonly payloadSha256: string | null;
  /** Ed25519 over the bytes of `canonical`, base64. */
  readonly signature: string | null;
  readonly keyId: string | null;
  readonly publicKeyPem: string | null;
  readonly seal: VerifiedSeal | null;
  readonly files: readonly VerifiedFile[];
  readonly checkedAt: string;
}

/** One public key that statements are signed with. */
export interface PublishedKey {
  readonly keyId: string;
  readonly algorithm: 'Ed25519';
  readonly publicKeyPem: string;
  readonly createdAt: string;
}
