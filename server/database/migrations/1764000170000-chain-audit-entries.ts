import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, addIndex, removeColumn, removeIndex } from '../alter-table.ts';
import { countColumn, idColumn, textColumn } from '../columns.ts';
import { createTable } from '../create-table.ts';

const OPTIONAL = { nullable: true };
const COLUMNS = {
  chain: idColumn(OPTIONAL),
  sequence: countColumn(OPTIONAL),
  previousHash: textColumn(64, OPTIONAL),
  hash: textColumn(64, OPTIONAL),
};

/** Each audit entry names the hash of the one before; entries of before are taken in at the next start. */
export class ChainAuditEntries1764000170000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'audit_chain',
      columns: { id: idColumn(), sequence: countColumn(), hash: textColumn(64) },
      primaryKey: ['id'],
    });
    for (const [name, options] of Object.entries(COLUMNS))
      await addColumn(queryRunner, 'audit_entry', { name, options });
    await addIndex(queryRunner, 'audit_entry', 'uq_audit_entry_chain', ['chain', 'sequence']);
    await addIndex(queryRunner, 'audit_entry', 'ix_audit_entry_recorded', ['recordedAt', 'id']);
    await addIndex(queryRunner, 'audit_entry', 'ix_audit_entry_sequence', ['sequence']);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const name of ['ix_audit_entry_sequence', 'ix_audit_entry_recorded', 'uq_audit_entry_chain'])
      await removeIndex(queryRunner, 'audit_entry', name);
    for (const name of Object.keys(COLUMNS)) await removeColumn(queryRunner, 'audit_entry', name);
    await queryRunner.dropTable('audit_chain');
  }
}
