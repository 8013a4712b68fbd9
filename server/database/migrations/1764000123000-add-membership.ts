import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, removeColumn } from '../alter-table.ts';
import { instantColumn, longTextColumn, textColumn } from '../columns.ts';

const OPTIONAL = { nullable: true };
const ADDED = {
  statusReason: longTextColumn(OPTIONAL),
  statusChangedBy: textColumn(100, OPTIONAL),
  statusChangedAt: instantColumn(OPTIONAL),
};

/** What the guild decided about a company last, and why. */
export class AddMembership1764000123000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [name, options] of Object.entries(ADDED))
      await addColumn(queryRunner, 'company', { name, options });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const name of Object.keys(ADDED)) await removeColumn(queryRunner, 'company', name);
  }
}
