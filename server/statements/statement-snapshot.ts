import { createHash, randomBytes } from 'node:crypto';
import { taipeiDateOf } from '#domain/calendar/calendar-date.ts';
import {
  STATEMENT_FORMAT,
  type StatementLanguage,
  type StatementOrder,
  type StatementPayload,
} from '#domain/statement/statement-payload.ts';
import {
  checkOrdersOfStatement,
  customerOf,
  type IssueStatementInput,
} from '#domain/statement/statement-rules.ts';
import { statementOrderOf } from '#domain/statement/statement-order.ts';
import { VERIFICATION_CODE_BYTES, verificationCode } from '#domain/statement/verification-code.ts';
import { CompanyEntity, PlantEntity } from '../companies/company.entity.ts';
import { newestDisclaimer } from '../disclaimers/disclaimer.service.ts';
import { Refusal } from '../refusal.ts';
import type { WriteContext } from '../request-context.ts';
import { lockOwnWorkOrder } from '../work-orders/own-work-orders.ts';
import { newestRevisionOf } from '../work-orders/work-order-storage.ts';
import type { WorkOrderRevisionEntity, WorkOrderRow } from '../work-orders/work-order.entity.ts';
import { takeStatementNumber } from './statement-counter.ts';
import type { StatementRow } from './statement.entity.ts';

const SERIAL_DIGITS = 4;

export interface Snapshot {
  readonly companyId: string;
  readonly chosen: readonly ChosenRevision[];
  readonly language: StatementLanguage;
  /** The statement whose place this one takes. */
  readonly predecessor: Pick<StatementRow, 'serialNumber' | 'revision' | 'payloadSha256'> | null;
}

export interface ChosenRevision {
  readonly order: WorkOrderRow;
  readonly newest: WorkOrderRevisionEntity;
}

/** The work orders of the actor's company at the stated revisions, held in the order of their ids. */
export async function chooseOrders(
  context: WriteContext,
  wanted: IssueStatementInput['workOrders'],
): Promise<readonly ChosenRevision[]> {
  const held = new Map<string, ChosenRevision>();
  // everybody takes rows in the same order, so that nobody waits for one who waits for them
  for (const { workOrderId } of wanted.toSorted((a, b) => (a.workOrderId < b.workOrderId ? -1 : 1))) {
    const order = await lockOwnWorkOrder(context, workOrderId, 'issueStatement');
    held.set(workOrderId, { order, newest: await newestRevisionOf(context, order) });
  }
  const chosen = wanted.flatMap(({ workOrderId }) => held.get(workOrderId) ?? []);
  wanted.forEach(({ workOrderId, revision }) => expectRevision(held.get(workOrderId)?.order, revision));
  const issues = checkOrdersOfStatement(
    chosen.map(({ order: { status, openCaseCount }, newest: { content } }) => ({
      isVoid: status === 'VOID',
      openCaseCount,
      content,
    })),
  );
  if (issues.length > 0) throw Refusal.ofIssues(issues);
  return chosen;
}

function expectRevision(order: WorkOrderRow | undefined, revision: number): void {
  if (order === undefined || order.revision === revision) return;
  const { id, number, revision: currentRevision, updatedBy, updatedAt } = order;
  throw new Refusal('REVISION_CONFLICT', { workOrderId: id, number, currentRevision, updatedBy, updatedAt });
}

/** The same for the same set of work orders, in whatever order they were chosen. */
export function ordersKeyOf(chosen: readonly ChosenRevision[]): string {
  const ids = chosen.map(({ order }) => order.id).toSorted();
  return createHash('sha256').update(ids.join('\n')).digest('hex');
}

/** What the statement about the chosen orders says, as of now. The caller holds the company's counter. */
export async function payloadOf(
  context: WriteContext,
  { companyId, chosen, predecessor, language }: Snapshot,
): Promise<StatementPayload> {
  const company = await context.manager.findOneByOrFail(CompanyEntity, { id: companyId });
  const disclaimer = await newestDisclaimer(context);
  const issuedAt = context.now();
  const serialNumber =
    predecessor?.serialNumber ?? serialNumberOf(issuedAt, await takeStatementNumber(context, companyId));
  const contents = chosen.map(({ newest }) => ({ content: newest.content }));
  return {
    format: STATEMENT_FORMAT,
    serialNumber,
    revision: (predecessor?.revision ?? 0) + 1,
    code: verificationCode(randomBytes(VERIFICATION_CODE_BYTES)),
    language,
    issuedAt,
    issuer: { companyName: company.name, taxId: company.taxId },
    customerName: customerOf(contents),
    customerOrderNumber: contents[0]?.content.customerOrderNumber ?? '',
    orders: await snapshotsOf(context, chosen),
    disclaimer: { version: disclaimer.version, points: disclaimer.points },
    calculationVersion: Math.max(...chosen.map(({ newest }) => newest.calculationVersion)),
    previousSha256: predecessor?.payloadSha256 ?? null,
  };
}

async function snapshotsOf(
  context: WriteContext,
  chosen: readonly ChosenRevision[],
): Promise<readonly StatementOrder[]> {
  const orders: StatementOrder[] = [];
  for (const { order, newest } of chosen) {
    const { companyId, id: workOrderId, number, revision, plantId } = order;
    const plant = await context.manager.findOneByOrFail(PlantEntity, { companyId, id: plantId });
    const ids = { workOrderId, number, revision };
    const { content, footprint } = newest;
    orders.push(statementOrderOf({ ids, plant, content, footprint }));
  }
  return orders;
}

function serialNumberOf(issuedAt: string, number: number): string {
  return `${taipeiDateOf(issuedAt).slice(0, 4)}-${String(number).padStart(SERIAL_DIGITS, '0')}`;
}
