import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, textColumn } from '../database/columns.ts';

/** A signed-in browser. The cookie's secret is not stored, only its hash. */
@Entity({ name: 'session' })
@Index('ix_session_expires_at', ['expiresAt'])
@Index('uq_session_account_command', ['accountId', 'commandId'], { unique: true })
export class SessionEntity {
  /** SHA-256 of the cookie's secret, in hex. */
  @PrimaryColumn(idColumn())
  id!: string;
  @Column(idColumn())
  accountId!: string;
  /** The sign-in that made it; a repeat of that sign-in replaces the session. */
  @Column(idColumn())
  commandId!: string;
  @Column(instantColumn())
  createdAt!: string;
  @Column(instantColumn())
  lastSeenAt!: string;
  /** End whatever happens; idle sessions end sooner. */
  @Column(instantColumn())
  expiresAt!: string;
  /** When the password was last typed in it, or a passkey began it; null where neither happened, as on a tablet. */
  @Column(instantColumn({ nullable: true }))
  confirmedAt!: string | null;
  /** What the browser calls itself, for the list of devices. */
  @Column(textColumn(200, { nullable: true }))
  deviceName!: string | null;
}
