import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  booleanColumn,
  bytesColumn,
  choiceColumn,
  countColumn,
  idColumn,
  instantColumn,
  longTextColumn,
  quantityColumn,
  textColumn,
} from '../columns.ts';
import { createTable } from '../create-table.ts';

const OPTIONAL = { nullable: true };
const STATEMENT = {
  columns: ['companyId', 'statementId'],
  table: 'statement',
  referencedColumns: ['companyId', 'id'],
};
const TABLES = [
  'statement_counter',
  'statement_file',
  'statement_event',
  'statement_order',
  'statement',
  'signing_key',
];

export class CreateStatements1764000080000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'signing_key',
      columns: { id: textColumn(16), publicKeyPem: textColumn(500), createdAt: instantColumn() },
      primaryKey: ['id'],
    });
    await createStatements(queryRunner);
    await createOrders(queryRunner);
    await createEvents(queryRunner);
    await createFiles(queryRunner);
    await createTable(queryRunner, {
      name: 'statement_counter',
      columns: { companyId: idColumn(), nextNumber: countColumn() },
      primaryKey: ['companyId'],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of TABLES) await queryRunner.dropTable(table);
  }
}

async function createStatements(queryRunner: QueryRunner): Promise<void> {
  await createTable(queryRunner, {
    name: 'statement',
    columns: {
      companyId: idColumn(),
      id: idColumn(),
      serialNumber: textColumn(20),
      revision: countColumn(),
      code: textColumn(26),
      language: choiceColumn(),
      state: choiceColumn(),
      customerName: textColumn(200, OPTIONAL),
      customerOrderNumber: textColumn(100),
      foldedCustomerOrderNumber: textColumn(400),
      searchText: textColumn(3000),
      ordersKey: textColumn(64),
      attributedEmissionsKgCo2e: quantityColumn(),
      payload: longTextColumn(),
      payloadSha256: textColumn(64),
      signature: textColumn(100),
      keyId: textColumn(16),
      issuedAt: instantColumn(),
      issuedBy: textColumn(100),
      submittedAt: instantColumn(OPTIONAL),
      submittedBy: textColumn(100, OPTIONAL),
      sealedAt: instantColumn(OPTIONAL),
      sealedBy: textColumn(100, OPTIONAL),
      sealId: idColumn(OPTIONAL),
      sealRecord: longTextColumn(OPTIONAL),
      sealSignature: textColumn(100, OPTIONAL),
      sealKeyId: textColumn(16, OPTIONAL),
      returnedAt: instantColumn(OPTIONAL),
      returnReason: textColumn(2000, OPTIONAL),
      supersededAt: instantColumn(OPTIONAL),
      successorId: idColumn(OPTIONAL),
      revokedAt: instantColumn(OPTIONAL),
      revokedBy: textColumn(100, OPTIONAL),
      revokeReason: textColumn(2000, OPTIONAL),
    },
    primaryKey: ['companyId', 'id'],
    foreignKeys: [{ columns: ['companyId'], table: 'company', referencedColumns: ['id'] }],
    indices: [
      { name: 'uq_statement_code', columns: ['code'], isUnique: true },
      {
        name: 'uq_statement_serial_number',
        columns: ['companyId', 'serialNumber', 'revision'],
        isUnique: true,
      },
      { name: 'ix_statement_by_orders', columns: ['companyId', 'ordersKey', 'revision'] },
      { name: 'ix_statement_by_issue', columns: ['companyId', 'issuedAt', 'id'] },
      { name: 'ix_statement_by_state', columns: ['companyId', 'state', 'issuedAt', 'id'] },
      { name: 'ix_statement_by_submission', columns: ['submittedAt', 'issuedAt', 'id'] },
    ],
  });
}

async function createOrders(queryRunner: QueryRunner): Promise<void> {
  await createTable(queryRunner, {
    name: 'statement_order',
    columns: {
      companyId: idColumn(),
      statementId: idColumn(),
      position: countColumn(),
      workOrderId: idColumn(),
      workOrderNumber: textColumn(100),
      number: countColumn(),
      revision: countColumn(),
      isCurrent: booleanColumn(),
    },
    primaryKey: ['companyId', 'statementId', 'position'],
    foreignKeys: [
      STATEMENT,
      { columns: ['companyId', 'workOrderId'], table: 'work_order', referencedColumns: ['companyId', 'id'] },
    ],
    indices: [
      { name: 'ix_statement_order_by_work_order', columns: ['companyId', 'workOrderId', 'statementId'] },
    ],
  });
}

async function createEvents(queryRunner: QueryRunner): Promise<void> {
  await createTable(queryRunner, {
    name: 'statement_event',
    columns: {
      companyId: idColumn(),
      statementId: idColumn(),
      position: countColumn(),
      kind: choiceColumn(),
      at: instantColumn(),
      actorId: idColumn(),
      actorName: textColumn(100),
      reason: textColumn(2000, OPTIONAL),
    },
    primaryKey: ['companyId', 'statementId', 'position'],
    foreignKeys: [STATEMENT],
  });
}

async function createFiles(queryRunner: QueryRunner): Promise<void> {
  await createTable(queryRunner, {
    name: 'statement_file',
    columns: {
      companyId: idColumn(),
      statementId: idColumn(),
      form: choiceColumn(),
      language: choiceColumn(),
      bytes: bytesColumn(),
      sha256: textColumn(64),
      drawnAt: instantColumn(),
    },
    primaryKey: ['companyId', 'statementId', 'form', 'language'],
    foreignKeys: [STATEMENT],
  });
}
