import { Column, Entity, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, textColumn } from '../database/columns.ts';

/** A company has taken note of released factors and needs no reminder of them. */
@Entity({ name: 'factor_notice_dismissal' })
export class FactorNoticeDismissalEntity {
  @PrimaryColumn(idColumn())
  companyId!: string;
  @PrimaryColumn(idColumn())
  proposalId!: string;
  @Column(instantColumn())
  dismissedAt!: string;
  @Column(textColumn(100))
  dismissedBy!: string;
}
