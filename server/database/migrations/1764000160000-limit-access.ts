import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, removeColumn } from '../alter-table.ts';
import { dateColumn, instantColumn } from '../columns.ts';

const OPTIONAL = { nullable: true };

/** Accounts may have a last day, as those of auditors do, and know when they signed in last. */
export class LimitAccess1764000160000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await addColumn(queryRunner, 'account', { name: 'validUntil', options: dateColumn(OPTIONAL) });
    await addColumn(queryRunner, 'account', { name: 'lastSignInAt', options: instantColumn(OPTIONAL) });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await removeColumn(queryRunner, 'account', 'lastSignInAt');
    await removeColumn(queryRunner, 'account', 'validUntil');
  }
}
