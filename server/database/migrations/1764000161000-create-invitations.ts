import type { MigrationInterface, QueryRunner } from 'typeorm';
import { booleanColumn, choiceColumn, dateColumn, idColumn, instantColumn, textColumn } from '../columns.ts';
import { createTable } from '../create-table.ts';

const OPTIONAL = { nullable: true };

/** Links by which people join a company that is a member. */
export class CreateInvitations1764000161000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'invitation',
      columns: {
        id: idColumn(),
        companyId: idColumn(),
        role: choiceColumn(),
        validUntil: dateColumn(OPTIONAL),
        note: textColumn(60, OPTIONAL),
        email: textColumn(254, OPTIONAL),
        tokenHash: textColumn(64, OPTIONAL),
        expiresAt: instantColumn(OPTIONAL),
        invitedBy: textColumn(60),
        isFromGuild: booleanColumn(),
        createdAt: instantColumn(),
        closedAt: instantColumn(OPTIONAL),
        joinedAs: idColumn(OPTIONAL),
      },
      primaryKey: ['id'],
      indices: [
        { name: 'uq_invitation_token', columns: ['tokenHash'], isUnique: true },
        { name: 'ix_invitation_company', columns: ['companyId', 'createdAt'] },
      ],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('invitation');
  }
}
