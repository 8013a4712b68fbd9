import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addIndex, removeIndex } from '../alter-table.ts';

/** The guild is told of acts of some kinds only: they are found without reading what companies did all day. */
export class IndexAuditActions1764000171000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await addIndex(queryRunner, 'audit_entry', 'ix_audit_entry_action', ['action', 'recordedAt', 'id']);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await removeIndex(queryRunner, 'audit_entry', 'ix_audit_entry_action');
  }
}
