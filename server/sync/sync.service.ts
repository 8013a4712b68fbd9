import { MAX_COMMANDS_PER_BATCH, MIN_PROTOCOL_VERSION, type Command } from '#domain/sync/command.ts';
import { payloadOf } from '#domain/sync/command-payload.ts';
import { checkCommand, checkSubmitter } from '#domain/sync/command-rules.ts';
import { recordAudit } from '../audit/audit.service.ts';
import { Refusal } from '../refusal.ts';
import { inWrite, type RequestContext, type WriteContext } from '../request-context.ts';
import { requireActor, requireCompanyActor, type CompanyActor } from '../require-actor.ts';
import type { WriteWorkOrderService, Written } from '../work-orders/write-work-order.service.ts';
import { payloadHashOf } from './payload-hash.ts';
import { repeatedStagesOf, statedCommandOf, type StatedCommand } from './stated-command.ts';
import { CommandIsKnown, findReceipt, insertReceipt, storeOutcome } from './receipt.service.ts';
import type { Outcome } from './received-command.entity.ts';
import { serverEpoch } from './server-epoch.ts';

/** What a client sends: commands as stated, not yet read. */
export interface Submission {
  readonly protocolVersion: number;
  readonly clientBuild?: string | null | undefined;
  readonly installId: string;
  readonly expectedCompanyId: string;
  readonly expectedAccountId: string;
  readonly commands: readonly StatedCommand[];
}

export interface CommandOutcome extends Outcome {
  readonly commandId: string;
  readonly workOrderId: string;
}

export interface SubmissionResult {
  readonly serverTime: string;
  readonly serverEpoch: string;
  readonly minProtocolVersion: number;
  readonly companyId: string;
  readonly accountId: string;
  readonly results: readonly CommandOutcome[];
}

/** Tells those who run the server of a failure that a client only sees as RETRY. */
export type ReportFault = (context: RequestContext, error: unknown) => void;

/** A batch stops beginning commands after this time; the rest is told to come again. */
const BATCH_LIMIT_MS = 15_000;

/** Applies commands: each once, each in a transaction of its own, each with an outcome of its own. */
export class SyncService {
  private readonly orders: WriteWorkOrderService;
  private readonly reportFault: ReportFault;

  constructor(orders: WriteWorkOrderService, reportFault: ReportFault) {
    this.orders = orders;
    this.reportFault = reportFault;
  }

  /**
   * Applies the commands in their order. Refuses the whole submission, with nothing applied, with UPGRADE_REQUIRED,
   * OWNER_MISMATCH when the session is not the one that recorded, or VALIDATION_FAILED for what names the client and for
   * the number of commands.
   */
  async submitCommands(context: RequestContext, submission: Submission): Promise<SubmissionResult> {
    const actor = expectSubmitter(context, submission);
    const deadline = Date.now() + BATCH_LIMIT_MS;
    const held = new Set<string>();
    const results: CommandOutcome[] = [];
    for (const stated of submission.commands) {
      const { id: commandId, workOrderId } = stated;
      const order = workOrderId.toLowerCase();
      const outcome = held.has(order)
        ? outcomeOf('BLOCKED')
        : Date.now() > deadline
          ? outcomeOf('RETRY', { code: 'UNAVAILABLE' })
          : await this.settle(context, submission, stated);
      if (outcome.status !== 'APPLIED' && outcome.status !== 'DUPLICATE') held.add(order);
      results.push({ commandId, workOrderId, ...outcome });
    }
    return {
      serverTime: context.now(),
      serverEpoch: await serverEpoch(context),
      minProtocolVersion: MIN_PROTOCOL_VERSION,
      companyId: actor.companyId,
      accountId: actor.accountId,
      results,
    };
  }

  /** Never throws: what a command came to is data, so that it cannot stop its neighbours. */
  private async settle(
    context: RequestContext,
    submission: Submission,
    stated: StatedCommand,
  ): Promise<Outcome> {
    const checked = checkCommand(statedCommandOf(stated));
    const payloadHash = payloadHashOf(payloadOf(stated));
    try {
      const repeated = repeatedStagesOf(stated);
      if (repeated.length > 0) throw Refusal.ofIssues(repeated);
      if (!checked.ok) throw Refusal.ofIssues(checked.issues);
      return await this.apply(context, checked.command, { payloadHash, installId: submission.installId });
    } catch (error) {
      if (error instanceof Refusal) return outcomeOfRefusal(error);
      this.reportFault(context, error);
      return outcomeOf('RETRY', { code: 'UNAVAILABLE' });
    }
  }

  private async apply(
    context: RequestContext,
    command: Command,
    receipt: { readonly payloadHash: string; readonly installId: string },
  ): Promise<Outcome> {
    const { id: commandId, workOrderId: subjectId, sequence, deviceTime } = command;
    try {
      return await inWrite(context, async (writing) => {
        await insertReceipt(writing, { ...receipt, commandId, subjectId, sequence, deviceTime });
        const { revision } = await this.write(writing, command);
        const outcome = outcomeOf('APPLIED', { revision });
        await storeOutcome(writing, commandId, outcome);
        return outcome;
      });
    } catch (error) {
      if (error instanceof CommandIsKnown) return this.repeat(context, command, receipt.payloadHash);
      throw error;
    }
  }

  private async write(context: WriteContext, command: Command): Promise<Written> {
    switch (command.kind) {
      case 'RECORD':
        return this.orders.recordWorkOrder(context, command);
      case 'AMEND':
        return this.orders.amendWorkOrder(context, command);
      case 'VOID':
        return this.orders.voidWorkOrder(context, command);
      case 'DISCARD':
        throw new Refusal('MOVE_NOT_ALLOWED');
    }
  }

  /** Answers a command that was received before, in a transaction of its own that sees what the first one wrote. */
  private async repeat(context: RequestContext, command: Command, payloadHash: string): Promise<Outcome> {
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
}

function expectSubmitter(context: RequestContext, submission: Submission): CompanyActor {
  const { companyId, accountId } = requireActor(context);
  if (submission.protocolVersion < MIN_PROTOCOL_VERSION)
    throw new Refusal('UPGRADE_REQUIRED', { minProtocolVersion: MIN_PROTOCOL_VERSION });
  if (companyId !== submission.expectedCompanyId || accountId !== submission.expectedAccountId)
    throw new Refusal('OWNER_MISMATCH');
  const { installId, clientBuild } = submission;
  const issues = checkSubmitter({ installId, clientBuild });
  if (issues.length > 0) throw Refusal.ofIssues(issues);
  const { length } = submission.commands;
  if (length < 1) throw Refusal.ofIssues([{ path: 'commands', code: 'TOO_FEW', parameters: { min: 1 } }]);
  if (length > MAX_COMMANDS_PER_BATCH)
    throw Refusal.ofIssues([
      { path: 'commands', code: 'TOO_MANY', parameters: { max: MAX_COMMANDS_PER_BATCH } },
    ]);
  return requireCompanyActor(context);
}

function outcomeOf(status: Outcome['status'], parts: Partial<Outcome> = {}): Outcome {
  return { code: null, issues: [], parameters: {}, revision: null, ...parts, status };
}

function outcomeOfRefusal({ code, parameters, issues }: Refusal): Outcome {
  const { currentRevision } = parameters;
  const status = code === 'REVISION_CONFLICT' ? 'CONFLICT' : code === 'UNAVAILABLE' ? 'RETRY' : 'REJECTED';
  return outcomeOf(status, {
    code,
    parameters,
    issues,
    revision: typeof currentRevision === 'number' ? currentRevision : null,
  });
}
