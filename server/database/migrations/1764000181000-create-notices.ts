import type { MigrationInterface, QueryRunner } from 'typeorm';
import { booleanColumn, choiceColumn, idColumn, instantColumn, textColumn } from '../columns.ts';
import { createTable } from '../create-table.ts';

/** People choose which letters they want; each such letter can be done without by a link of its own. */
export class CreateNotices1764000181000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'notice_choice',
      columns: {
        accountId: idColumn(),
        kind: choiceColumn(),
        isWanted: booleanColumn(),
        chosenAt: instantColumn(),
      },
      primaryKey: ['accountId', 'kind'],
    });
    await createTable(queryRunner, {
      name: 'notice_letter',
      columns: {
        id: idColumn(),
        accountId: idColumn(),
        kind: choiceColumn(),
        tokenHash: textColumn(64, { nullable: true }),
        createdAt: instantColumn(),
      },
      primaryKey: ['id'],
      indices: [
        { name: 'uq_notice_letter_token', columns: ['tokenHash'], isUnique: true },
        { name: 'ix_notice_letter_created', columns: ['createdAt'] },
      ],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('notice_letter');
    await queryRunner.dropTable('notice_choice');
  }
}
