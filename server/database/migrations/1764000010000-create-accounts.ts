import type { MigrationInterface, QueryRunner } from 'typeorm';
import { choiceColumn, countColumn, idColumn, instantColumn, jsonColumn, textColumn } from '../columns.ts';
import { createTable } from '../create-table.ts';

const OPTIONAL = { nullable: true };

export class CreateAccounts1764000010000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createAccounts(queryRunner);
    await createSessions(queryRunner);
    await createTable(queryRunner, {
      name: 'audit_entry',
      columns: {
        id: idColumn(),
        companyId: idColumn(OPTIONAL),
        accountId: idColumn(OPTIONAL),
        sessionId: idColumn(OPTIONAL),
        commandId: idColumn(OPTIONAL),
        action: textColumn(60),
        entity: textColumn(60),
        entityId: textColumn(200),
        before: jsonColumn(OPTIONAL),
        after: jsonColumn(OPTIONAL),
        deviceTime: instantColumn(OPTIONAL),
        recordedAt: instantColumn(),
        requestId: idColumn(),
      },
      primaryKey: ['id'],
      indices: [{ name: 'ix_audit_entry_company', columns: ['companyId', 'recordedAt', 'id'] }],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['audit_entry', 'sign_in_attempt', 'session', 'account'])
      await queryRunner.dropTable(table);
  }
}

async function createAccounts(queryRunner: QueryRunner): Promise<void> {
  await createTable(queryRunner, {
    name: 'account',
    columns: {
      id: idColumn(),
      companyId: idColumn(OPTIONAL),
      account: textColumn(64),
      displayName: textColumn(60),
      role: choiceColumn(),
      status: choiceColumn(),
      passwordHash: textColumn(200),
      createdAt: instantColumn(),
    },
    primaryKey: ['id'],
    foreignKeys: [{ columns: ['companyId'], table: 'company', referencedColumns: ['id'] }],
    indices: [
      { name: 'uq_account_account', columns: ['account'], isUnique: true },
      { name: 'ix_account_company', columns: ['companyId'] },
    ],
  });
}

async function createSessions(queryRunner: QueryRunner): Promise<void> {
  await createTable(queryRunner, {
    name: 'session',
    columns: {
      id: idColumn(),
      accountId: idColumn(),
      commandId: idColumn(),
      createdAt: instantColumn(),
      lastSeenAt: instantColumn(),
      expiresAt: instantColumn(),
      deviceName: textColumn(200, OPTIONAL),
    },
    primaryKey: ['id'],
    foreignKeys: [{ columns: ['accountId'], table: 'account', referencedColumns: ['id'] }],
    indices: [
      { name: 'uq_session_account_command', columns: ['accountId', 'commandId'], isUnique: true },
      { name: 'ix_session_expires_at', columns: ['expiresAt'] },
    ],
  });
  await createTable(queryRunner, {
    name: 'sign_in_attempt',
    columns: {
      kind: choiceColumn(),
      subject: textColumn(100),
      failures: countColumn(),
      since: instantColumn(),
      blockedUntil: instantColumn(),
    },
    primaryKey: ['kind', 'subject'],
    indices: [{ name: 'ix_sign_in_attempt_since', columns: ['since'] }],
  });
}
