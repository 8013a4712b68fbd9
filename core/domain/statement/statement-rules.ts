/** What is stated when a statement is issued, submitted, sealed, returned or revoked. */
import { z } from 'zod';
import type { Issue } from '#domain/errors.ts';
import { checkInput, type Checked } from '#domain/rules/check-input.ts';
import { choice, number, reference, text, uuid } from '#domain/rules/read-fields.ts';
import type { WorkOrderContent } from '#domain/work-order/work-order.ts';
import { MOST_ORDERS_OF_STATEMENT, STATEMENT_LANGUAGES } from './statement-payload.ts';
import { STORED_STATEMENT_STATES } from './statement-state.ts';

const MAX_REVISION = 1_000_000;
const MAX_REASON = 500;

const issueSchema = z.strictObject({
  commandId: uuid(),
  statementId: uuid(),
  workOrders: z
    .array(
      z.strictObject({
        workOrderId: reference(),
        revision: number({ max: MAX_REVISION, isPositive: true, isWhole: true }),
      }),
    )
    .min(1)
    .max(MOST_ORDERS_OF_STATEMENT),
  language: choice(STATEMENT_LANGUAGES),
  replaces: z
    .strictObject({ statementId: reference(), seenAs: choice(STORED_STATEMENT_STATES) })
    .nullish()
    .transform((replaces) => replaces ?? null),
});
const moveSchema = z.strictObject({ commandId: uuid(), statementId: reference() });
const reasonedMoveSchema = z.strictObject({
  commandId: uuid(),
  statementId: reference(),
  reason: text({ max: MAX_REASON, isMultiline: true }),
});

export type IssueStatementInput = z.output<typeof issueSchema>;
export type StatementMoveInput = z.output<typeof moveSchema>;
export type ReasonedMoveInput = z.output<typeof reasonedMoveSchema>;

/** Reads what is to be issued: each work order once, at a revision. */
export function checkIssueStatement(input: unknown): Checked<IssueStatementInput> {
  const checked = checkInput(issueSchema, input);
  if (!checked.ok) return checked;
  const ids = checked.value.workOrders.map(({ workOrderId }) => workOrderId);
  const issues = ids.flatMap((id, place): Issue[] =>
    ids.indexOf(id) === place
      ? []
      : [{ path: `workOrders/${String(place)}/workOrderId`, code: 'DUPLICATE_ID', parameters: {} }],
  );
  return issues.length === 0 ? checked : { ok: false, issues };
}

/** Reads a submission or a sealing. */
export const checkStatementMove = (input: unknown): Checked<StatementMoveInput> =>
  checkInput(moveSchema, input);

/** Reads a return or a revocation: neither is done without a reason. */
export const checkReasonedMove = (input: unknown): Checked<ReasonedMoveInput> =>
  checkInput(reasonedMoveSchema, input);

/** A work order as it is chosen for a statement. */
export interface ChosenOrder {
  readonly isVoid: boolean;
  readonly openCaseCount: number;
  readonly content: Pick<WorkOrderContent, 'customerOrderNumber' | 'customerName'>;
}

/** Whether `orders` may stand on one sheet: in use, nothing left to decide, of one order of one customer. */
export function checkOrdersOfStatement(orders: readonly ChosenOrder[]): Issue[] {
  const customerOrderNumber = orders[0]?.content.customerOrderNumber;
  const customerName = customerOf(orders);
  return orders.flatMap(({ isVoid, openCaseCount, content }, place) => {
    const issue = (code: Issue['code'], parameters: Issue['parameters'] = {}): Issue => ({
      path: `workOrders/${String(place)}`,
      code,
      parameters,
    });
    if (isVoid) return [issue('ORDER_IS_VOID')];
    if (openCaseCount > 0) return [issue('HAS_OPEN_CASES', { count: openCaseCount })];
    if (content.customerOrderNumber !== customerOrderNumber)
      return [issue('OTHER_CUSTOMER_ORDER', { expected: customerOrderNumber ?? '' })];
    if (content.customerName !== null && content.customerName !== customerName)
      return [issue('OTHER_CUSTOMER', { expected: customerName })];
    return [];
  });
}

/** To whom the statement is addressed; orders that name nobody follow those that do. */
export function customerOf(orders: readonly Pick<ChosenOrder, 'content'>[]): string | null {
  return orders.find(({ content }) => content.customerName !== null)?.content.customerName ?? null;
}
