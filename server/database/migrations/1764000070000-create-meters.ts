import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, addIndex, removeColumn, removeIndex } from '../alter-table.ts';
import {
  choiceColumn,
  countColumn,
  idColumn,
  instantColumn,
  quantityColumn,
  textColumn,
} from '../columns.ts';
import { createTable } from '../create-table.ts';

const OPTIONAL = { nullable: true };
const PLANT = { columns: ['companyId', 'plantId'], table: 'plant', referencedColumns: ['companyId', 'id'] };

/** What a line that was read from a meter knows of it, so that last readings and ledgers read one table. */
const READING_COLUMNS = {
  meterId: idColumn(OPTIONAL),
  readAt: instantColumn(OPTIONAL),
  startReading: quantityColumn(OPTIONAL),
  endReading: quantityColumn(OPTIONAL),
  meterMultiplier: quantityColumn(OPTIONAL),
  meterDigits: countColumn(OPTIONAL),
  lowerEndReason: choiceColumn(OPTIONAL),
  oldMeterEndReading: quantityColumn(OPTIONAL),
  newMeterStartReading: quantityColumn(OPTIONAL),
};
const BY_METER = 'ix_activity_data_by_meter';

export class CreateMeters1764000070000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'production_line',
      columns: {
        companyId: idColumn(),
        id: idColumn(),
        plantId: idColumn(),
        name: textColumn(100),
        archivedAt: instantColumn(OPTIONAL),
        createdAt: instantColumn(),
      },
      primaryKey: ['companyId', 'id'],
      foreignKeys: [PLANT],
    });
    await createMeters(queryRunner);
    for (const [name, options] of Object.entries(READING_COLUMNS))
      await addColumn(queryRunner, 'activity_data', { name, options });
    await addIndex(queryRunner, 'activity_data', BY_METER, ['companyId', 'meterId', 'readAt', 'workOrderId']);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await removeIndex(queryRunner, 'activity_data', BY_METER);
    for (const name of Object.keys(READING_COLUMNS)) await removeColumn(queryRunner, 'activity_data', name);
    await queryRunner.dropTable('meter');
    await queryRunner.dropTable('production_line');
  }
}

async function createMeters(queryRunner: QueryRunner): Promise<void> {
  await createTable(queryRunner, {
    name: 'meter',
    columns: {
      companyId: idColumn(),
      id: idColumn(),
      plantId: idColumn(),
      lineId: idColumn(OPTIONAL),
      name: textColumn(100),
      sourceId: idColumn(),
      category: choiceColumn(),
      unit: textColumn(50),
      stage: choiceColumn(OPTIONAL),
      multiplier: quantityColumn(),
      digits: countColumn(OPTIONAL),
      serialNumber: textColumn(100, OPTIONAL),
      initialReading: quantityColumn(OPTIONAL),
      archivedAt: instantColumn(OPTIONAL),
      createdAt: instantColumn(),
    },
    primaryKey: ['companyId', 'id'],
    foreignKeys: [
      PLANT,
      {
        columns: ['companyId', 'lineId'],
        table: 'production_line',
        referencedColumns: ['companyId', 'id'],
      },
    ],
    indices: [{ name: 'ix_meter_by_line', columns: ['companyId', 'lineId'] }],
  });
}
