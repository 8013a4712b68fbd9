import type { MigrationInterface, QueryRunner } from 'typeorm';
import { countColumn, dateColumn, idColumn } from '../columns.ts';
import { createTable } from '../create-table.ts';

export class CreateVerificationCounts1764000092000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'verification_count',
      columns: {
        companyId: idColumn(),
        statementId: idColumn(),
        day: dateColumn(),
        count: countColumn(),
      },
      primaryKey: ['companyId', 'statementId', 'day'],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('verification_count');
  }
}
