import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, jsonColumn, textColumn } from '../database/columns.ts';

const OPTIONAL = { nullable: true };

/** Who did what to what, and when; only ever added. */
@Entity({ name: 'audit_entry' })
@Index('ix_audit_entry_company', ['companyId', 'recordedAt', 'id'])
export class AuditEntryEntity {
  @PrimaryColumn(idColumn())
  id!: string;
  /** Null for what belongs to no member company. */
  @Column(idColumn(OPTIONAL))
  companyId!: string | null;
  @Column(idColumn(OPTIONAL))
  accountId!: string | null;
  @Column(idColumn(OPTIONAL))
  sessionId!: string | null;
  @Column(idColumn(OPTIONAL))
  commandId!: string | null;
  /** The verb of the trade, such as `recordWorkOrder`. */
  @Column(textColumn(60))
  action!: string;
  @Column(textColumn(60))
  entity!: string;
  @Column(textColumn(200))
  entityId!: string;
  @Column(jsonColumn(OPTIONAL))
  before!: object | null;
  @Column(jsonColumn(OPTIONAL))
  after!: object | null;
  /** What a device says about the circumstances: its installation, who used it, whether it doubts its clock. */
  @Column(jsonColumn(OPTIONAL))
  evidence!: object | null;
  @Column(instantColumn(OPTIONAL))
  deviceTime!: string | null;
  @Column(instantColumn())
  recordedAt!: string;
  @Column(idColumn())
  requestId!: string;
}
