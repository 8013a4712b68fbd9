import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { choiceColumn, idColumn, instantColumn, textColumn } from '../database/columns.ts';

const OPTIONAL = { nullable: true };

export type LinkPurpose = 'RESET_PASSWORD' | 'CONFIRM_EMAIL';

/** What the link of a letter may do to an account, once. The letter has the same id. */
@Entity({ name: 'account_link' })
@Index('uq_account_link_token', ['tokenHash'], { unique: true })
@Index('ix_account_link_account', ['accountId', 'purpose'])
export class AccountLinkEntity {
  @PrimaryColumn(idColumn())
  id!: string;
  @Column(idColumn())
  accountId!: string;
  @Column(choiceColumn())
  purpose!: LinkPurpose;
  /** The address that is to be confirmed. */
  @Column(textColumn(254, OPTIONAL))
  email!: string | null;
  /** SHA-256 of the token, which is made when the letter leaves and stands in the letter alone. */
  @Column(textColumn(64, OPTIONAL))
  tokenHash!: string | null;
  /** Null until the letter leaves. */
  @Column(instantColumn(OPTIONAL))
  expiresAt!: string | null;
  @Column(instantColumn())
  createdAt!: string;
}

export type AccountLinkRow = Pick<AccountLinkEntity, keyof AccountLinkEntity>;

/** Somebody who forgot a password, as typed; whose it may be is looked up later, out of sight of who asks. */
@Entity({ name: 'reset_request' })
export class ResetRequestEntity {
  @PrimaryColumn(idColumn())
  id!: string;
  @Column(textColumn(254))
  name!: string;
  @Column(instantColumn())
  createdAt!: string;
}
