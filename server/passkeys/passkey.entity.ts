import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import {
  booleanColumn,
  choiceColumn,
  idColumn,
  instantColumn,
  jsonColumn,
  quantityColumn,
  textColumn,
} from '../database/columns.ts';

const OPTIONAL = { nullable: true };

/** The public half of a key that a device of the person keeps, and that opens the account. */
@Entity({ name: 'passkey' })
@Index('uq_passkey_credential', ['credentialHash'], { unique: true })
@Index('ix_passkey_account', ['accountId'])
@Index('ix_passkey_company', ['companyId', 'id'])
export class PasskeyEntity {
  @PrimaryColumn(idColumn())
  id!: string;
  @Column(idColumn())
  accountId!: string;
  /** Of the account; null for the guild. */
  @Column(idColumn(OPTIONAL))
  companyId!: string | null;
  /** SHA-256 of the credential id, in hex: the id itself is too long for a key. */
  @Column(textColumn(64))
  credentialHash!: string;
  /** As the device names the key; base64url. */
  @Column(textColumn(1_400))
  credentialId!: string;
  /** COSE key, base64url. */
  @Column(textColumn(2_000))
  publicKey!: string;
  /** Signatures that the device counted, up to 2^32 - 1, which an int does not hold; 0 where it counts none. */
  @Column(quantityColumn())
  counter!: number;
  /** How browsers reach the device: `internal`, `hybrid`, `usb`… */
  @Column(jsonColumn())
  transports!: readonly string[];
  /** As the person calls it. */
  @Column(textColumn(60))
  name!: string;
  /** It is kept by more than one device, as by a keeper of passwords. */
  @Column(booleanColumn())
  isBackedUp!: boolean;
  @Column(instantColumn())
  createdAt!: string;
  @Column(instantColumn(OPTIONAL))
  lastUsedAt!: string | null;
}

export type PasskeyPurpose = 'SIGN_IN' | 'ADD';

/** A number that was given out to be signed, once and soon. */
@Entity({ name: 'passkey_challenge' })
@Index('ix_passkey_challenge_expires', ['expiresAt'])
export class PasskeyChallengeEntity {
  /** SHA-256 of the number. */
  @PrimaryColumn(idColumn())
  id!: string;
  @Column(choiceColumn())
  purpose!: PasskeyPurpose;
  /** Who adds a passkey, in which session; null before a sign-in. */
  @Column(idColumn(OPTIONAL))
  accountId!: string | null;
  @Column(idColumn(OPTIONAL))
  sessionId!: string | null;
  @Column(instantColumn())
  expiresAt!: string;
}
