import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, addIndex, removeColumn, removeIndex } from '../alter-table.ts';
import { choiceColumn, idColumn, instantColumn, jsonColumn, textColumn } from '../columns.ts';
import { createTable } from '../create-table.ts';

const OPTIONAL = { nullable: true };
const SUPERSEDES_INDEX = 'uq_emission_factor_supersedes';

const ADDED_TO_FACTORS = [
  { name: 'supersedesId', options: idColumn(OPTIONAL) },
  { name: 'proposalId', options: idColumn(OPTIONAL) },
  { name: 'proposedBy', options: textColumn(100, OPTIONAL) },
  { name: 'changeReason', options: textColumn(1000, OPTIONAL) },
] as const;

/** Changes of the register wait for a second officer; a released row names both, the reason, and what it supersedes. */
export class CreateFactorProposals1764000140000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'factor_proposal',
      columns: {
        id: idColumn(),
        state: choiceColumn(),
        reason: textColumn(1000),
        changes: jsonColumn(),
        proposedById: idColumn(),
        proposedBy: textColumn(100),
        proposedAt: instantColumn(),
        decidedById: idColumn(OPTIONAL),
        decidedBy: textColumn(100, OPTIONAL),
        decidedAt: instantColumn(OPTIONAL),
        decisionReason: textColumn(1000, OPTIONAL),
      },
      primaryKey: ['id'],
      indices: [{ name: 'ix_factor_proposal_by_state', columns: ['state', 'proposedAt', 'id'] }],
    });
    for (const column of ADDED_TO_FACTORS) await addColumn(queryRunner, 'emission_factor', column);
    await addIndex(queryRunner, 'emission_factor', SUPERSEDES_INDEX, ['ownerId', 'supersedesId']);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await removeIndex(queryRunner, 'emission_factor', SUPERSEDES_INDEX);
    for (const { name } of ADDED_TO_FACTORS) await removeColumn(queryRunner, 'emission_factor', name);
    await queryRunner.dropTable('factor_proposal');
  }
}
