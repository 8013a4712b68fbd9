import type { MigrationInterface, QueryRunner } from 'typeorm';
import { BUILT_IN_OPERATOR, BUILT_IN_SITE_TEXTS } from '#i18n/built-in-site-texts.ts';
import {
  booleanColumn,
  bytesColumn,
  choiceColumn,
  countColumn,
  idColumn,
  instantColumn,
  longTextColumn,
  textColumn,
} from '../columns.ts';
import { createTable } from '../create-table.ts';

const OPTIONAL = { nullable: true };
/** When the texts that come with the product were written. */
const WRITTEN_AT = '2026-11-23T00:00:00.000Z';

export class CreatePublicSite1764000110000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createPosts(queryRunner);
    await createInbox(queryRunner);
    await createTexts(queryRunner);
    await seed(queryRunner);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const name of [
      'site_text',
      'site_profile',
      'contact_limit',
      'contact_message',
      'site_image',
      'post',
    ])
      await queryRunner.dropTable(name);
  }
}

async function createPosts(queryRunner: QueryRunner): Promise<void> {
  await createTable(queryRunner, {
    name: 'post',
    columns: {
      id: idColumn(),
      kind: choiceColumn(),
      revision: countColumn(),
      titleZhTw: textColumn(120),
      titleEn: textColumn(120, OPTIONAL),
      bodyZhTw: longTextColumn(),
      bodyEn: longTextColumn(OPTIONAL),
      coverImageId: idColumn(OPTIONAL),
      isPinned: booleanColumn(),
      isDraft: booleanColumn(),
      publishAt: instantColumn(OPTIONAL),
      expiresAt: instantColumn(OPTIONAL),
      startsAt: instantColumn(OPTIONAL),
      endsAt: instantColumn(OPTIONAL),
      placeZhTw: textColumn(120, OPTIONAL),
      placeEn: textColumn(120, OPTIONAL),
      sortAt: instantColumn(),
      createdAt: instantColumn(),
      updatedAt: instantColumn(),
      updatedBy: textColumn(100),
    },
    primaryKey: ['id'],
    indices: [{ name: 'ix_post_kind', columns: ['kind', 'isPinned', 'sortAt', 'id'] }],
  });
  await createTable(queryRunner, {
    name: 'site_image',
    columns: {
      id: idColumn(),
      mediaType: choiceColumn(),
      widthPx: countColumn(),
      heightPx: countColumn(),
      content: bytesColumn(),
      addedBy: idColumn(),
      addedAt: instantColumn(),
    },
    primaryKey: ['id'],
  });
}

async function createInbox(queryRunner: QueryRunner): Promise<void> {
  await createTable(queryRunner, {
    name: 'contact_message',
    columns: {
      id: idColumn(),
      name: textColumn(60),
      organisation: textColumn(100, OPTIONAL),
      email: textColumn(254),
      phone: textColumn(40, OPTIONAL),
      subject: textColumn(120),
      body: longTextColumn(),
      state: choiceColumn(),
      receivedAt: instantColumn(),
      markedBy: textColumn(100, OPTIONAL),
      markedAt: instantColumn(OPTIONAL),
    },
    primaryKey: ['id'],
    indices: [{ name: 'ix_contact_message_state', columns: ['state', 'receivedAt', 'id'] }],
  });
  await createTable(queryRunner, {
    name: 'contact_limit',
    columns: { address: textColumn(100), messages: countColumn(), since: instantColumn() },
    primaryKey: ['address'],
    indices: [{ name: 'ix_contact_limit_since', columns: ['since'] }],
  });
}

async function createTexts(queryRunner: QueryRunner): Promise<void> {
  await createTable(queryRunner, {
    name: 'site_profile',
    columns: {
      id: idColumn(),
      revision: countColumn(),
      nameZhTw: textColumn(100),
      nameEn: textColumn(100, OPTIONAL),
      addressZhTw: textColumn(200, OPTIONAL),
      addressEn: textColumn(200, OPTIONAL),
      phone: textColumn(60, OPTIONAL),
      email: textColumn(254, OPTIONAL),
      hoursZhTw: textColumn(100, OPTIONAL),
      hoursEn: textColumn(100, OPTIONAL),
      lineId: textColumn(40, OPTIONAL),
      lineUrl: textColumn(500, OPTIONAL),
      updatedAt: instantColumn(),
    },
    primaryKey: ['id'],
  });
  await createTable(queryRunner, {
    name: 'site_text',
    columns: {
      kind: choiceColumn(),
      version: countColumn(),
      bodyZhTw: longTextColumn(),
      bodyEn: longTextColumn(),
      createdAt: instantColumn(),
      createdBy: textColumn(100, OPTIONAL),
    },
    primaryKey: ['kind', 'version'],
  });
}

/** MySQL commits each statement by itself: a migration that broke off among these rows must be able to run again. */
async function seed(queryRunner: QueryRunner): Promise<void> {
  const { manager } = queryRunner;
  const profiles: { id: string }[] = await manager.query('SELECT id FROM site_profile');
  if (profiles.length === 0)
    await queryRunner.query(
      'INSERT INTO site_profile (id, revision, nameZhTw, nameEn, updatedAt) VALUES (?, ?, ?, ?, ?)',
      ['site', 1, BUILT_IN_OPERATOR.nameZhTw, BUILT_IN_OPERATOR.nameEn, WRITTEN_AT],
    );
  const texts: { kind: string }[] = await manager.query('SELECT kind FROM site_text');
  for (const { kind, bodyZhTw, bodyEn } of BUILT_IN_SITE_TEXTS)
    if (!texts.some((text) => text.kind === kind))
      await queryRunner.query(
        'INSERT INTO site_text (kind, version, bodyZhTw, bodyEn, createdAt) VALUES (?, ?, ?, ?, ?)',
        [kind, 1, bodyZhTw, bodyEn, WRITTEN_AT],
      );
}
