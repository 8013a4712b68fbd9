import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { choiceColumn, countColumn, instantColumn, textColumn } from '../database/columns.ts';

export type AttemptKind = 'ACCOUNT' | 'ADDRESS';

/** Failed sign-ins of one account name, known or not, or of one network address. */
@Entity({ name: 'sign_in_attempt' })
@Index('ix_sign_in_attempt_since', ['since'])
export class SignInAttemptEntity {
  @PrimaryColumn(choiceColumn())
  kind!: AttemptKind;
  @PrimaryColumn(textColumn(100))
  subject!: string;
  @Column(countColumn())
  failures!: number;
  /** When the count began. */
  @Column(instantColumn())
  since!: string;
  @Column(instantColumn())
  blockedUntil!: string;
}
