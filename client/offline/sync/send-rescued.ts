import { isDelivered, MAX_COMMANDS_PER_BATCH, OUTCOME_STATUSES } from '#domain/sync/command.ts';
import { bytesOf, MAX_BATCH_BYTES } from '../outbox/next-batch.ts';
import type { OutboxEntry } from '../outbox/outbox-entry.ts';
import { upgradeEntry } from '../outbox/upgrade-entry.ts';
import type { RescuedQueue } from '../storage/rescue.ts';
import type { SyncTransport } from './sync-ports.ts';

const PATIENCE_MS = 30_000;

export interface RescueReport {
  /** Named by the platform as received. */
  readonly delivered: number;
  /** Not named, refused, or of a later build: still only on this device. */
  readonly left: number;
  /** False: the platform could not be asked about all of them. */
  readonly isComplete: boolean;
}

/**
 * Sends what this build understands of a rescued queue, in its order. Nothing is noted on the device: the build that owns
 * the queue sends it again and hears that the platform has it.
 */
export async function sendRescued(
  { owner, installId, entries }: RescuedQueue,
  transport: Pick<SyncTransport, 'submit'>,
  clientBuild: string | null,
): Promise<RescueReport> {
  let delivered = 0;
  for (const batch of batchesOf(entries.filter(isSendable))) {
    const answer = await transport.submit(
      {
        owner,
        installId,
        clientBuild,
        commands: batch.map(({ command }) => command),
        report: reportOf(entries),
      },
      AbortSignal.timeout(PATIENCE_MS),
    );
    if (answer.kind !== 'ANSWERED') return { delivered, left: entries.length - delivered, isComplete: false };
    delivered += batch.filter(({ commandId }) => {
      const status = answer.value.outcomes.get(commandId)?.status;
      const known = OUTCOME_STATUSES.find((one) => one === status);
      return known !== undefined && isDelivered(known);
    }).length;
  }
  return { delivered, left: entries.length - delivered, isComplete: true };
}

function isSendable(entry: OutboxEntry): boolean {
  return upgradeEntry(entry).kind === 'ENTRY' && entry.state !== 'ATTENTION';
}

function batchesOf(entries: readonly OutboxEntry[]): OutboxEntry[][] {
  const batches: OutboxEntry[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    const more = bytesOf(entry);
    const last = batches.at(-1);
    if (last === undefined || last.length >= MAX_COMMANDS_PER_BATCH || bytes + more > MAX_BATCH_BYTES) {
      batches.push([entry]);
      bytes = more;
    } else {
      last.push(entry);
      bytes += more;
    }
  }
  return batches;
}

function reportOf(entries: readonly OutboxEntry[]) {
  return {
    waitingCount: entries.length,
    attentionCount: entries.filter(({ state }) => state === 'ATTENTION').length,
    draftCount: 0,
    oldestQueuedAt: null,
    isStoragePersisted: null,
    usageMb: null,
    epochSeen: null,
    clockOffsetMs: null,
  };
}
