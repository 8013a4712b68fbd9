import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, removeColumn } from '../alter-table.ts';
import { textColumn } from '../columns.ts';

/** A letter that somebody sends through the platform names who reads the reply. */
export class AddMailReplyAddress1764000145000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await addColumn(queryRunner, 'mail', { name: 'replyTo', options: textColumn(254, { nullable: true }) });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await removeColumn(queryRunner, 'mail', 'replyTo');
  }
}
