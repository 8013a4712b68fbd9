import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, removeColumn, widenText } from '../alter-table.ts';
import { countColumn, textColumn } from '../columns.ts';

const OPTIONAL = { nullable: true };

/** Basic data that is changed by several people: its changes are counted. The speciality may be as long as its form says. */
export class CountCompanyChanges1764000120000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await addColumn(queryRunner, 'company', { name: 'revision', options: countColumn(OPTIONAL) });
    await widenText(queryRunner, 'company', { name: 'speciality', options: textColumn(300, OPTIONAL) });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await removeColumn(queryRunner, 'company', 'revision');
    await widenText(queryRunner, 'company', { name: 'speciality', options: textColumn(200, OPTIONAL) });
  }
}
