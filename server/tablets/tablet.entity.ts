import { Column, Entity, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, textColumn } from '../database/columns.ts';

const OPTIONAL = { nullable: true };

/** A device of the company's own, with an account of the same id for its session. */
@Entity({ name: 'tablet' })
export class TabletEntity {
  @PrimaryColumn(idColumn())
  companyId!: string;
  @PrimaryColumn(idColumn())
  id!: string;
  @Column(textColumn(60))
  name!: string;
  @Column(instantColumn())
  createdAt!: string;
  /** Null until a code of the tablet was used. */
  @Column(instantColumn(OPTIONAL))
  enrolledAt!: string | null;
  /** Who handed out the code that was used last. */
  @Column(textColumn(100, OPTIONAL))
  enrolledBy!: string | null;
  @Column(instantColumn(OPTIONAL))
  lastContactAt!: string | null;
  @Column(instantColumn(OPTIONAL))
  revokedAt!: string | null;
}

/** A tablet as plain data. */
export type TabletRow = Pick<TabletEntity, keyof TabletEntity>;
