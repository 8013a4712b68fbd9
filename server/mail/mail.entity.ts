import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { StatementLanguage } from '#domain/statement/statement-payload.ts';
import type { StatementForm } from '#domain/statement/statement-state.ts';
import {
  choiceColumn,
  countColumn,
  idColumn,
  instantColumn,
  longTextColumn,
  textColumn,
} from '../database/columns.ts';

const OPTIONAL = { nullable: true };

/** A letter that is to leave, or left. */
@Entity({ name: 'mail' })
@Index('ix_mail_by_next_attempt', ['nextAttemptAt', 'id'])
export class MailEntity {
  @PrimaryColumn(idColumn())
  id!: string;
  @Column(idColumn())
  companyId!: string;
  @Column(textColumn(254))
  recipient!: string;
  @Column(textColumn(300))
  subject!: string;
  @Column(longTextColumn())
  text!: string;
  @Column(longTextColumn())
  html!: string;
  /** The stored file of a statement that goes with it. */
  @Column(idColumn())
  statementId!: string;
  @Column(choiceColumn())
  form!: StatementForm;
  @Column(choiceColumn())
  language!: StatementLanguage;
  @Column(textColumn(100))
  fileName!: string;
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
