import type { MigrationInterface, QueryRunner } from 'typeorm';
import { idColumn, instantColumn, longTextColumn, textColumn } from '../columns.ts';
import { createTable } from '../create-table.ts';

export class CreateGuildSeals1764000091000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'guild_seal',
      columns: {
        id: idColumn(),
        imagePng: longTextColumn(),
        imageSha256: textColumn(64),
        uploadedAt: instantColumn(),
        uploadedBy: textColumn(100),
      },
      primaryKey: ['id'],
      indices: [{ name: 'ix_guild_seal_by_upload', columns: ['uploadedAt', 'id'] }],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('guild_seal');
  }
}
