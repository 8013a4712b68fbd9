import type { MigrationInterface, QueryRunner } from 'typeorm';
import { choiceColumn, idColumn, instantColumn, textColumn } from '../columns.ts';
import { createTable } from '../create-table.ts';

const OPTIONAL = { nullable: true };

export class CreateCompanies1764000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'company',
      columns: {
        id: idColumn(),
        status: choiceColumn(),
        name: textColumn(100),
        account: textColumn(64),
        taxId: textColumn(8, OPTIONAL),
        contactPerson: textColumn(60, OPTIONAL),
        phone: textColumn(40, OPTIONAL),
        fax: textColumn(40, OPTIONAL),
        email: textColumn(254, OPTIONAL),
        address: textColumn(200, OPTIONAL),
        region: textColumn(40, OPTIONAL),
        website: textColumn(200, OPTIONAL),
        speciality: textColumn(200, OPTIONAL),
        businessHours: textColumn(200, OPTIONAL),
        createdAt: instantColumn(),
      },
      primaryKey: ['id'],
      indices: [
        { name: 'uq_company_account', columns: ['account'], isUnique: true },
        { name: 'ix_company_name', columns: ['name', 'id'] },
      ],
    });
    await createTable(queryRunner, {
      name: 'plant',
      columns: {
        companyId: idColumn(),
        id: idColumn(),
        name: textColumn(100),
        address: textColumn(200, OPTIONAL),
      },
      primaryKey: ['companyId', 'id'],
      foreignKeys: [{ columns: ['companyId'], table: 'company', referencedColumns: ['id'] }],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('plant');
    await queryRunner.dropTable('company');
  }
}
