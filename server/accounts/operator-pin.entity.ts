import { Column, Entity, PrimaryColumn } from 'typeorm';
import { countColumn, idColumn, instantColumn, textColumn } from '../database/columns.ts';

/** What a PIN is checked against; tablets of the company get it, so that they unlock without network. */
@Entity({ name: 'operator_pin' })
export class OperatorPinEntity {
  @PrimaryColumn(idColumn())
  companyId!: string;
  @PrimaryColumn(idColumn())
  accountId!: string;
  /** PBKDF2-SHA256 of the PIN, base64. */
  @Column(textColumn(64))
  hash!: string;
  /** 16 random bytes, base64. */
  @Column(textColumn(32))
  salt!: string;
  @Column(countColumn())
  iterations!: number;
  @Column(instantColumn())
  updatedAt!: string;
}
