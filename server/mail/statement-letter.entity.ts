import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { StatementLanguage } from '#domain/statement/statement-payload.ts';
import type { StatementForm } from '#domain/statement/statement-state.ts';
import { choiceColumn, idColumn, textColumn } from '../database/columns.ts';

/** Which letter took which stored file of a statement along. */
@Entity({ name: 'statement_letter' })
@Index('ix_statement_letter_statement', ['companyId', 'statementId', 'mailId'])
export class StatementLetterEntity {
  @PrimaryColumn(idColumn())
  mailId!: string;
  @Column(idColumn())
  companyId!: string;
  @Column(idColumn())
  statementId!: string;
  @Column(choiceColumn())
  form!: StatementForm;
  @Column(choiceColumn())
  language!: StatementLanguage;
  @Column(textColumn(100))
  fileName!: string;
}
