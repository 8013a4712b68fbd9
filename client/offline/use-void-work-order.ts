import { useCallback, useRef } from 'react';
import { useConnection } from '../graphql/connection.ts';
import { isReplaced } from './outbox/dependencies.ts';
import type { NewCommand, OutboxEntry } from './outbox/outbox-entry.ts';
import { storageFailureOf, type StorageFailureCode } from './storage/storage-failure.ts';
import { useSync } from './sync/sync-context.ts';

/** A voiding that is settled at once shows as such; after this time the person goes on without waiting. */
const PATIENCE_MS = 1_500;

/** The order to void, and the revision that the person looked at. */
export interface VoidableWorkOrder {
  readonly id: string;
  readonly revision: number;
  readonly workOrderNumber: string;
}

export type VoidOutcome =
  | { readonly kind: 'VOIDED' }
  /** The platform keeps it as an open case: somebody changed the order meanwhile. */
  | { readonly kind: 'UNDECIDED' }
  /** Durably on this device; the order is void once it is uploaded. */
  | { readonly kind: 'QUEUED' }
  | { readonly kind: 'REFUSED'; readonly entry: OutboxEntry }
  | { readonly kind: 'NOT_STORED'; readonly code: StorageFailureCode | null };

/** The revision that the order has once what waits on this device for it is delivered; a recording makes the first. */
function expectedRevision({ id, revision }: VoidableWorkOrder, unsent: readonly OutboxEntry[]): number {
  const isChange = (entry: OutboxEntry) =>
    entry.workOrderId === id && entry.command.amend != null && !isReplaced(entry, unsent);
  return Math.max(revision, 1) + unsent.filter(isChange).length;
}

/** A refused voiding that named too high a revision learnt which one there is. */
function refusedRevision({ fault, command }: OutboxEntry): number {
  const max = fault?.issues.find(({ path }) => path === 'baseRevision')?.parameters['max'];
  return typeof max === 'number' ? max : (command.void?.baseRevision ?? 1);
}

/**
 * Voids a work order for a reason by queueing the command; `refused` is the voiding whose place it takes. The same
 * reason given again is the same command, so that it counts once.
 */
export function useVoidWorkOrder(): (
  workOrder: VoidableWorkOrder,
  reason: string,
  refused: OutboxEntry | null,
) => Promise<VoidOutcome> {
  const connection = useConnection();
  const { enqueue, settledWithin, unsent } = useSync();
  const unstored = useRef<NewCommand | null>(null);

  return useCallback(
    async (workOrder, reason, refused) => {
      const isRepeat =
        unstored.current?.workOrderId === workOrder.id && unstored.current.kind.void?.reason === reason;
      const baseRevision = refused === null ? expectedRevision(workOrder, unsent) : refusedRevision(refused);
      const command: NewCommand =
        isRepeat && unstored.current !== null
          ? unstored.current
          : {
              commandId: crypto.randomUUID(),
              workOrderId: workOrder.id,
              kind: { void: { baseRevision, reason } },
              content: null,
              title: workOrder.workOrderNumber,
              supersedes: refused?.commandId ?? null,
            };
      unstored.current = command;
      try {
        await enqueue(command);
      } catch (error) {
        return { kind: 'NOT_STORED', code: storageFailureOf(error)?.code ?? null };
      }
      unstored.current = null;
      const settled = await settledWithin(command.commandId, PATIENCE_MS);
      if (settled?.state === 'ATTENTION') return { kind: 'REFUSED', entry: settled };
      if (settled?.state !== 'ACKED') return { kind: 'QUEUED' };
      // What the screens show is read again; a failure to do so is theirs to show.
      await connection.client?.refetchQueries({ include: 'active' }).catch(() => undefined);
      return { kind: settled.outcome?.caseIds.length === 0 ? 'VOIDED' : 'UNDECIDED' };
    },
    [connection, enqueue, settledWithin, unsent],
  );
}
