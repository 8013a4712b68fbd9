import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Role } from '#domain/access/actor.ts';
import { choiceColumn, idColumn, instantColumn, textColumn } from '../database/columns.ts';

export const ACCOUNT_STATUSES = ['ACTIVE', 'SUSPENDED'] as const;
export type AccountStatus = (typeof ACCOUNT_STATUSES)[number];

/** A person who can sign in, for a member company or for the guild. */
@Entity({ name: 'account' })
@Index('uq_account_account', ['account'], { unique: true })
@Index('uq_account_email', ['email'], { unique: true })
@Index('ix_account_company', ['companyId'])
export class AccountEntity {
  @PrimaryColumn(idColumn())
  id!: string;
  /** Null for officers of the guild. */
  @Column(idColumn({ nullable: true }))
  companyId!: string | null;
  /** The name to sign in with, in lower case; unique on the platform. */
  @Column(textColumn(64))
  account!: string;
  @Column(textColumn(60))
  displayName!: string;
  /** In lower case, ASCII; stands here only once its owner confirmed it. Unique on the platform. */
  @Column(textColumn(254, { nullable: true }))
  email!: string | null;
  @Column(choiceColumn())
  role!: Role;
  @Column(choiceColumn())
  status!: AccountStatus;
  @Column(textColumn(200))
  passwordHash!: string;
  @Column(instantColumn())
  createdAt!: string;
}
