import type { MigrationInterface, QueryRunner } from 'typeorm';
import { BUILT_IN_DISCLAIMER } from '#i18n/built-in-disclaimer.ts';
import { countColumn, instantColumn, jsonColumn, textColumn } from '../columns.ts';
import { createTable } from '../create-table.ts';

/** When the first version, which comes with the product, was written. */
const WRITTEN_AT = '2026-11-22T00:00:00.000Z';
const WRITTEN_BY = 'register';

export class CreateDisclaimers1764000090000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'disclaimer',
      columns: {
        version: countColumn(),
        points: jsonColumn(),
        createdAt: instantColumn(),
        createdBy: textColumn(100),
      },
      primaryKey: ['version'],
    });
    const { version, points } = BUILT_IN_DISCLAIMER;
    // MySQL commits each table by itself: a migration that broke off after this row must be able to run again
    const { manager } = queryRunner;
    const rows: { version: number }[] = await manager.query('SELECT version FROM disclaimer');
    if (rows.length > 0) return;
    await queryRunner.query(
      'INSERT INTO disclaimer (version, points, createdAt, createdBy) VALUES (?, ?, ?, ?)',
      [version, JSON.stringify(points), WRITTEN_AT, WRITTEN_BY],
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('disclaimer');
  }
}
