import { Column, Entity, PrimaryColumn } from 'typeorm';
import { countColumn, dateColumn, idColumn } from '../database/columns.ts';

/** How often a statement was checked on one day (UTC). Who checked is not kept. */
@Entity({ name: 'verification_count' })
export class VerificationCountEntity {
  /** `NONE` for codes that nobody issued. */
  @PrimaryColumn(idColumn())
  companyId!: string;
  @PrimaryColumn(idColumn())
  statementId!: string;
  @PrimaryColumn(dateColumn())
  day!: string;
  @Column(countColumn())
  count!: number;
}
