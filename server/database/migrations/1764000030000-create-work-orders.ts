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
  timeColumn,
} from '../columns.ts';
import { createTable } from '../create-table.ts';

const OPTIONAL = { nullable: true };
const WORK_ORDER = {
  columns: ['companyId', 'workOrderId'],
  table: 'work_order',
  referencedColumns: ['companyId', 'id'],
};

export class CreateWorkOrders1764000030000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createHeads(queryRunner);
    await createRevisions(queryRunner);
    await createActivityData(queryRunner);
    await createTable(queryRunner, {
      name: 'company_counter',
      columns: { companyId: idColumn(), nextWorkOrderNumber: countColumn(), workOrderCount: countColumn() },
      primaryKey: ['companyId'],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['company_counter', 'activity_data', 'work_order_revision', 'work_order']) {
      await queryRunner.dropTable(table);
    }
  }
}

async function createHeads(queryRunner: QueryRunner): Promise<void> {
  const sortedBy = (name: string, column: string) => ({
    name: `ix_work_order_by_${name}`,
    columns: ['companyId', column, 'id'],
  });
  await createTable(queryRunner, {
    name: 'work_order',
    columns: {
      companyId: idColumn(),
      id: idColumn(),
      number: countColumn(),
      revision: countColumn(),
      status: choiceColumn(),
      plantId: idColumn(),
      customerOrderNumber: textColumn(100),
      workOrderNumber: textColumn(100),
      processingDate: dateColumn(),
      startTime: timeColumn(),
      endTime: timeColumn(),
      endsNextDay: booleanColumn(),
      customerName: textColumn(200, OPTIONAL),
      customerEmail: textColumn(254, OPTIONAL),
      productName: textColumn(200),
      quantity: quantityColumn(),
      quantityUnit: choiceColumn(),
      quantityUnitName: textColumn(50, OPTIONAL),
      massKg: quantityColumn(OPTIONAL),
      pieceCount: quantityColumn(OPTIONAL),
      allocationSharePercent: quantityColumn(OPTIONAL),
      areaCm2: quantityColumn(OPTIONAL),
      platingMethod: choiceColumn(OPTIONAL),
      metal: choiceColumn(),
      note: textColumn(2000, OPTIONAL),
      voidReason: textColumn(2000, OPTIONAL),
      batchEmissionsKgCo2e: quantityColumn(),
      attributedEmissionsKgCo2e: quantityColumn(),
      hasProvisionalFactor: booleanColumn(),
      searchText: textColumn(1500),
      foldedCustomerOrderNumber: textColumn(400),
      foldedWorkOrderNumber: textColumn(400),
      foldedProductName: textColumn(400),
      foldedCreatedBy: textColumn(400),
      createdById: idColumn(),
      createdBy: textColumn(100),
      createdAt: instantColumn(),
      updatedById: idColumn(),
      updatedBy: textColumn(100),
      updatedAt: instantColumn(),
    },
    primaryKey: ['companyId', 'id'],
    foreignKeys: [
      { columns: ['companyId', 'plantId'], table: 'plant', referencedColumns: ['companyId', 'id'] },
    ],
    indices: [
      sortedBy('number', 'number'),
      sortedBy('created_at', 'createdAt'),
      sortedBy('created_by', 'createdBy'),
      sortedBy('customer_order', 'customerOrderNumber'),
      sortedBy('work_order', 'workOrderNumber'),
      sortedBy('emissions', 'attributedEmissionsKgCo2e'),
      sortedBy('metal', 'metal'),
      sortedBy('processing_date', 'processingDate'),
      sortedBy('product_name', 'productName'),
      sortedBy('status', 'status'),
    ],
  });
}

async function createRevisions(queryRunner: QueryRunner): Promise<void> {
  await createTable(queryRunner, {
    name: 'work_order_revision',
    columns: {
      companyId: idColumn(),
      workOrderId: idColumn(),
      revision: countColumn(),
      kind: choiceColumn(),
      content: jsonColumn(),
      footprint: jsonColumn(),
      changes: jsonColumn(),
      reason: textColumn(2000, OPTIONAL),
      copiedFromWorkOrderId: idColumn(OPTIONAL),
      commandId: idColumn(),
      calculationVersion: countColumn(),
      calculatedAt: instantColumn(),
      batchEmissionsKgCo2e: quantityColumn(),
      attributedEmissionsKgCo2e: quantityColumn(),
      recordedById: idColumn(),
      recordedBy: textColumn(100),
      recordedAt: instantColumn(),
    },
    primaryKey: ['companyId', 'workOrderId', 'revision'],
    foreignKeys: [WORK_ORDER],
  });
}

async function createActivityData(queryRunner: QueryRunner): Promise<void> {
  await createTable(queryRunner, {
    name: 'activity_data',
    columns: {
      companyId: idColumn(),
      workOrderId: idColumn(),
      id: idColumn(),
      position: countColumn(),
      stage: choiceColumn(),
      sourceId: idColumn(),
      category: choiceColumn(),
      quantity: quantityColumn(),
      unit: textColumn(50),
      origin: choiceColumn(),
      emissionsKgCo2e: quantityColumn(),
      countsInTotal: booleanColumn(),
    },
    primaryKey: ['companyId', 'workOrderId', 'id'],
    foreignKeys: [WORK_ORDER],
    indices: [{ name: 'ix_activity_data_by_source', columns: ['companyId', 'sourceId', 'workOrderId'] }],
  });
}
