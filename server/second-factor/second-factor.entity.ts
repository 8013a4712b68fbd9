import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { countColumn, idColumn, instantColumn, textColumn } from '../database/columns.ts';

const OPTIONAL = { nullable: true };

/** What the codes of an account's authenticator app are made from. */
@Entity({ name: 'second_factor' })
export class SecondFactorEntity {
  @PrimaryColumn(idColumn())
  accountId!: string;
  /** Encrypted by a key that is not in the database. */
  @Column(textColumn(200))
  sealedSecret!: string;
  /** The command that made it: the repeat of that command gives the same. */
  @Column(idColumn())
  commandId!: string;
  /** When a first code proved that the app knows it; until then it counts for nothing. */
  @Column(instantColumn(OPTIONAL))
  confirmedAt!: string | null;
  /** Number of the half minute whose code was used last: none counts twice. */
  @Column(countColumn())
  lastStep!: number;
}

/** A code that opens the account once, without the app. Only its hash is kept. */
@Entity({ name: 'recovery_code' })
@Index('ix_recovery_code_account', ['accountId'])
export class RecoveryCodeEntity {
  /** SHA-256 of account and code, in hex. */
  @PrimaryColumn(textColumn(64))
  codeHash!: string;
  @Column(idColumn())
  accountId!: string;
  @Column(instantColumn(OPTIONAL))
  usedAt!: string | null;
}
