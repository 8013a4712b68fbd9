import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import {
  booleanColumn,
  countColumn,
  idColumn,
  instantColumn,
  quantityColumn,
  textColumn,
} from '../columns.ts';
import { createTable, tableColumn } from '../create-table.ts';

const OPTIONAL = { nullable: true };
const CHANGES = 'ix_work_order_by_changed_at';

/** Enrolled tablets, PINs, devices, and by which column tablets learn of changed work orders. */
export class CreateTablets1764000060000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTablets(queryRunner);
    await createOperatorPins(queryRunner);
    await createDevices(queryRunner);
    await addChangedAt(queryRunner);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropIndex('work_order', CHANGES);
    await queryRunner.dropColumn('work_order', 'changedAt');
    for (const table of ['device', 'operator_pin', 'enrolment_code', 'tablet'])
      await queryRunner.dropTable(table);
  }
}

async function createTablets(queryRunner: QueryRunner): Promise<void> {
  await createTable(queryRunner, {
    name: 'tablet',
    columns: {
      companyId: idColumn(),
      id: idColumn(),
      name: textColumn(60),
      createdAt: instantColumn(),
      enrolledAt: instantColumn(OPTIONAL),
      enrolledBy: textColumn(100, OPTIONAL),
      lastContactAt: instantColumn(OPTIONAL),
      revokedAt: instantColumn(OPTIONAL),
    },
    primaryKey: ['companyId', 'id'],
    foreignKeys: [{ columns: ['id'], table: 'account', referencedColumns: ['id'] }],
  });
  await createTable(queryRunner, {
    name: 'enrolment_code',
    columns: {
      companyId: idColumn(),
      tabletId: idColumn(),
      codeHash: textColumn(64),
      expiresAt: instantColumn(),
      createdBy: textColumn(100),
      usedByCommandId: idColumn(OPTIONAL),
    },
    primaryKey: ['companyId', 'tabletId'],
    foreignKeys: [
      { columns: ['companyId', 'tabletId'], table: 'tablet', referencedColumns: ['companyId', 'id'] },
    ],
    indices: [{ name: 'uq_enrolment_code_hash', columns: ['codeHash'], isUnique: true }],
  });
}

async function createOperatorPins(queryRunner: QueryRunner): Promise<void> {
  await createTable(queryRunner, {
    name: 'operator_pin',
    columns: {
      companyId: idColumn(),
      accountId: idColumn(),
      hash: textColumn(64),
      salt: textColumn(32),
      iterations: countColumn(),
      updatedAt: instantColumn(),
    },
    primaryKey: ['companyId', 'accountId'],
    foreignKeys: [{ columns: ['accountId'], table: 'account', referencedColumns: ['id'] }],
  });
}

async function createDevices(queryRunner: QueryRunner): Promise<void> {
  await createTable(queryRunner, {
    name: 'device',
    columns: {
      companyId: idColumn(),
      accountId: idColumn(),
      installId: idColumn(),
      deviceName: textColumn(200, OPTIONAL),
      clientBuild: textColumn(100, OPTIONAL),
      draftCount: countColumn(),
      waitingCount: countColumn(),
      attentionCount: countColumn(),
      oldestQueuedAt: instantColumn(OPTIONAL),
      isStoragePersisted: booleanColumn(OPTIONAL),
      usageMb: quantityColumn(OPTIONAL),
      clockOffsetMs: quantityColumn(OPTIONAL),
      lastContactAt: instantColumn(),
    },
    primaryKey: ['companyId', 'accountId', 'installId'],
    foreignKeys: [{ columns: ['accountId'], table: 'account', referencedColumns: ['id'] }],
    indices: [{ name: 'ix_device_by_contact', columns: ['companyId', 'lastContactAt'] }],
  });
}

/** Each step asks first: MySQL commits one by one, and a migration that broke off must be able to run again. */
async function addChangedAt(queryRunner: QueryRunner): Promise<void> {
  if (!(await queryRunner.hasColumn('work_order', 'changedAt')))
    await queryRunner.addColumn('work_order', tableColumn(queryRunner, 'changedAt', instantColumn(OPTIONAL)));
  await queryRunner.query('UPDATE work_order SET changedAt = updatedAt WHERE changedAt IS NULL');
  const table = await queryRunner.getTable('work_order');
  if (table?.indices.some(({ name }) => name === CHANGES) === true) return;
  const columnNames = ['companyId', 'changedAt', 'id'];
  await queryRunner.createIndex('work_order', new TableIndex({ name: CHANGES, columnNames }));
}
