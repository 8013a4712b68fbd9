import type { RecordWorkOrder } from '#domain/sync/command.ts';
import type { EmissionFactorService } from '../emission-factors/emission-factor.service.ts';
import { Refusal } from '../refusal.ts';
import { inWrite, type RequestContext } from '../request-context.ts';
import { computeContent } from '../work-orders/compute-content.ts';
import { expectOwnOriginal } from '../work-orders/own-work-orders.ts';
import { NotTogether, recordTogether, type NewRecord } from '../work-orders/record-orders.ts';
import { originOf, type CommandReceipt } from './apply-command.service.ts';
import { isAnyReplaced } from './dependencies.ts';
import { outcomeOf } from './outcomes.ts';
import { settleRefused } from './quarantine.service.ts';
import { CommandIsKnown, insertReceipts } from './receipt.service.ts';
import type { Outcome } from './received-command.entity.ts';

export interface ReceivedRecord {
  readonly command: RecordWorkOrder;
  readonly receipt: CommandReceipt;
}

/** What each of several records comes to that were applied together, and what is kept of each. */
const APPLIED: Outcome = outcomeOf('APPLIED', { revision: 1 });

/**
 * Applies several commands that record orders in one transaction and a few statements, where one after the other would come to the
 * same: a queue that was offline for a shift brings dozens.
 */
export class ApplyTogetherService {
  private readonly factors: EmissionFactorService;

  constructor(factors: EmissionFactorService) {
    this.factors = factors;
  }

  /**
   * The outcomes; null when one of them breaks a rule, is known already, or meets another order: then nothing was
   * written, and each is to be applied by itself. Failures are thrown.
   */
  async applyTogether(
    context: RequestContext,
    received: readonly ReceivedRecord[],
  ): Promise<readonly Outcome[] | null> {
    try {
      const factors = readOnce(this.factors);
      const records: NewRecord[] = [];
      for (const one of received) records.push(await recordOf(context, factors, one));
      await inWrite(context, async (writing) => {
        await insertReceipts(writing, received.map(receiptOf));
        const ids = received.map(({ command }) => command.id);
        if (await isAnyReplaced(writing, ids)) throw new NotTogether();
        await recordTogether(writing, records);
        await settleRefused(writing, ids);
      });
      return received.map(() => APPLIED);
    } catch (error) {
      if (error instanceof Refusal || error instanceof CommandIsKnown || error instanceof NotTogether)
        return null;
      throw error;
    }
  }
}

type Factors = Pick<EmissionFactorService, 'loadCatalogue'>;

/** One catalogue for all of them: whether it is still that of the register is asked once. */
function readOnce(factors: Factors): Factors {
  let loaded: ReturnType<Factors['loadCatalogue']> | null = null;
  return { loadCatalogue: (context, companyId) => (loaded ??= factors.loadCatalogue(context, companyId)) };
}

async function recordOf(
  context: RequestContext,
  factors: Factors,
  { command, receipt }: ReceivedRecord,
): Promise<NewRecord> {
  const computed = await computeContent(context, factors, command.content);
  await expectOwnOriginal(context, command.copiedFromWorkOrderId);
  return { command, computed, origin: await originOf(context, command, receipt.installId) };
}

function receiptOf({ command, receipt }: ReceivedRecord) {
  const { id: commandId, workOrderId: subjectId, operatorId, sequence, deviceTime } = command;
  const { isClockSuspect, shownEmissionsKgCo2e } = command;
  return {
    ...{ commandId, subjectId, ...receipt, operatorId, sequence, deviceTime },
    ...{ isClockSuspect, shownEmissionsKgCo2e, outcome: APPLIED },
  };
}
