import { holdStanding } from '../companies/hold-standing.ts';
import { Refusal } from '../refusal.ts';
import { inWrite, type RequestContext, type WriteContext } from '../request-context.ts';
import { payloadHashOf } from './payload-hash.ts';
import { CommandIsKnown, findReceipt, insertReceipt, storeOutcome } from './receipt.service.ts';
import type { Outcome, ReceivedCommandEntity } from './received-command.entity.ts';

export interface NamedCommand {
  readonly commandId: string;
  /** What the repetition of the command must state again. */
  readonly payload: unknown;
  /** Id of what the command makes or changes. */
  readonly subjectId: string;
}

/**
 * Runs `work` in one transaction with the receipt of the command. A command that has a receipt is answered by `repeat`,
 * in a transaction that sees what the first one wrote. Refuses with ID_REUSED when its id came with another payload, and
 * as `holdStanding` when the actor's company stopped being a member since the request was let in.
 */
export async function applyOnce<Result>(
  context: RequestContext,
  { commandId, payload, subjectId }: NamedCommand,
  work: (writing: WriteContext) => Promise<Result>,
  repeat: (writing: WriteContext, receipt: ReceivedCommandEntity) => Promise<Result>,
): Promise<Result> {
  const payloadHash = payloadHashOf(payload);
  try {
    return await inWrite(context, async (writing) => {
      await insertReceipt(writing, { commandId, payloadHash, subjectId });
      await holdStanding(writing);
      const result = await work(writing);
      await storeOutcome(writing, commandId, APPLIED);
      return result;
    });
  } catch (error) {
    if (!(error instanceof CommandIsKnown)) throw error;
    return inWrite(context, async (writing) => {
      const receipt = await findReceipt(writing, commandId);
      if (receipt?.payloadHash !== payloadHash) throw new Refusal('ID_REUSED');
      return repeat(writing, receipt);
    });
  }
}

const APPLIED: Outcome = { status: 'APPLIED', code: null, issues: [], parameters: {}, revision: null };
