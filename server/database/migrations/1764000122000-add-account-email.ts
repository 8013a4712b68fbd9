import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, addIndex, removeColumn, removeIndex } from '../alter-table.ts';
import { choiceColumn, idColumn, instantColumn, textColumn } from '../columns.ts';
import { createTable } from '../create-table.ts';

const OPTIONAL = { nullable: true };
const EMAIL_INDEX = 'uq_account_email';

/** Accounts get an address of their own; letters bring links by which it is confirmed, or a password set anew. */
export class AddAccountEmail1764000122000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await addColumn(queryRunner, 'account', { name: 'email', options: textColumn(254, OPTIONAL) });
    await addIndex(queryRunner, 'account', EMAIL_INDEX, ['email']);
    await createTable(queryRunner, {
      name: 'account_link',
      columns: {
        id: idColumn(),
        accountId: idColumn(),
        purpose: choiceColumn(),
        email: textColumn(254, OPTIONAL),
        tokenHash: textColumn(64, OPTIONAL),
        expiresAt: instantColumn(OPTIONAL),
        createdAt: instantColumn(),
      },
      primaryKey: ['id'],
      indices: [
        { name: 'uq_account_link_token', columns: ['tokenHash'], isUnique: true },
        { name: 'ix_account_link_account', columns: ['accountId', 'purpose'] },
      ],
    });
    await createTable(queryRunner, {
      name: 'reset_request',
      columns: { id: idColumn(), name: textColumn(254), createdAt: instantColumn() },
      primaryKey: ['id'],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('reset_request');
    await queryRunner.dropTable('account_link');
    await removeIndex(queryRunner, 'account', EMAIL_INDEX);
    await removeColumn(queryRunner, 'account', 'email');
  }
}
