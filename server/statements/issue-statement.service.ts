import {
  canonicalPayload,
  type StatementOrder,
  type StatementPayload,
} from '#domain/statement/statement-payload.ts';
import { printedSum } from '#domain/footprint/printed-sum.ts';
import { checkIssueStatement, type IssueStatementInput } from '#domain/statement/statement-rules.ts';
import { isInForce } from '#domain/statement/statement-state.ts';
import { recordAudit } from '../audit/audit.service.ts';
import { Refusal } from '../refusal.ts';
import type { RequestContext, WriteContext } from '../request-context.ts';
import type { CompanyActor } from '../require-actor.ts';
import { applyOnce } from '../sync/apply-once.service.ts';
import { foldedTo } from '../work-orders/fold-text.ts';
import { actorWho } from '../work-orders/own-work-orders.ts';
import { FOLDED_LENGTH } from '../work-orders/work-order.entity.ts';
import { findStatement } from './own-statements.ts';
import { holdStatementCounter } from './statement-counter.ts';
import type { StatementSigner } from './statement-signer.ts';
import { chooseOrders, ordersKeyOf, payloadOf } from './statement-snapshot.ts';
import { addStatementEvent, moveStatement } from './statement-storage.ts';
import {
  STATEMENT_SEARCH_LENGTH,
  StatementEntity,
  StatementOrderEntity,
  type StatementRow,
} from './statement.entity.ts';

/** Issues emission statements (簽發): a snapshot of work orders, signed, with a code by which anybody checks it. */
export class IssueStatementService {
  private readonly signer: StatementSigner;

  constructor(signer: StatementSigner) {
    this.signer = signer;
  }

  /**
   * Issues a statement, or the next revision of the one that covers the same work orders, which whoever issues must have
   * seen as it stands. Refuses with FORBIDDEN, NOT_FOUND, REVISION_CONFLICT for a work order or a statement that was
   * changed meanwhile, VALIDATION_FAILED for orders that may not stand on one sheet, or ID_REUSED.
   */
  async issueStatement(context: RequestContext, input: object): Promise<StatementRow> {
    actorWho(context, 'issueStatement');
    const checked = checkIssueStatement(input);
    if (!checked.ok) throw Refusal.ofIssues(checked.issues);
    const { commandId, statementId, ...payload } = checked.value;
    return applyOnce(
      context,
      { commandId, subjectId: statementId, payload: { issue: { statementId, ...payload } } },
      (writing) => this.issue(writing, checked.value),
      (writing) => findStatement(writing, statementId),
    );
  }

  private async issue(context: WriteContext, input: IssueStatementInput): Promise<StatementRow> {
    const actor = actorWho(context, 'issueStatement');
    const { companyId } = actor;
    const { statementId: id, commandId } = input;
    await holdStatementCounter(context, companyId);
    if (await context.manager.existsBy(StatementEntity, { companyId, id })) throw new Refusal('ID_REUSED');
    const chosen = await chooseOrders(context, input.workOrders);
    const ordersKey = ordersKeyOf(chosen);
    const predecessor = await predecessorOf(context, companyId, ordersKey);
    // A sealed sheet that is already with the customer is not to be replaced by a page that was opened before.
    const isSeen =
      predecessor?.id === input.replaces?.statementId && predecessor?.state === input.replaces?.seenAs;
    if (!isSeen) throw new Refusal('REVISION_CONFLICT');
    const payload = await payloadOf(context, { companyId, chosen, predecessor, language: input.language });
    const statement = await this.store(context, actor, { id, ordersKey, payload });
    await insertOrders(context, statement, payload.orders);
    const { accountId, displayName } = actor;
    const author = { accountId, displayName };
    await addStatementEvent(context, statement, { kind: 'ISSUED', author });
    await recordAudit(context, {
      action: 'issueStatement',
      entity: 'statement',
      entityId: id,
      commandId,
      after: auditedOf(statement, payload),
    });
    if (predecessor !== null) await succeed(context, predecessor, { statement, author, commandId });
    return statement;
  }

  private async store(
    context: WriteContext,
    { companyId, displayName }: CompanyActor,
    {
      id,
      ordersKey,
      payload,
    }: {
      readonly id: string;
      readonly ordersKey: string;
      readonly payload: StatementPayload;
    },
  ): Promise<StatementRow> {
    const text = canonicalPayload(payload);
    const { sha256, signature, keyId } = await this.signer.signText(context, text);
    const { serialNumber, revision, code, language, issuedAt, customerName, customerOrderNumber } = payload;
    const statement: StatementRow = {
      ...{ companyId, id, serialNumber, revision, code, language, ordersKey, issuedAt },
      ...{ customerName, customerOrderNumber, signature, keyId },
      state: 'ISSUED',
      foldedCustomerOrderNumber: foldedTo(FOLDED_LENGTH, customerOrderNumber),
      searchText: searchTextOf(payload),
      attributedEmissionsKgCo2e: printedSum(
        payload.orders.map(({ footprint }) => footprint.attributedEmissionsKgCo2e),
      ),
      payload: text,
      payloadSha256: sha256,
      issuedBy: displayName,
      ...NOTHING_HAPPENED,
    };
    await context.manager.insert(StatementEntity, statement);
    return statement;
  }
}

const NOTHING_HAPPENED = {
  submittedAt: null,
  submittedBy: null,
  sealedAt: null,
  sealedBy: null,
  sealId: null,
  sealRecord: null,
  sealSignature: null,
  sealKeyId: null,
  returnedAt: null,
  returnReason: null,
  supersededAt: null,
  successorId: null,
  revokedAt: null,
  revokedBy: null,
  revokeReason: null,
} as const satisfies Partial<StatementRow>;

/** The newest statement about the same orders, when the next one takes its place; a revoked one has no successor. */
async function predecessorOf(
  context: WriteContext,
  companyId: string,
  ordersKey: string,
): Promise<StatementEntity | null> {
  const newest = await context.manager.findOne(StatementEntity, {
    where: { companyId, ordersKey },
    order: { issuedAt: 'DESC', serialNumber: 'DESC', revision: 'DESC' },
  });
  return newest === null || newest.state === 'REVOKED' ? null : newest;
}

async function succeed(
  context: WriteContext,
  predecessor: StatementEntity,
  {
    statement,
    author,
    commandId,
  }: {
    readonly statement: StatementRow;
    readonly author: { readonly accountId: string; readonly displayName: string };
    readonly commandId: string;
  },
): Promise<void> {
  const { companyId, id, state } = predecessor;
  const successorId = statement.id;
  if (!isInForce(state)) {
    await context.manager.update(StatementEntity, { companyId, id }, { successorId });
    return;
  }
  const columns = { supersededAt: context.now(), successorId };
  await moveStatement(context, predecessor, 'supersede', { author, commandId, columns });
}

async function insertOrders(
  context: WriteContext,
  { companyId, id: statementId }: StatementRow,
  orders: readonly StatementOrder[],
): Promise<void> {
  const rows = orders.map(({ workOrderId, number, revision, content }, index) => ({
    ...{ companyId, statementId, workOrderId, number, revision },
    position: index + 1,
    workOrderNumber: content.workOrderNumber,
    isCurrent: true,
  }));
  await context.manager.insert(StatementOrderEntity, rows);
}

function searchTextOf({ serialNumber, customerName, customerOrderNumber, issuer, orders }: StatementPayload) {
  const texts = [serialNumber, customerOrderNumber, customerName ?? '', issuer.companyName];
  const ofOrders = orders.map(({ content }) => `${content.workOrderNumber} ${content.productName}`);
  return foldedTo(STATEMENT_SEARCH_LENGTH, [...texts, ...ofOrders].join('\n'));
}

function auditedOf(statement: StatementRow, { orders, previousSha256 }: StatementPayload): object {
  const { serialNumber, revision, payloadSha256, keyId, language } = statement;
  const workOrders = orders.map(({ workOrderId, revision: at }) => ({ workOrderId, revision: at }));
  return { serialNumber, revision, payloadSha256, keyId, language, previousSha256, workOrders };
}
