import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ErrorCode, Issue, Parameters } from '#domain/errors.ts';
import type { OutcomeStatus } from '#domain/sync/command.ts';
import { countColumn, idColumn, instantColumn, jsonColumn, textColumn } from '../database/columns.ts';

/** What became of one command, as data: codes and parameters, never sentences. */
export interface Outcome {
  readonly status: OutcomeStatus;
  readonly code: ErrorCode | null;
  readonly issues: readonly Issue[];
  readonly parameters: Parameters;
  readonly revision: number | null;
}

/**
 * The receipt of a command that had an effect, kept for ever: the unique key by which a repetition is known,
 * whatever the age of the tablet that repeats it.
 */
@Entity({ name: 'received_command' })
export class ReceivedCommandEntity {
  @PrimaryColumn(idColumn())
  companyId!: string;
  @PrimaryColumn(idColumn())
  commandId!: string;
  @Column(textColumn(64))
  payloadHash!: string;
  /** Id of what the command made or changed. */
  @Column(idColumn())
  subjectId!: string;
  /** Null where the command did not come through a queue. */
  @Column(idColumn({ nullable: true }))
  installId!: string | null;
  @Column(countColumn({ nullable: true }))
  sequence!: number | null;
  @Column(idColumn())
  accountId!: string;
  /** Clock of the device, evidence only. */
  @Column(instantColumn({ nullable: true }))
  deviceTime!: string | null;
  @Column(instantColumn())
  receivedAt!: string;
  /** Null only inside the transaction that applies the command. */
  @Column(jsonColumn({ nullable: true }))
  outcome!: Outcome | null;
}

/** One row: which life of the database this is. A restored backup gets a new epoch, so that tablets offer again what they sent. */
@Entity({ name: 'server_state' })
export class ServerStateEntity {
  @PrimaryColumn(idColumn())
  id!: string;
  @Column(idColumn())
  epoch!: string;
}
