import type { MigrationInterface, QueryRunner } from 'typeorm';
import { idColumn, instantColumn, textColumn } from '../columns.ts';
import { createTable } from '../create-table.ts';

/** Which companies have taken note of which released factors. */
export class CreateFactorNotices1764000141000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'factor_notice_dismissal',
      columns: {
        companyId: idColumn(),
        proposalId: idColumn(),
        dismissedAt: instantColumn(),
        dismissedBy: textColumn(100),
      },
      primaryKey: ['companyId', 'proposalId'],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('factor_notice_dismissal');
  }
}
