import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, textColumn } from '../database/columns.ts';

/** The newest code of a tablet; an older one is replaced by it. The code itself is not stored. */
@Entity({ name: 'enrolment_code' })
@Index('uq_enrolment_code_hash', ['codeHash'], { unique: true })
export class EnrolmentCodeEntity {
  @PrimaryColumn(idColumn())
  companyId!: string;
  @PrimaryColumn(idColumn())
  tabletId!: string;
  @Column(textColumn(64))
  codeHash!: string;
  @Column(instantColumn())
  expiresAt!: string;
  /** Who handed it out. */
  @Column(textColumn(100))
  createdBy!: string;
  /** The enrolment that used it up; repeating that enrolment is answered again. */
  @Column(idColumn({ nullable: true }))
  usedByCommandId!: string | null;
}
