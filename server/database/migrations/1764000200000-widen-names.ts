import type { MigrationInterface, QueryRunner } from 'typeorm';
import { widenText } from '../alter-table.ts';
import { textColumn } from '../columns.ts';

const OPTIONAL = { nullable: true };

async function setNameLength(queryRunner: QueryRunner, length: number): Promise<void> {
  await widenText(queryRunner, 'work_order', { name: 'productName', options: textColumn(length) });
  for (const table of ['work_order', 'statement'])
    await widenText(queryRunner, table, { name: 'customerName', options: textColumn(length, OPTIONAL) });
}

/** Registered names of companies abroad and full names of parts are longer than 200 characters. */
export class WidenNames1764000200000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await setNameLength(queryRunner, 300);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await setNameLength(queryRunner, 200);
  }
}
