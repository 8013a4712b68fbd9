import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ErrorCode, Issue, Parameters } from '#domain/errors.ts';
import type { QuarantineStatus } from '#domain/sync/open-case.ts';
import {
  choiceColumn,
  countColumn,
  idColumn,
  instantColumn,
  jsonColumn,
  textColumn,
} from '../database/columns.ts';

/** A refused command as it came, so that nothing that reached the server exists on a tablet alone. */
@Entity({ name: 'quarantined_command' })
@Index('ix_quarantined_command_by_status', ['companyId', 'status', 'lastReceivedAt', 'commandId'])
export class QuarantinedCommandEntity {
  @PrimaryColumn(idColumn())
  companyId!: string;
  @PrimaryColumn(idColumn())
  commandId!: string;
  @Column(choiceColumn())
  status!: QuarantineStatus;
  @Column(idColumn())
  workOrderId!: string;
  /** The refused command whose place this refused one was to take. */
  @Column(idColumn({ nullable: true }))
  supersedes!: string | null;
  /** As typed in the command. */
  @Column(textColumn(100, { nullable: true }))
  workOrderNumber!: string | null;
  /** Whose session handed it in. */
  @Column(idColumn())
  accountId!: string;
  @Column(textColumn(100))
  recordedBy!: string;
  @Column(idColumn())
  installId!: string;
  @Column(textColumn(100, { nullable: true }))
  deviceName!: string | null;
  @Column(instantColumn({ nullable: true }))
  deviceTime!: string | null;
  @Column(choiceColumn())
  code!: ErrorCode;
  @Column(jsonColumn())
  issues!: readonly Issue[];
  @Column(jsonColumn())
  parameters!: Parameters;
  /** JSON text of at most 64 KiB; a longer command leaves its fingerprint. */
  @Column(jsonColumn())
  payload!: string;
  @Column(countColumn())
  attempts!: number;
  @Column(instantColumn())
  firstReceivedAt!: string;
  @Column(instantColumn())
  lastReceivedAt!: string;
}
