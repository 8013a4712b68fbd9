import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, removeColumn } from '../alter-table.ts';
import { instantColumn } from '../columns.ts';

/** Sessions know when the password was last typed in them; those of before are asked at their first sensitive act. */
export class AddSessionConfirmation1764000130000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await addColumn(queryRunner, 'session', {
      name: 'confirmedAt',
      options: instantColumn({ nullable: true }),
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await removeColumn(queryRunner, 'session', 'confirmedAt');
  }
}
