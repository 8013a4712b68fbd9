import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ErrorCode, Issue, Parameters } from '#domain/errors.ts';
import type { OutcomeStatus } from '#domain/sync/command.ts';
import {
  booleanColumn,
  countColumn,
  idColumn,
  instantColumn,
  jsonColumn,
  quantityColumn,
  textColumn,
} from '../database/columns.ts';

/** What became of one command, as data: codes and parameters, never sentences. */
export interface Outcome {
  readonly status: OutcomeStatus;
  readonly code: ErrorCode | null;
  readonly issues: readonly Issue[];
  readonly parameters: Parameters;
  readonly revision: number | null;
  /** Open cases that hold what could not be applied, or that the command raised. */
  readonly caseIds?: readonly string[];
}

/**
 * The receipt of a command that had an effect, kept for ever: the unique key by which a repetition is known,
 * whatever the age of the tablet that repeats it.
 */
@Entity({ name: 'received_command' })
@Index('ix_received_command_by_replaced', ['companyId', 'replacesCommandId'])
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
  /** Whose session handed it in. */
  @Column(idColumn())
  accountId!: string;
  /** Who recorded it, as the device says; null where that is the session itself. */
  @Column(idColumn({ nullable: true }))
  operatorId!: string | null;
  /** The refused command whose place this one takes, or which it gives up. */
  @Column(idColumn({ nullable: true }))
  replacesCommandId!: string | null;
  /** The device doubted its clock; evidence only. */
  @Column(booleanColumn({ nullable: true }))
  isClockSuspect!: boolean | null;
  /** Total that the device showed; evidence only. */
  @Column(quantityColumn({ nullable: true }))
  shownEmissionsKgCo2e!: number | null;
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
