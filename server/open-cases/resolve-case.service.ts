import { RESOLUTIONS_OF_KIND, STATUS_CELL } from '#domain/sync/open-case.ts';
import { checkCaseDecision, type CaseDecisionInput } from '#domain/sync/resolve-case-rules.ts';
import { cellsOf } from '#domain/work-order/cells.ts';
import type { WorkOrderContent } from '#domain/work-order/work-order.ts';
import { Refusal } from '../refusal.ts';
import type { RequestContext, WriteContext } from '../request-context.ts';
import { requireCompanyActor } from '../require-actor.ts';
import { applyOnce } from '../sync/apply-once.service.ts';
import type { CommandOrigin } from '../sync/command-origin.ts';
import { actorWho, lockOwnWorkOrder } from '../work-orders/own-work-orders.ts';
import { endWorkOrder } from '../work-orders/revise-work-order.ts';
import { newestRevisionOf } from '../work-orders/work-order-storage.ts';
import {
  WorkOrderEntity,
  WorkOrderRevisionEntity,
  type WorkOrderRow,
} from '../work-orders/work-order.entity.ts';
import type { WriteWorkOrderService } from '../work-orders/write-work-order.service.ts';
import { closeCase, countCases } from './case-storage.ts';
import { companionsOf, contentOfDevice, contentWith } from './case-value.ts';
import { OpenCaseEntity, type OpenCaseRow } from './open-case.entity.ts';
import { openConflictsOf, settleConflicts } from './settle-conflicts.ts';

interface Deciding {
  readonly openCase: OpenCaseRow;
  readonly decision: CaseDecisionInput;
  readonly order: WorkOrderRow;
  readonly origin: CommandOrigin;
}

/** Settles open cases by the decision of a person of the office. */
export class ResolveCaseService {
  private readonly orders: WriteWorkOrderService;

  constructor(orders: WriteWorkOrderService) {
    this.orders = orders;
  }

  /**
   * Settles a case and makes the revision that follows from it. Refuses with FORBIDDEN, NOT_FOUND, VALIDATION_FAILED for
   * a resolution that its kind does not have or a value that breaks a rule (at the path of the cell), MOVE_NOT_ALLOWED
   * when it was settled otherwise or two equal numbers are both still in use, or ID_REUSED.
   */
  async resolveCase(context: RequestContext, input: object): Promise<OpenCaseRow> {
    actorWho(context, 'resolveCases');
    const checked = checkCaseDecision(input);
    if (!checked.ok) throw Refusal.ofIssues(checked.issues);
    const { commandId, caseId, ...payload } = checked.value;
    return applyOnce(
      context,
      { commandId, subjectId: caseId, payload: { caseId, ...payload } },
      (writing) => this.resolve(writing, checked.value),
      (writing) => findOwnCase(writing, caseId),
    );
  }

  private async resolve(context: WriteContext, decision: CaseDecisionInput): Promise<OpenCaseRow> {
    const { workOrderId } = await findOwnCase(context, decision.caseId);
    const order = await lockOwnWorkOrder(context, workOrderId, 'resolveCases');
    // read again behind the lock: somebody else may just have settled it
    const openCase = await findOwnCase(context, decision.caseId);
    expectPairing(openCase, decision);
    if (openCase.status === 'RESOLVED') return expectSame(openCase, decision);
    const origin = originOf(context, decision.commandId);
    const deciding: Deciding = { openCase, decision, order, origin };
    switch (openCase.kind) {
      case 'CONFLICT':
        return openCase.cell === STATUS_CELL
          ? this.resolveStatus(context, deciding)
          : this.resolveCell(context, deciding);
      case 'LATE':
        return this.resolveLate(context, deciding);
      case 'DUPLICATE_NUMBER':
        return resolveDuplicate(context, deciding);
    }
  }

  private async resolveCell(context: WriteContext, deciding: Deciding): Promise<OpenCaseRow> {
    const { openCase, decision, order, origin } = deciding;
    const open = await openConflictsOf(context, order);
    const isOther = decision.resolution === 'OTHER_VALUE';
    const companions = isOther ? [] : companionsOf(openCase, open);
    const settled = [openCase, ...companions];
    const content = await contentAfter(context, deciding, companions);
    const revision = await this.orders.decideContent(context, order, {
      content,
      reason: decision.note,
      origin,
    });
    const others = open.filter(({ id }) => !settled.some((one) => one.id === id));
    await settleConflicts(context, { ...revision, origin, open: others, merged: null });
    const cells = cellsOf(revision.content);
    const closed = [];
    for (const one of settled)
      closed.push(await close(context, deciding, one, cells.get(one.cell ?? '') ?? null));
    await countCases(context, order, -settled.length);
    return closed[0] ?? openCase;
  }

  private async resolveStatus(context: WriteContext, deciding: Deciding): Promise<OpenCaseRow> {
    const { openCase, decision, order, origin } = deciding;
    const isVoided = decision.resolution === 'DEVICE_VALUE' && order.status === 'IN_USE';
    const newest = await newestRevisionOf(context, order);
    const reason = openCase.reason ?? decision.note ?? '';
    const next = isVoided ? await endWorkOrder(context, order, newest, { reason, origin }) : order;
    const open = (await openConflictsOf(context, order)).filter(({ id }) => id !== openCase.id);
    await settleConflicts(context, { order: next, content: newest.content, origin, open, merged: null });
    const closed = await close(context, deciding, openCase, next.status);
    await countCases(context, order, -1);
    return closed;
  }

  /** An accepted amendment changes the figures of the void order; an accepted voiding has come true already. */
  private async resolveLate(context: WriteContext, deciding: Deciding): Promise<OpenCaseRow> {
    const { openCase, decision, order, origin } = deciding;
    const content = await contentAfter(context, deciding, []);
    const reason = decision.note ?? openCase.reason;
    const open = await openConflictsOf(context, order);
    const revision = await this.orders.decideContent(context, order, { content, reason, origin });
    await settleConflicts(context, { ...revision, origin, open, merged: null });
    const closed = await close(context, deciding, openCase, null);
    await countCases(context, order, -1);
    return closed;
  }
}

/** What the order says after the decision; unchecked. */
async function contentAfter(
  context: WriteContext,
  { openCase, decision, order }: Deciding,
  companions: readonly OpenCaseRow[],
): Promise<WorkOrderContent> {
  const { content: current } = await newestRevisionOf(context, order);
  const loadKnown = () => knownContent(context, openCase);
  const cell = openCase.cell ?? 'changes';
  const content = await contentBy(decision, {
    server: () => Promise.resolve(current),
    device: () => contentOfDevice(current, openCase, companions, loadKnown),
    other: () => contentWith(current, [{ cell, value: decision.value }], loadKnown),
  });
  if (content !== null) return content;
  throw Refusal.ofIssues([{ path: cell, code: 'UNKNOWN_FIELD', parameters: {} }]);
}

type Contents = Readonly<Record<'server' | 'device' | 'other', () => Promise<WorkOrderContent | null>>>;

/** A late entry that is accepted counts as the device's side. */
async function contentBy(
  { resolution }: CaseDecisionInput,
  contents: Contents,
): Promise<WorkOrderContent | null> {
  switch (resolution) {
    case 'SERVER_VALUE':
    case 'DISMISSED':
      return contents.server();
    case 'DEVICE_VALUE':
    case 'ACCEPTED':
      return contents.device();
    case 'OTHER_VALUE':
      return contents.other();
  }
}

/** One of two equal numbers counts as settled once one order is void, or no longer carries the number. */
async function resolveDuplicate(context: WriteContext, deciding: Deciding): Promise<OpenCaseRow> {
  const { openCase, decision, order } = deciding;
  const { companyId } = order;
  const other = await context.manager.findOneBy(WorkOrderEntity, {
    companyId,
    id: openCase.otherWorkOrderId ?? '',
  });
  const isStillDouble =
    order.status === 'IN_USE' &&
    other?.status === 'IN_USE' &&
    other.foldedWorkOrderNumber === order.foldedWorkOrderNumber;
  if (decision.resolution === 'ACCEPTED' && isStillDouble)
    throw new Refusal('MOVE_NOT_ALLOWED', { status: order.status });
  const closed = await close(context, deciding, openCase, null);
  await countCases(context, order, -1);
  return closed;
}

async function close(
  context: WriteContext,
  { decision, origin }: Deciding,
  openCase: OpenCaseRow,
  value: OpenCaseRow['resolvedValue'],
): Promise<OpenCaseRow> {
  const { resolution, note, commandId } = decision;
  return closeCase(context, openCase, { resolution, value, note, author: origin.author, commandId });
}

/** The case of the actor's company. Refuses an unknown id and that of another company alike with NOT_FOUND. */
async function findOwnCase(context: RequestContext, id: string): Promise<OpenCaseEntity> {
  const { companyId } = actorWho(context, 'resolveCases');
  const found = await context.manager.findOneBy(OpenCaseEntity, { companyId, id });
  if (found === null) throw new Refusal('NOT_FOUND');
  return found;
}

function expectPairing({ kind, cell }: OpenCaseRow, { resolution }: CaseDecisionInput): void {
  const choices = RESOLUTIONS_OF_KIND[kind].filter(
    (choice) => cell !== STATUS_CELL || choice !== 'OTHER_VALUE',
  );
  if (choices.some((choice) => choice === resolution)) return;
  throw Refusal.ofIssues([
    { path: 'resolution', code: 'UNKNOWN_CHOICE', parameters: { choices: choices.join(', ') } },
  ]);
}

function expectSame(openCase: OpenCaseRow, { resolution, value }: CaseDecisionInput): OpenCaseRow {
  const isSame =
    openCase.resolution === resolution && (resolution !== 'OTHER_VALUE' || openCase.resolvedValue === value);
  if (isSame) return openCase;
  const { resolution: settledAs, resolvedBy } = openCase;
  throw new Refusal('MOVE_NOT_ALLOWED', { resolution: settledAs, resolvedBy });
}

function originOf(context: WriteContext, commandId: string): CommandOrigin {
  const { accountId, displayName } = requireCompanyActor(context);
  return {
    commandId,
    author: { accountId, displayName },
    queue: `/${accountId}`,
    deviceName: null,
    deviceTime: null,
    isClockSuspect: false,
    evidence: null,
  };
}

/** The content from which the device started. */
async function knownContent(
  context: WriteContext,
  { companyId, workOrderId, baseRevision }: OpenCaseRow,
): Promise<WorkOrderContent | null> {
  if (baseRevision === null) return null;
  const found = await context.manager.findOneBy(WorkOrderRevisionEntity, {
    companyId,
    workOrderId,
    revision: baseRevision,
  });
  return found?.content ?? null;
}
