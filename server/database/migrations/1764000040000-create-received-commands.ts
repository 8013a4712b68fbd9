import { randomUUID } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { countColumn, idColumn, instantColumn, jsonColumn, textColumn } from '../columns.ts';
import { createTable } from '../create-table.ts';

export class CreateReceivedCommands1764000040000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'received_command',
      columns: {
        companyId: idColumn(),
        commandId: idColumn(),
        payloadHash: textColumn(64),
        subjectId: idColumn(),
        installId: idColumn({ nullable: true }),
        sequence: countColumn({ nullable: true }),
        accountId: idColumn(),
        deviceTime: instantColumn({ nullable: true }),
        receivedAt: instantColumn(),
        outcome: jsonColumn({ nullable: true }),
      },
      primaryKey: ['companyId', 'commandId'],
    });
    await createTable(queryRunner, {
      name: 'server_state',
      columns: { id: idColumn(), epoch: idColumn() },
      primaryKey: ['id'],
    });
    await queryRunner.manager
      .createQueryBuilder()
      .insert()
      .into('server_state', ['id', 'epoch'])
      .values({ id: 'SERVER', epoch: randomUUID() })
      // MySQL commits each table by itself: a migration that broke off after this row must be able to run again
      .orIgnore()
      .execute();
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('server_state');
    await queryRunner.dropTable('received_command');
  }
}
