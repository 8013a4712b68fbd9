import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, removeColumn } from '../alter-table.ts';
import { textColumn } from '../columns.ts';

const COLUMNS = ['coverAltZhTw', 'coverAltEn'];

/** What the cover of a post shows is said to readers who do not see it. */
export class DescribePostCovers1764000190000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const name of COLUMNS)
      await addColumn(queryRunner, 'post', { name, options: textColumn(200, { nullable: true }) });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const name of COLUMNS.toReversed()) await removeColumn(queryRunner, 'post', name);
  }
}
