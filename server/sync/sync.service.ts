import {
  isDelivered,
  MAX_COMMANDS_PER_BATCH,
  MIN_PROTOCOL_VERSION,
  type Command,
} from '#domain/sync/command.ts';
import { payloadOf } from '#domain/sync/command-payload.ts';
import { checkCommand, checkSubmitter } from '#domain/sync/command-rules.ts';
import { statedEpoch } from '#domain/sync/device-report-rules.ts';
import { operatorOf } from '../accounts/operator.service.ts';
import { Refusal } from '../refusal.ts';
import type { RequestContext } from '../request-context.ts';
import { requireActor, requireCompanyActor, type CompanyActor } from '../require-actor.ts';
import type { ApplyCommandService } from './apply-command.service.ts';
import type { ApplyTogetherService } from './apply-together.service.ts';
import { outcomeOf, outcomeOfRefusal } from './outcomes.ts';
import { payloadHashOf } from './payload-hash.ts';
import { keepRefused } from './quarantine.service.ts';
import type { Outcome } from './received-command.entity.ts';
import { serverEpoch } from './server-epoch.ts';
import { repeatedStagesOf, statedCommandOf, type StatedCommand } from './stated-command.ts';

/** What a client sends: commands as stated, not yet read. */
export interface Submission {
  readonly protocolVersion: number;
  readonly clientBuild?: string | null | undefined;
  readonly installId: string;
  readonly expectedCompanyId: string;
  readonly expectedAccountId: string;
  readonly commands: readonly StatedCommand[];
  /** Of what comes along with the commands, only this concerns them: which life of the database the device knows. */
  readonly report?: { readonly epochSeen?: string | null | undefined } | null | undefined;
}

export interface CommandOutcome extends Outcome {
  readonly caseIds: readonly string[];
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

/** Applies commands: each once, whole or not at all, each with an outcome of its own. */
export class SyncService {
  private readonly commands: ApplyCommandService;
  private readonly together: ApplyTogetherService;
  private readonly reportFault: ReportFault;

  constructor(commands: ApplyCommandService, together: ApplyTogetherService, reportFault: ReportFault) {
    this.commands = commands;
    this.together = together;
    this.reportFault = reportFault;
  }

  /**
   * Applies the commands in their order. Refuses the whole submission, with nothing applied, with UPGRADE_REQUIRED,
   * OWNER_MISMATCH when the session is not the one that recorded, or VALIDATION_FAILED for what names the client and for
   * the number of commands. A device that knows an earlier life of the database first brings what was lost with it: until
   * then all its commands are told to come again, since what it sends now was made after them.
   */
  async submitCommands(context: RequestContext, submission: Submission): Promise<SubmissionResult> {
    const actor = expectSubmitter(context, submission);
    const epoch = await serverEpoch(context);
    const isOfEarlierLife = (statedEpoch(submission.report) ?? epoch) !== epoch;
    const deadline = Date.now() + BATCH_LIMIT_MS;
    const held = new Set<string>();
    const results: CommandOutcome[] = [];
    for (const run of runsOf(submission.commands)) {
      const mayBegin = !isOfEarlierLife && Date.now() <= deadline;
      const isFree = run.every(({ workOrderId }) => !held.has(workOrderId.toLowerCase()));
      const settled = mayBegin && isFree ? await this.settleTogether(context, submission, run) : null;
      for (const [index, stated] of run.entries()) {
        const { id: commandId, workOrderId } = stated;
        const order = workOrderId.toLowerCase();
        // giving an entry up concerns no order, and must pass where its order is held back
        const isDiscard = stated.discard !== null && stated.discard !== undefined;
        const outcome =
          settled?.[index] ??
          (!isDiscard && held.has(order)
            ? outcomeOf('BLOCKED')
            : isOfEarlierLife || Date.now() > deadline
              ? outcomeOf('RETRY', { code: 'UNAVAILABLE' })
              : await this.settle(context, submission, stated));
        if (!isDiscard && !isDelivered(outcome.status)) held.add(order);
        results.push({ commandId, workOrderId, ...outcome, caseIds: outcome.caseIds ?? [] });
      }
    }
    return {
      serverTime: context.now(),
      serverEpoch: epoch,
      minProtocolVersion: MIN_PROTOCOL_VERSION,
      companyId: actor.companyId,
      accountId: actor.accountId,
      results,
    };
  }

  /** The outcomes of a run of records; null when each is to be settled by itself. */
  private async settleTogether(
    context: RequestContext,
    { installId }: Submission,
    run: readonly StatedCommand[],
  ): Promise<readonly Outcome[] | null> {
    if (run.length < 2) return null;
    const received = run.flatMap((stated) => {
      const command = readCommand(stated);
      const payloadHash = payloadHashOf(payloadOf(stated));
      const receipt = { payloadHash, installId: installId.toLowerCase() };
      return command?.kind === 'RECORD' ? [{ command, receipt }] : [];
    });
    if (received.length < run.length) return null;
    try {
      return await this.together.applyTogether(context, received);
    } catch (error) {
      this.reportFault(context, error);
      return null;
    }
  }

  /** Never throws: what a command came to is data, so that it cannot stop its neighbours. */
  private async settle(
    context: RequestContext,
    { installId }: Submission,
    stated: StatedCommand,
  ): Promise<Outcome> {
    const payloadHash = payloadHashOf(payloadOf(stated));
    try {
      const outcome = await this.judge(context, stated, { payloadHash, installId: installId.toLowerCase() });
      if (outcome.status !== 'REJECTED') return outcome;
      const recordedBy = await nameOfAuthor(context, stated.operatorId ?? null);
      await keepRefused(context, { stated, outcome, payloadHash, installId, recordedBy });
      return outcome;
    } catch (error) {
      this.reportFault(context, error);
      return outcomeOf('RETRY', { code: 'UNAVAILABLE' });
    }
  }

  /** Applies a command that breaks no rule. Throws what is nobody's refusal. */
  private async judge(
    context: RequestContext,
    stated: StatedCommand,
    receipt: { readonly payloadHash: string; readonly installId: string },
  ): Promise<Outcome> {
    try {
      return await this.commands.applyCommand(context, commandOf(stated), receipt);
    } catch (error) {
      if (error instanceof Refusal) return outcomeOfRefusal(error);
      throw error;
    }
  }
}

/** Records that nothing holds back, as long as they follow each other; everything else by itself. */
function runsOf(commands: readonly StatedCommand[]): readonly (readonly StatedCommand[])[] {
  const runs: StatedCommand[][] = [];
  let current: StatedCommand[] | null = null;
  for (const stated of commands) {
    const isPlain = isPlainRecord(stated);
    if (isPlain && current !== null) current.push(stated);
    else runs.push([stated]);
    current = isPlain ? (runs.at(-1) ?? null) : null;
  }
  return runs;
}

const isPlainRecord = ({ record, dependsOn, supersedes }: StatedCommand): boolean =>
  record !== null && record !== undefined && (dependsOn ?? []).length === 0 && (supersedes ?? null) === null;

/** Null where a rule is broken. */
function readCommand(stated: StatedCommand): Command | null {
  try {
    return commandOf(stated);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

function commandOf(stated: StatedCommand): Command {
  const repeated = repeatedStagesOf(stated);
  if (repeated.length > 0) throw Refusal.ofIssues(repeated);
  const checked = checkCommand(statedCommandOf(stated));
  if (!checked.ok) throw Refusal.ofIssues(checked.issues);
  return checked.command;
}

/** Whom to ask about a refused command: the member that it names, or whose session brought it. */
async function nameOfAuthor(context: RequestContext, operatorId: string | null): Promise<string> {
  const { displayName } = requireCompanyActor(context);
  if (operatorId === null) return displayName;
  return (await operatorOf(context, operatorId.toLowerCase()))?.displayName ?? displayName;
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
