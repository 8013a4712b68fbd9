import { type ReactNode, useCallback, useMemo, useSyncExternalStore } from 'react';
import { useActor, useViewer } from '../../session/viewer.ts';
import { askForPersistence } from '../storage-health.ts';
import { askForBackgroundWake } from './background-wake.ts';
import { IDLE_SYNC, UNKNOWN_STATUS } from './idle-sync.ts';
import type { QueueView } from './queue-state.ts';
import { type Sync, SyncContext } from './sync-context.ts';
import { useEngine } from './use-engine.ts';
import { useEngineOccasions } from './use-engine-occasions.ts';

const UNKNOWN_VIEW: QueueView = { status: UNKNOWN_STATUS, unsent: [], settled: [] };

interface SyncProviderProps {
  /** The session ended; entries wait until somebody signs in again. */
  readonly isExpired: boolean;
  /** Told when this build and the server do not understand each other, and when they do again. */
  readonly onTooOld: (isTooOld: boolean) => void;
  readonly children: ReactNode;
}

/** The queue of the signed-in account: everything below it records through `useSync`. */
export function SyncProvider({ isExpired, onTooOld, children }: SyncProviderProps) {
  const { accountId, company } = useViewer();
  const actor = useActor();
  const companyId = company?.id ?? null;
  const owner = useMemo(() => (companyId === null ? null : { companyId, accountId }), [companyId, accountId]);
  const { opened, door } = useEngine(owner, onTooOld);
  const engine = opened?.engine ?? null;
  useEngineOccasions(engine, isExpired);
  const subscribe = useCallback(
    (onChange: () => void) => engine?.subscribe(onChange) ?? (() => undefined),
    [engine],
  );
  const view = useSyncExternalStore(subscribe, () => engine?.view ?? UNKNOWN_VIEW);

  const acts = useMemo<Omit<Sync, keyof QueueView>>(
    () => ({
      enqueue: async (command) => {
        const entry = await (await door.whenOpen()).engine.enqueue(command);
        // Asked again now that there is something to keep; the answer shows with the storage.
        void askForPersistence();
        // Only an additional occasion, where browsers know it.
        void askForBackgroundWake();
        return entry;
      },
      settledWithin: async (commandId, withinMs) =>
        (await door.whenOpen()).engine.settledWithin(commandId, withinMs),
      read: async () => (await door.whenOpen()).engine.read(),
      flushNow: async () => (await door.whenOpen()).engine.flushNow(),
      discard: async (commandId, reason) => (await door.whenOpen()).engine.discard(commandId, reason),
      withdraw: async (commandId) => (await door.whenOpen()).engine.withdraw(commandId),
      exportFile: async () => {
        const { store, installId } = await door.whenOpen();
        const { exportQueue } = await import('../export/queue-file.ts');
        const now = new Date().toISOString();
        return exportQueue(store, { owner: ownerOf(owner), installId, serverOrigin: location.origin, now });
      },
      importFile: async (file) => {
        const { store, installId, engine: importing } = await door.whenOpen();
        const { importQueue } = await import('../export/queue-file.ts');
        await importQueue(store, file, { actor, installId });
        await importing.reload();
        return importing.flushNow();
      },
    }),
    [door, owner, actor],
  );
  const sync = useMemo<Sync>(() => (owner === null ? IDLE_SYNC : { ...acts, ...view }), [owner, acts, view]);
  return <SyncContext value={sync}>{children}</SyncContext>;
}

function ownerOf<T>(owner: T | null): T {
  if (owner === null) throw new Error('there is no queue without a company');
  return owner;
}
