import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  booleanColumn,
  choiceColumn,
  countColumn,
  dateColumn,
  idColumn,
  instantColumn,
  jsonColumn,
  quantityColumn,
  textColumn,
} from '../columns.ts';
import { createTable } from '../create-table.ts';

const OPTIONAL = { nullable: true };

export class CreateEmissionFactors1764000020000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'emission_source',
      columns: {
        ownerId: idColumn(),
        id: idColumn(),
        nameZhTw: textColumn(100),
        nameEn: textColumn(100),
        uses: jsonColumn(),
        fallbackSourceId: idColumn(OPTIONAL),
        sortOrder: countColumn(),
        createdAt: instantColumn(),
      },
      primaryKey: ['ownerId', 'id'],
    });
    await createFactors(queryRunner);
    await createTable(queryRunner, {
      name: 'reference_value',
      columns: {
        ownerId: idColumn(),
        id: idColumn(),
        kind: choiceColumn(),
        key: idColumn(),
        gwpSet: choiceColumn(OPTIONAL),
        nameZhTw: textColumn(100),
        nameEn: textColumn(100),
        value: quantityColumn(),
        low: quantityColumn(OPTIONAL),
        high: quantityColumn(OPTIONAL),
        unit: textColumn(50),
        publisher: textColumn(200),
        document: textColumn(500),
        year: countColumn(OPTIONAL),
        url: textColumn(1000, OPTIONAL),
        isVerified: booleanColumn(),
      },
      primaryKey: ['ownerId', 'id'],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('reference_value');
    await queryRunner.dropTable('emission_factor');
    await queryRunner.dropTable('emission_source');
  }
}

async function createFactors(queryRunner: QueryRunner): Promise<void> {
  await createTable(queryRunner, {
    name: 'emission_factor',
    columns: {
      ownerId: idColumn(),
      id: idColumn(),
      sourceId: idColumn(),
      category: choiceColumn(),
      unit: textColumn(50),
      nameZhTw: textColumn(200),
      nameEn: textColumn(200),
      kgCo2ePerUnit: quantityColumn(),
      co2KgPerUnit: quantityColumn(OPTIONAL),
      ch4KgPerUnit: quantityColumn(OPTIONAL),
      n2oKgPerUnit: quantityColumn(OPTIONAL),
      gwpSet: choiceColumn(OPTIONAL),
      validFrom: dateColumn(),
      validTo: dateColumn(OPTIONAL),
      publishedOn: dateColumn(OPTIONAL),
      publisher: textColumn(200),
      document: textColumn(500),
      year: countColumn(),
      url: textColumn(1000, OPTIONAL),
      note: textColumn(3000, OPTIONAL),
      isVerified: booleanColumn(),
      isAnnual: booleanColumn(),
      countsInTotal: booleanColumn(),
      releasedAt: instantColumn(),
      releasedBy: textColumn(100),
    },
    primaryKey: ['ownerId', 'id'],
    foreignKeys: [
      { columns: ['ownerId', 'sourceId'], table: 'emission_source', referencedColumns: ['ownerId', 'id'] },
    ],
    indices: [
      {
        name: 'ix_emission_factor_by_key',
        columns: ['ownerId', 'sourceId', 'category', 'unit', 'validFrom'],
      },
    ],
  });
}
