import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { countColumn, idColumn, instantColumn, longTextColumn, textColumn } from '../database/columns.ts';

const OPTIONAL = { nullable: true };

/** A letter that is to leave, or left. What it is about, other tables know by its id. */
@Entity({ name: 'mail' })
@Index('ix_mail_by_next_attempt', ['nextAttemptAt', 'id'])
export class MailEntity {
  @PrimaryColumn(idColumn())
  id!: string;
  @Column(textColumn(254))
  recipient!: string;
  /** Who reads a reply; null where nobody does. */
  @Column(textColumn(254, OPTIONAL))
  replyTo!: string | null;
  @Column(textColumn(300))
  subject!: string;
  /** Emptied, like the markup, once the letter left or was given up: nobody reads it here. */
  @Column(longTextColumn())
  text!: string;
  @Column(longTextColumn())
  html!: string;
  @Column(countColumn())
  attempts!: number;
  /** Null once it left, or was given up. While one process tries, others see it later. */
  @Column(instantColumn(OPTIONAL))
  nextAttemptAt!: string | null;
  @Column(textColumn(500, OPTIONAL))
  lastError!: string | null;
  @Column(instantColumn(OPTIONAL))
  sentAt!: string | null;
  @Column(instantColumn())
  createdAt!: string;
}

export type MailRow = Pick<MailEntity, keyof MailEntity>;
