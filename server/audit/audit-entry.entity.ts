import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { countColumn, idColumn, instantColumn, jsonColumn, textColumn } from '../database/columns.ts';

const OPTIONAL = { nullable: true };

/** Who did what to what, and when; only ever added. */
@Entity({ name: 'audit_entry' })
@Index('ix_audit_entry_company', ['companyId', 'recordedAt', 'id'])
@Index('ix_audit_entry_recorded', ['recordedAt', 'id'])
@Index('ix_audit_entry_action', ['action', 'recordedAt', 'id'])
@Index('ix_audit_entry_sequence', ['sequence'])
@Index('uq_audit_entry_chain', ['chain', 'sequence'], { unique: true })
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
  /** The chain that the entry belongs to; null until it was taken in, as are the next ones. */
  @Column(idColumn(OPTIONAL))
  chain!: string | null;
  /** Place in the chain, from 1. */
  @Column(countColumn(OPTIONAL))
  sequence!: number | null;
  @Column(textColumn(64, OPTIONAL))
  previousHash!: string | null;
  /** SHA-256 over all other columns, hexadecimal. */
  @Column(textColumn(64, OPTIONAL))
  hash!: string | null;
}

type ChainColumn = 'chain' | 'sequence' | 'previousHash' | 'hash';

/** What an entry tells. */
export type AuditRow = Pick<AuditEntryEntity, Exclude<keyof AuditEntryEntity, ChainColumn>>;

/** An entry in its place. */
export type ChainedAuditRow = AuditRow & {
  readonly [Column in ChainColumn]: NonNullable<AuditEntryEntity[Column]>;
};
