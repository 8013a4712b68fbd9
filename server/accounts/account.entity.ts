import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Role } from '#domain/access/actor.ts';
import { choiceColumn, dateColumn, idColumn, instantColumn, textColumn } from '../database/columns.ts';

/** Of who was removed, the name stays: what was done under it keeps its author. */
export const ACCOUNT_STATUSES = ['ACTIVE', 'SUSPENDED', 'REMOVED'] as const;
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
  /** The last day, in Taipei, on which the account can be used; null of those that do not end by themselves. */
  @Column(dateColumn({ nullable: true }))
  validUntil!: string | null;
  /** Null of who never did since this is noted. */
  @Column(instantColumn({ nullable: true }))
  lastSignInAt!: string | null;
  @Column(instantColumn())
  createdAt!: string;
}
