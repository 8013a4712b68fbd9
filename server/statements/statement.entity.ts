import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { StatementLanguage } from '#domain/statement/statement-payload.ts';
import type {
  StatementEventKind,
  StatementForm,
  StoredStatementState,
} from '#domain/statement/statement-state.ts';
import { CompanyEntity } from '../companies/company.entity.ts';
import {
  booleanColumn,
  bytesColumn,
  choiceColumn,
  countColumn,
  idColumn,
  instantColumn,
  longTextColumn,
  quantityColumn,
  textColumn,
} from '../database/columns.ts';
import { FOLDED_LENGTH, WorkOrderEntity } from '../work-orders/work-order.entity.ts';

const OPTIONAL = { nullable: true };

/** Room for the folded numbers and names of a statement. */
export const STATEMENT_SEARCH_LENGTH = 3_000;

/** An issued emission statement (加工碳排放計算書). What it says is in `payload` and never changes; its state does. */
@Entity({ name: 'statement' })
@ForeignKey(() => CompanyEntity, ['companyId'], ['id'], { name: 'fk_statement_companyId' })
@Index('uq_statement_code', ['code'], { unique: true })
@Index('uq_statement_serial_number', ['companyId', 'serialNumber', 'revision'], { unique: true })
@Index('ix_statement_by_orders', ['companyId', 'ordersKey', 'revision'])
@Index('ix_statement_by_issue', ['companyId', 'issuedAt', 'id'])
@Index('ix_statement_by_state', ['companyId', 'state', 'issuedAt', 'id'])
@Index('ix_statement_by_submission', ['submittedAt', 'issuedAt', 'id'])
export class StatementEntity {
  @PrimaryColumn(idColumn())
  companyId!: string;
  @PrimaryColumn(idColumn())
  id!: string;
  @Column(textColumn(20))
  serialNumber!: string;
  @Column(countColumn())
  revision!: number;
  /** See `verification-code.ts`. */
  @Column(textColumn(26))
  code!: string;
  @Column(choiceColumn())
  language!: StatementLanguage;
  @Column(choiceColumn())
  state!: StoredStatementState;
  @Column(textColumn(300, OPTIONAL))
  customerName!: string | null;
  @Column(textColumn(100))
  customerOrderNumber!: string;
  @Column(textColumn(FOLDED_LENGTH))
  foldedCustomerOrderNumber!: string;
  /** Numbers and names folded for searching (see `foldText`). */
  @Column(textColumn(STATEMENT_SEARCH_LENGTH))
  searchText!: string;
  /** Tells the set of work orders: statements with the same key are revisions of one another. */
  @Column(textColumn(64))
  ordersKey!: string;
  @Column(quantityColumn())
  attributedEmissionsKgCo2e!: number;
  /** Canonical text of the payload: what is hashed and signed. */
  @Column(longTextColumn())
  payload!: string;
  /** Hexadecimal. */
  @Column(textColumn(64))
  payloadSha256!: string;
  /** Ed25519, base64. */
  @Column(textColumn(100))
  signature!: string;
  @Column(textColumn(16))
  keyId!: string;
  @Column(instantColumn())
  issuedAt!: string;
  @Column(textColumn(100))
  issuedBy!: string;
  /** Once set, it stays: the guild goes on seeing what was handed to it. */
  @Column(instantColumn(OPTIONAL))
  submittedAt!: string | null;
  @Column(textColumn(100, OPTIONAL))
  submittedBy!: string | null;
  @Column(instantColumn(OPTIONAL))
  sealedAt!: string | null;
  @Column(textColumn(100, OPTIONAL))
  sealedBy!: string | null;
  /** The seal of the guild that was in force. */
  @Column(idColumn(OPTIONAL))
  sealId!: string | null;
  /** Canonical text of the record of the sealing, and its signature. */
  @Column(longTextColumn(OPTIONAL))
  sealRecord!: string | null;
  @Column(textColumn(100, OPTIONAL))
  sealSignature!: string | null;
  @Column(textColumn(16, OPTIONAL))
  sealKeyId!: string | null;
  @Column(instantColumn(OPTIONAL))
  returnedAt!: string | null;
  @Column(textColumn(2000, OPTIONAL))
  returnReason!: string | null;
  @Column(instantColumn(OPTIONAL))
  supersededAt!: string | null;
  /** The next revision, once it was issued. */
  @Column(idColumn(OPTIONAL))
  successorId!: string | null;
  @Column(instantColumn(OPTIONAL))
  revokedAt!: string | null;
  @Column(textColumn(100, OPTIONAL))
  revokedBy!: string | null;
  @Column(textColumn(2000, OPTIONAL))
  revokeReason!: string | null;
}

/** A work order that a statement covers, in the order in which it is printed. */
@Entity({ name: 'statement_order' })
@ForeignKey(() => StatementEntity, ['companyId', 'statementId'], ['companyId', 'id'], {
  name: 'fk_statement_order_companyId_statementId',
})
@ForeignKey(() => WorkOrderEntity, ['companyId', 'workOrderId'], ['companyId', 'id'], {
  name: 'fk_statement_order_companyId_workOrderId',
})
@Index('ix_statement_order_by_work_order', ['companyId', 'workOrderId', 'statementId'])
export class StatementOrderEntity {
  @PrimaryColumn(idColumn())
  companyId!: string;
  @PrimaryColumn(idColumn())
  statementId!: string;
  @PrimaryColumn(countColumn())
  position!: number;
  @Column(idColumn())
  workOrderId!: string;
  @Column(textColumn(100))
  workOrderNumber!: string;
  @Column(countColumn())
  number!: number;
  @Column(countColumn())
  revision!: number;
  /** False once the work order says something else than the statement, or is void. */
  @Column(booleanColumn())
  isCurrent!: boolean;
}

/** What happened to a statement, in order; only ever added. */
@Entity({ name: 'statement_event' })
@ForeignKey(() => StatementEntity, ['companyId', 'statementId'], ['companyId', 'id'], {
  name: 'fk_statement_event_companyId_statementId',
})
export class StatementEventEntity {
  @PrimaryColumn(idColumn())
  companyId!: string;
  @PrimaryColumn(idColumn())
  statementId!: string;
  @PrimaryColumn(countColumn())
  position!: number;
  @Column(choiceColumn())
  kind!: StatementEventKind;
  @Column(instantColumn())
  at!: string;
  @Column(idColumn())
  actorId!: string;
  @Column(textColumn(100))
  actorName!: string;
  @Column(textColumn(2000, OPTIONAL))
  reason!: string | null;
}

/** The bytes of a printed statement, the same for everybody who asks. */
@Entity({ name: 'statement_file' })
@ForeignKey(() => StatementEntity, ['companyId', 'statementId'], ['companyId', 'id'], {
  name: 'fk_statement_file_companyId_statementId',
})
export class StatementFileEntity {
  @PrimaryColumn(idColumn())
  companyId!: string;
  @PrimaryColumn(idColumn())
  statementId!: string;
  @PrimaryColumn(choiceColumn())
  form!: StatementForm;
  @PrimaryColumn(choiceColumn())
  language!: StatementLanguage;
  @Column(bytesColumn())
  bytes!: Buffer;
  /** Hexadecimal. */
  @Column(textColumn(64))
  sha256!: string;
  @Column(instantColumn())
  drawnAt!: string;
}

/** Running number of the statements of a company; its row puts issuing in a line. */
@Entity({ name: 'statement_counter' })
export class StatementCounterEntity {
  @PrimaryColumn(idColumn())
  companyId!: string;
  @Column(countColumn())
  nextNumber!: number;
}

export type StatementRow = Pick<StatementEntity, keyof StatementEntity>;
/** A statement as lists read it, without its long texts. */
export type StatementHead = Omit<StatementRow, 'payload' | 'sealRecord' | 'searchText'>;
export type StatementOrderRow = Pick<StatementOrderEntity, keyof StatementOrderEntity>;
export type StatementEventRow = Pick<StatementEventEntity, keyof StatementEventEntity>;
