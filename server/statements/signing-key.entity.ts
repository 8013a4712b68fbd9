import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn, textColumn } from '../database/columns.ts';

/** The public half of a key that signed statements; kept for ever, so that what it signed can be checked. */
@Entity({ name: 'signing_key' })
export class SigningKeyEntity {
  /** The first 16 hexadecimal digits of the SHA-256 of the public key (SubjectPublicKeyInfo, DER). */
  @PrimaryColumn(textColumn(16))
  id!: string;
  @Column(textColumn(500))
  publicKeyPem!: string;
  @Column(instantColumn())
  createdAt!: string;
}
