import type { MigrationInterface, QueryRunner } from 'typeorm';
import { countColumn, idColumn, instantColumn, textColumn } from '../columns.ts';
import { createTable } from '../create-table.ts';

const OPTIONAL = { nullable: true };

/** Accounts may ask for a code of an authenticator app beside the password. */
export class CreateSecondFactors1764000131000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'second_factor',
      columns: {
        accountId: idColumn(),
        sealedSecret: textColumn(200),
        commandId: idColumn(),
        confirmedAt: instantColumn(OPTIONAL),
        lastStep: countColumn(),
      },
      primaryKey: ['accountId'],
    });
    await createTable(queryRunner, {
      name: 'recovery_code',
      columns: { codeHash: textColumn(64), accountId: idColumn(), usedAt: instantColumn(OPTIONAL) },
      primaryKey: ['codeHash'],
      indices: [{ name: 'ix_recovery_code_account', columns: ['accountId'] }],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('recovery_code');
    await queryRunner.dropTable('second_factor');
  }
}
