import { Column, Entity, PrimaryColumn } from 'typeorm';
import { countColumn, idColumn, textColumn } from '../database/columns.ts';

/** The end of a chain of audit entries: whoever adds one holds this row first. */
@Entity({ name: 'audit_chain' })
export class AuditChainEntity {
  /** The company's id; `GUILD` for what belongs to no company. */
  @PrimaryColumn(idColumn())
  id!: string;
  @Column(countColumn())
  sequence!: number;
  @Column(textColumn(64))
  hash!: string;
}
