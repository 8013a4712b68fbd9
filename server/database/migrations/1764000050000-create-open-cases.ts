import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, addIndex, removeColumn, removeIndex, type AddedColumn } from '../alter-table.ts';
import {
  booleanColumn,
  choiceColumn,
  countColumn,
  idColumn,
  instantColumn,
  jsonColumn,
  quantityColumn,
  textColumn,
} from '../columns.ts';
import { createTable } from '../create-table.ts';

const OPTIONAL = { nullable: true };
const ADDED_COLUMNS: readonly (AddedColumn & { readonly table: string })[] = [
  { table: 'work_order', name: 'openCaseCount', options: countColumn(), defaultValue: '0' },
  { table: 'received_command', name: 'operatorId', options: idColumn(OPTIONAL) },
  { table: 'received_command', name: 'replacesCommandId', options: idColumn(OPTIONAL) },
  { table: 'received_command', name: 'isClockSuspect', options: booleanColumn(OPTIONAL) },
  { table: 'received_command', name: 'shownEmissionsKgCo2e', options: quantityColumn(OPTIONAL) },
  { table: 'audit_entry', name: 'evidence', options: jsonColumn(OPTIONAL) },
];
const ADDED_INDICES = [
  ['work_order', 'ix_work_order_by_typed_number', ['companyId', 'foldedWorkOrderNumber', 'number']],
  ['received_command', 'ix_received_command_by_replaced', ['companyId', 'replacesCommandId']],
] as const;

export class CreateOpenCases1764000050000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const { table, ...column } of ADDED_COLUMNS) await addColumn(queryRunner, table, column);
    for (const [table, name, columns] of ADDED_INDICES) await addIndex(queryRunner, table, name, columns);
    await createOpenCases(queryRunner);
    await createQuarantine(queryRunner);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('quarantined_command');
    await queryRunner.dropTable('open_case');
    for (const [table, name] of ADDED_INDICES) await removeIndex(queryRunner, table, name);
    for (const { table, name } of ADDED_COLUMNS) await removeColumn(queryRunner, table, name);
  }
}

async function createOpenCases(queryRunner: QueryRunner): Promise<void> {
  await createTable(queryRunner, {
    name: 'open_case',
    columns: {
      companyId: idColumn(),
      id: idColumn(),
      workOrderId: idColumn(),
      kind: choiceColumn(),
      status: choiceColumn(),
      openKey: textColumn(300, OPTIONAL),
      cell: textColumn(200, OPTIONAL),
      base: jsonColumn(OPTIONAL),
      baseRevision: countColumn(OPTIONAL),
      serverValue: jsonColumn(OPTIONAL),
      serverBy: textColumn(100),
      serverAt: instantColumn(),
      deviceValue: jsonColumn(OPTIONAL),
      deviceById: idColumn(),
      deviceBy: textColumn(100),
      deviceAt: instantColumn(),
      deviceName: textColumn(100, OPTIONAL),
      deviceTime: instantColumn(OPTIONAL),
      isClockSuspect: booleanColumn(),
      queue: textColumn(140),
      commandId: idColumn(),
      lateKind: choiceColumn(OPTIONAL),
      changes: jsonColumn(),
      reason: textColumn(2000, OPTIONAL),
      otherWorkOrderId: idColumn(OPTIONAL),
      createdAt: instantColumn(),
      resolution: choiceColumn(OPTIONAL),
      resolvedValue: jsonColumn(OPTIONAL),
      resolvedById: idColumn(OPTIONAL),
      resolvedBy: textColumn(100, OPTIONAL),
      resolvedAt: instantColumn(OPTIONAL),
      resolutionNote: textColumn(2000, OPTIONAL),
    },
    primaryKey: ['companyId', 'id'],
    foreignKeys: [
      { columns: ['companyId', 'workOrderId'], table: 'work_order', referencedColumns: ['companyId', 'id'] },
    ],
    indices: [
      { name: 'uq_open_case_open_key', columns: ['companyId', 'openKey'], isUnique: true },
      { name: 'ix_open_case_by_status', columns: ['companyId', 'status', 'createdAt', 'id'] },
      { name: 'ix_open_case_by_work_order', columns: ['companyId', 'workOrderId', 'status'] },
    ],
  });
}

async function createQuarantine(queryRunner: QueryRunner): Promise<void> {
  await createTable(queryRunner, {
    name: 'quarantined_command',
    columns: {
      companyId: idColumn(),
      commandId: idColumn(),
      status: choiceColumn(),
      workOrderId: idColumn(),
      supersedes: idColumn(OPTIONAL),
      workOrderNumber: textColumn(100, OPTIONAL),
      accountId: idColumn(),
      recordedBy: textColumn(100),
      installId: idColumn(),
      deviceName: textColumn(100, OPTIONAL),
      deviceTime: instantColumn(OPTIONAL),
      code: choiceColumn(),
      issues: jsonColumn(),
      parameters: jsonColumn(),
      payload: jsonColumn(),
      attempts: countColumn(),
      firstReceivedAt: instantColumn(),
      lastReceivedAt: instantColumn(),
    },
    primaryKey: ['companyId', 'commandId'],
    indices: [
      {
        name: 'ix_quarantined_command_by_status',
        columns: ['companyId', 'status', 'lastReceivedAt', 'commandId'],
      },
    ],
  });
}
