import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { PersonRole } from '#domain/access/people-rules.ts';
import {
  booleanColumn,
  choiceColumn,
  dateColumn,
  idColumn,
  instantColumn,
  textColumn,
} from '../database/columns.ts';

const OPTIONAL = { nullable: true };

/** A link by which one person joins a company, once. Its letter, where there is one, has the same id. */
@Entity({ name: 'invitation' })
@Index('uq_invitation_token', ['tokenHash'], { unique: true })
@Index('ix_invitation_company', ['companyId', 'createdAt'])
export class InvitationEntity {
  @PrimaryColumn(idColumn())
  id!: string;
  @Column(idColumn())
  companyId!: string;
  /** What the person becomes. */
  @Column(choiceColumn())
  role!: PersonRole;
  /** The last day of an auditor's access; null for every other role. */
  @Column(dateColumn(OPTIONAL))
  validUntil!: string | null;
  /** For whom it is, in the words of who invited. */
  @Column(textColumn(60, OPTIONAL))
  note!: string | null;
  /** Where its letter goes; null of a link that was shown on a screen. */
  @Column(textColumn(254, OPTIONAL))
  email!: string | null;
  /** SHA-256 of the token, which stands in the letter or stood on the screen, and nowhere else. */
  @Column(textColumn(64, OPTIONAL))
  tokenHash!: string | null;
  /** Null until the letter leaves. */
  @Column(instantColumn(OPTIONAL))
  expiresAt!: string | null;
  @Column(textColumn(60))
  invitedBy!: string;
  /** Made by the guild for a company whose owner could not sign in. */
  @Column(booleanColumn())
  isFromGuild!: boolean;
  @Column(instantColumn())
  createdAt!: string;
  /** When it was used or revoked: after that it lets nobody in. */
  @Column(instantColumn(OPTIONAL))
  closedAt!: string | null;
  /** The account that was made with it. */
  @Column(idColumn(OPTIONAL))
  joinedAs!: string | null;
}

export type InvitationRow = Pick<InvitationEntity, keyof InvitationEntity>;
