import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { FactorChange, FactorProposalState } from '#domain/emission-factors/factor-change.ts';
import { choiceColumn, idColumn, instantColumn, jsonColumn, textColumn } from '../database/columns.ts';

const OPTIONAL = { nullable: true };

/** Changes of the register that one officer of the guild proposed, and what a second one decided about them. */
@Entity({ name: 'factor_proposal' })
@Index('ix_factor_proposal_by_state', ['state', 'proposedAt', 'id'])
export class FactorProposalEntity {
  @PrimaryColumn(idColumn())
  id!: string;
  @Column(choiceColumn())
  state!: FactorProposalState;
  @Column(textColumn(1000))
  reason!: string;
  @Column(jsonColumn())
  changes!: readonly FactorChange[];
  @Column(idColumn())
  proposedById!: string;
  @Column(textColumn(100))
  proposedBy!: string;
  @Column(instantColumn())
  proposedAt!: string;
  /** Who released, rejected or withdrew it. */
  @Column(idColumn(OPTIONAL))
  decidedById!: string | null;
  @Column(textColumn(100, OPTIONAL))
  decidedBy!: string | null;
  @Column(instantColumn(OPTIONAL))
  decidedAt!: string | null;
  @Column(textColumn(1000, OPTIONAL))
  decisionReason!: string | null;
}

export type FactorProposalRow = Pick<FactorProposalEntity, keyof FactorProposalEntity>;
