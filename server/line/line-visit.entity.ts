import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { choiceColumn, idColumn, instantColumn, textColumn } from '../database/columns.ts';

const OPTIONAL = { nullable: true };

export type LinePurpose = 'SIGN_IN' | 'LINK';

/** A browser that was sent to LINE and is expected back. */
@Entity({ name: 'line_visit' })
@Index('ix_line_visit_expires', ['expiresAt'])
export class LineVisitEntity {
  /** SHA-256 of the secret in the cookie of that browser. */
  @PrimaryColumn(idColumn())
  id!: string;
  @Column(choiceColumn())
  purpose!: LinePurpose;
  /** Who links: account and session that began it; null before a sign-in. */
  @Column(idColumn(OPTIONAL))
  accountId!: string | null;
  @Column(idColumn(OPTIONAL))
  sessionId!: string | null;
  /** What the answer of LINE must repeat; null once an answer came, so that no second one counts. */
  @Column(textColumn(64, OPTIONAL))
  state!: string | null;
  /** What the identity token must repeat. */
  @Column(textColumn(64))
  nonce!: string;
  /** Of PKCE (RFC 7636). */
  @Column(textColumn(64))
  verifier!: string;
  /** Whom LINE named; null until it did. */
  @Column(textColumn(255, OPTIONAL))
  subject!: string | null;
  @Column(instantColumn())
  expiresAt!: string;
}

export type LineVisitRow = Pick<LineVisitEntity, keyof LineVisitEntity>;
