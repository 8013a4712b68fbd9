import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  booleanColumn,
  choiceColumn,
  idColumn,
  instantColumn,
  jsonColumn,
  quantityColumn,
  textColumn,
} from '../columns.ts';
import { createTable } from '../create-table.ts';

const OPTIONAL = { nullable: true };

/** People may sign in by a passkey of a device of theirs. */
export class CreatePasskeys1764000210000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'passkey',
      columns: {
        id: idColumn(),
        accountId: idColumn(),
        companyId: idColumn(OPTIONAL),
        credentialHash: textColumn(64),
        credentialId: textColumn(1_400),
        publicKey: textColumn(2_000),
        counter: quantityColumn(),
        transports: jsonColumn(),
        name: textColumn(60),
        isBackedUp: booleanColumn(),
        createdAt: instantColumn(),
        lastUsedAt: instantColumn(OPTIONAL),
      },
      primaryKey: ['id'],
      indices: [
        { name: 'uq_passkey_credential', columns: ['credentialHash'], isUnique: true },
        { name: 'ix_passkey_account', columns: ['accountId'] },
        { name: 'ix_passkey_company', columns: ['companyId', 'id'] },
      ],
    });
    await createTable(queryRunner, {
      name: 'passkey_challenge',
      columns: {
        id: idColumn(),
        purpose: choiceColumn(),
        accountId: idColumn(OPTIONAL),
        sessionId: idColumn(OPTIONAL),
        expiresAt: instantColumn(),
      },
      primaryKey: ['id'],
      indices: [{ name: 'ix_passkey_challenge_expires', columns: ['expiresAt'] }],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('passkey_challenge');
    await queryRunner.dropTable('passkey');
  }
}
