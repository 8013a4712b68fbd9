import { can } from '#domain/access/permissions.ts';
import type { Command, DiscardCommand, RevisionCommand } from '#domain/sync/command.ts';
import { operatorOf } from '../accounts/operator.service.ts';
import { recordAudit } from '../audit/audit.service.ts';
import { Refusal } from '../refusal.ts';
import { inWrite, type RequestContext, type WriteContext } from '../request-context.ts';
import { requireCompanyActor } from '../require-actor.ts';
import { actorWho } from '../work-orders/own-work-orders.ts';
import { queueOf } from '../work-orders/revise-work-order.ts';
import type { WriteWorkOrderService, Written } from '../work-orders/write-work-order.service.ts';
import type { Author, CommandOrigin } from './command-origin.ts';
import { DependencyIsMissing, expectItsTurn } from './dependencies.ts';
import { outcomeOf, outcomeOfWritten } from './outcomes.ts';
import { closeRefused, expectOwnRefused, settleRefused } from './quarantine.service.ts';
import { CommandIsKnown, findReceipt, insertReceipt, storeOutcome } from './receipt.service.ts';
import type { Outcome } from './received-command.entity.ts';

export interface CommandReceipt {
  readonly payloadHash: string;
  readonly installId: string;
}

/** Applies one command in one transaction, with its receipt, its audit rows and its outcome. */
export class ApplyCommandService {
  private readonly orders: WriteWorkOrderService;

  constructor(orders: WriteWorkOrderService) {
    this.orders = orders;
  }

  /** The outcome, as it is kept. Refusals and failures are thrown and leave nothing behind. */
  async applyCommand(context: RequestContext, command: Command, receipt: CommandReceipt): Promise<Outcome> {
    try {
      return await inWrite(context, (writing) => this.applyNew(writing, command, receipt));
    } catch (error) {
      if (error instanceof DependencyIsMissing) return outcomeOf('BLOCKED');
      if (error instanceof CommandIsKnown) return repeat(context, command, receipt.payloadHash);
      throw error;
    }
  }

  private async applyNew(
    context: WriteContext,
    command: Command,
    { payloadHash, installId }: CommandReceipt,
  ): Promise<Outcome> {
    const { id: commandId, workOrderId: subjectId, operatorId, sequence, deviceTime } = command;
    const { isClockSuspect, shownEmissionsKgCo2e } = command;
    const replacesCommandId = replacedBy(command);
    await insertReceipt(context, {
      ...{ commandId, subjectId, payloadHash, installId, operatorId, replacesCommandId },
      ...{ sequence, deviceTime, isClockSuspect, shownEmissionsKgCo2e },
    });
    await expectItsTurn(context, command);
    if (replacesCommandId !== null) await expectOwnRefused(context, replacesCommandId);
    const origin = await originOf(context, command, installId);
    const outcome =
      command.kind === 'DISCARD'
        ? await discard(context, command, origin)
        : outcomeOfWritten(await this.write(context, command, origin));
    await settleRefused(context, [commandId]);
    if (command.supersedes !== null) await closeRefused(context, command.supersedes, 'SUPERSEDED');
    await storeOutcome(context, commandId, outcome);
    return outcome;
  }

  private async write(
    context: WriteContext,
    command: RevisionCommand,
    origin: CommandOrigin,
  ): Promise<Written> {
    switch (command.kind) {
      case 'RECORD':
        return this.orders.recordWorkOrder(context, command, origin);
      case 'AMEND':
        return this.orders.amendWorkOrder(context, command, origin);
      case 'VOID':
        return this.orders.voidWorkOrder(context, command, origin);
    }
  }
}

function replacedBy(command: Command): string | null {
  return command.kind === 'DISCARD' ? command.discardedCommandId : command.supersedes;
}

/** Keeps for the audit log that a person gave an entry up; a command that had its effect keeps it. */
async function discard(
  context: WriteContext,
  command: DiscardCommand,
  origin: CommandOrigin,
): Promise<Outcome> {
  actorWho(context, 'recordWorkOrder');
  const { id: commandId, workOrderId, discardedCommandId, reason, deviceTime } = command;
  const wasApplied = (await findReceipt(context, discardedCommandId)) !== null;
  await closeRefused(context, discardedCommandId, 'DISCARDED');
  await recordAudit(context, {
    action: 'discardCommand',
    entity: 'command',
    entityId: discardedCommandId,
    commandId,
    deviceTime,
    evidence: origin.evidence,
    after: { workOrderId, reason, discardedBy: origin.author, wasApplied },
  });
  return outcomeOf('APPLIED');
}

/** Where a command came from. Refuses as `authorOf`. */
export async function originOf(
  context: RequestContext,
  command: Command,
  installId: string,
): Promise<CommandOrigin> {
  const { accountId, displayName, role } = requireCompanyActor(context);
  const { id: commandId, deviceTime, isClockSuspect, operatorId, shownEmissionsKgCo2e } = command;
  return {
    commandId,
    author: await authorOf(context, operatorId),
    queue: queueOf(installId, accountId),
    deviceName: role === 'TABLET' ? displayName : null,
    deviceTime,
    isClockSuspect,
    evidence: { installId, operatorId, isClockSuspect, shownEmissionsKgCo2e },
  };
}

/** Who is named as the author. Refuses an unknown member, and who may not hand in what others recorded. */
export async function authorOf(context: RequestContext, operatorId: string | null): Promise<Author> {
  const actor = requireCompanyActor(context);
  const { companyId, accountId, displayName } = actor;
  if (operatorId === null || operatorId === accountId) return { accountId, displayName };
  if (!can(actor, 'submitForOthers', { companyId })) throw new Refusal('FORBIDDEN');
  const operator = await operatorOf(context, operatorId);
  if (operator !== null) return { accountId: operator.id, displayName: operator.displayName };
  throw Refusal.ofIssues([{ path: 'operatorId', code: 'UNKNOWN_CHOICE', parameters: {} }]);
}

/** Answers a command that was received before, in a transaction of its own that sees what the first one wrote. */
async function repeat(context: RequestContext, command: Command, payloadHash: string): Promise<Outcome> {
  return inWrite(context, async (writing) => {
    const receipt = await findReceipt(writing, command.id);
    if (receipt?.outcome == null) return outcomeOf('RETRY', { code: 'UNAVAILABLE' });
    if (receipt.payloadHash === payloadHash) return { ...receipt.outcome, status: 'DUPLICATE' };
    await recordAudit(writing, {
      action: 'reuseCommandId',
      entity: 'command',
      entityId: command.id,
      commandId: command.id,
      deviceTime: command.deviceTime,
      before: { payloadHash: receipt.payloadHash },
      after: { payloadHash, workOrderId: command.workOrderId },
    });
    return outcomeOf('REJECTED', { code: 'ID_REUSED' });
  });
}
