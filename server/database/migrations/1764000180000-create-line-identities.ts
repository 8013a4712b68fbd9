import type { MigrationInterface, QueryRunner } from 'typeorm';
import { choiceColumn, idColumn, instantColumn, textColumn } from '../columns.ts';
import { createTable } from '../create-table.ts';

const OPTIONAL = { nullable: true };

/** People may link their account with LINE, and sign in by it. */
export class CreateLineIdentities1764000180000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'line_identity',
      columns: {
        accountId: idColumn(),
        issuer: textColumn(200),
        subject: textColumn(255),
        linkedAt: instantColumn(),
      },
      primaryKey: ['accountId'],
      indices: [{ name: 'uq_line_identity_subject', columns: ['issuer', 'subject'], isUnique: true }],
    });
    await createTable(queryRunner, {
      name: 'line_visit',
      columns: {
        id: idColumn(),
        purpose: choiceColumn(),
        accountId: idColumn(OPTIONAL),
        sessionId: idColumn(OPTIONAL),
        state: textColumn(64, OPTIONAL),
        nonce: textColumn(64),
        verifier: textColumn(64),
        subject: textColumn(255, OPTIONAL),
        expiresAt: instantColumn(),
      },
      primaryKey: ['id'],
      indices: [{ name: 'ix_line_visit_expires', columns: ['expiresAt'] }],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('line_visit');
    await queryRunner.dropTable('line_identity');
  }
}
