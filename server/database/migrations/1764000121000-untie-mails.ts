import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, removeColumn } from '../alter-table.ts';
import { choiceColumn, idColumn, textColumn } from '../columns.ts';
import { createTable } from '../create-table.ts';

/** What tied every letter to a statement, the first of them last to go: while it is there, the rest is too. */
const TIE = {
  fileName: textColumn(100),
  language: choiceColumn(),
  form: choiceColumn(),
  statementId: idColumn(),
  companyId: idColumn(),
};
const NAMES = Object.keys(TIE);

/** Letters are about anything: what ties one to a statement moves into a table of its own. */
export class UntieMails1764000121000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'statement_letter',
      columns: {
        mailId: idColumn(),
        companyId: idColumn(),
        statementId: idColumn(),
        form: choiceColumn(),
        language: choiceColumn(),
        fileName: textColumn(100),
      },
      primaryKey: ['mailId'],
      indices: [{ name: 'ix_statement_letter_statement', columns: ['companyId', 'statementId', 'mailId'] }],
    });
    if (await queryRunner.hasColumn('mail', 'fileName'))
      await queryRunner.query(
        `INSERT INTO statement_letter (mailId, ${NAMES.join(', ')})
         SELECT id, ${NAMES.join(', ')} FROM mail
         WHERE id NOT IN (SELECT mailId FROM statement_letter)`,
      );
    for (const name of NAMES)
      if (await queryRunner.hasColumn('mail', name)) await removeColumn(queryRunner, 'mail', name);
  }

  /** Letters about anything else cannot be kept. */
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DELETE FROM mail WHERE id NOT IN (SELECT mailId FROM statement_letter)');
    for (const [name, options] of Object.entries(TIE)) {
      await addColumn(queryRunner, 'mail', { name, options, defaultValue: "''" });
      await queryRunner.query(
        `UPDATE mail SET ${name} = (SELECT letter.${name} FROM statement_letter letter WHERE letter.mailId = mail.id)`,
      );
    }
    await queryRunner.dropTable('statement_letter');
  }
}
