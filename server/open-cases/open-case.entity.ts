import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CellChange, CellValue, RevisionCommand } from '#domain/sync/command.ts';
import type { CaseResolution, OpenCaseKind, OpenCaseStatus } from '#domain/sync/open-case.ts';
import {
  booleanColumn,
  choiceColumn,
  countColumn,
  idColumn,
  instantColumn,
  jsonColumn,
  textColumn,
} from '../database/columns.ts';
import { WorkOrderEntity } from '../work-orders/work-order.entity.ts';

/** Room for a cell path with the ids of an order, an account and an installation beside it. */
export const OPEN_KEY_LENGTH = 300;

/** What waits beside a work order for a person to decide, with both sides as they are now. Kept for ever. */
@Entity({ name: 'open_case' })
@ForeignKey(() => WorkOrderEntity, ['companyId', 'workOrderId'], ['companyId', 'id'], {
  name: 'fk_open_case_companyId_workOrderId',
})
@Index('uq_open_case_open_key', ['companyId', 'openKey'], { unique: true })
@Index('ix_open_case_by_status', ['companyId', 'status', 'createdAt', 'id'])
@Index('ix_open_case_by_work_order', ['companyId', 'workOrderId', 'status'])
export class OpenCaseEntity {
  @PrimaryColumn(idColumn())
  companyId!: string;
  @PrimaryColumn(idColumn())
  id!: string;
  @Column(idColumn())
  workOrderId!: string;
  @Column(choiceColumn())
  kind!: OpenCaseKind;
  @Column(choiceColumn())
  status!: OpenCaseStatus;
  /** What may be open only once; null as soon as the case is resolved. */
  @Column(textColumn(OPEN_KEY_LENGTH, { nullable: true }))
  openKey!: string | null;
  /** Path of the cell, or `status`; null unless the kind is CONFLICT. */
  @Column(textColumn(200, { nullable: true }))
  cell!: string | null;
  /** The value from which the device started. */
  @Column(jsonColumn({ nullable: true }))
  base!: CellValue;
  /** Revision that the device knew; null where none is meant. */
  @Column(countColumn({ nullable: true }))
  baseRevision!: number | null;
  @Column(jsonColumn({ nullable: true }))
  serverValue!: CellValue;
  @Column(textColumn(100))
  serverBy!: string;
  @Column(instantColumn())
  serverAt!: string;
  @Column(jsonColumn({ nullable: true }))
  deviceValue!: CellValue;
  @Column(idColumn())
  deviceById!: string;
  @Column(textColumn(100))
  deviceBy!: string;
  /** When the server received the device's side. */
  @Column(instantColumn())
  deviceAt!: string;
  @Column(textColumn(100, { nullable: true }))
  deviceName!: string | null;
  @Column(instantColumn({ nullable: true }))
  deviceTime!: string | null;
  @Column(booleanColumn())
  isClockSuspect!: boolean;
  /** The queue that the device's side came through: its installation and the account of the session. */
  @Column(textColumn(140))
  queue!: string;
  @Column(idColumn())
  commandId!: string;
  /** What a late command wanted. */
  @Column(choiceColumn({ nullable: true }))
  lateKind!: RevisionCommand['kind'] | null;
  @Column(jsonColumn())
  changes!: readonly CellChange[];
  @Column(textColumn(2000, { nullable: true }))
  reason!: string | null;
  @Column(idColumn({ nullable: true }))
  otherWorkOrderId!: string | null;
  @Column(instantColumn())
  createdAt!: string;
  @Column(choiceColumn({ nullable: true }))
  resolution!: CaseResolution | null;
  @Column(jsonColumn({ nullable: true }))
  resolvedValue!: CellValue;
  @Column(idColumn({ nullable: true }))
  resolvedById!: string | null;
  @Column(textColumn(100, { nullable: true }))
  resolvedBy!: string | null;
  @Column(instantColumn({ nullable: true }))
  resolvedAt!: string | null;
  @Column(textColumn(2000, { nullable: true }))
  resolutionNote!: string | null;
}

/** A case as plain data. */
export type OpenCaseRow = Pick<OpenCaseEntity, keyof OpenCaseEntity>;
