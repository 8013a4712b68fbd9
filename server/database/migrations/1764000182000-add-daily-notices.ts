import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, removeColumn } from '../alter-table.ts';
import { choiceColumn, countColumn, idColumn, instantColumn, textColumn } from '../columns.ts';
import { createTable } from '../create-table.ts';

/** People hear of open cases and of silent tablets, once of each. */
export class AddDailyNotices1764000182000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await addColumn(queryRunner, 'notice_choice', {
      name: 'afterDays',
      options: countColumn({ nullable: true }),
    });
    await createTable(queryRunner, {
      name: 'notice_told',
      columns: {
        accountId: idColumn(),
        kind: choiceColumn(),
        subject: textColumn(140),
        upTo: instantColumn(),
        toldAt: instantColumn(),
      },
      primaryKey: ['accountId', 'kind', 'subject'],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('notice_told');
    await removeColumn(queryRunner, 'notice_choice', 'afterDays');
  }
}
