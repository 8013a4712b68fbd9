import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  choiceColumn,
  countColumn,
  idColumn,
  instantColumn,
  longTextColumn,
  textColumn,
} from '../columns.ts';
import { createTable } from '../create-table.ts';

const OPTIONAL = { nullable: true };

export class CreateMails1764000100000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'mail',
      columns: {
        id: idColumn(),
        companyId: idColumn(),
        recipient: textColumn(254),
        subject: textColumn(300),
        text: longTextColumn(),
        html: longTextColumn(),
        statementId: idColumn(),
        form: choiceColumn(),
        language: choiceColumn(),
        fileName: textColumn(100),
        attempts: countColumn(),
        nextAttemptAt: instantColumn(OPTIONAL),
        lastError: textColumn(500, OPTIONAL),
        sentAt: instantColumn(OPTIONAL),
        createdAt: instantColumn(),
      },
      primaryKey: ['id'],
      indices: [{ name: 'ix_mail_by_next_attempt', columns: ['nextAttemptAt', 'id'] }],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('mail');
  }
}
