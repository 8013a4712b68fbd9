import type { ApolloClient } from '@apollo/client';
import { useEffect, useRef, useState } from 'react';
import { useConnection } from '../../graphql/connection.ts';
import { useOperator } from '../../session/operator-context.ts';
import { useSession } from '../../session/session-context.ts';
import { useViewer } from '../../session/viewer.ts';
import type { OutboxEntry } from '../outbox/outbox-entry.ts';
import type { LocalOwner } from '../storage/owner.ts';
import { EngineDoor } from './engine-door.ts';
import { openEngine, type OpenEngine } from './open-engine.ts';
import type { Recorder, SyncListener } from './sync-ports.ts';

/** What was read about these orders is no longer how they are. */
function forget(client: ApolloClient | null, entries: readonly OutboxEntry[]): void {
  if (client === null) return;
  const { cache } = client;
  for (const fieldName of ['workOrders', 'emissionResults', 'emissionResult']) cache.evict({ fieldName });
  for (const { workOrderId } of entries) {
    const id = cache.identify({ __typename: 'WorkOrder', id: workOrderId });
    if (id !== undefined) cache.evict({ id });
  }
  cache.gc();
}

/** What the engine asks and tells; always the newest, without a new engine for it. */
interface Surroundings {
  readonly recorder: Recorder;
  readonly listener: SyncListener;
}

function useSurroundings(onTooOld: (isTooOld: boolean) => void): { readonly current: Surroundings } {
  const connection = useConnection();
  const { expire } = useSession();
  const operator = useOperator();
  const { displayName } = useViewer();
  const surroundings = useRef<Surroundings>({
    recorder: { operatorId: null, recordedBy: displayName },
    listener: { onGate: () => undefined, onAcknowledged: () => undefined },
  });
  useEffect(() => {
    surroundings.current = {
      recorder: {
        operatorId: operator?.accountId ?? null,
        recordedBy: operator?.displayName ?? displayName,
      },
      listener: {
        onGate: ({ kind }) => {
          if (kind === 'AUTH_WAIT') expire();
          if (kind === 'UPGRADE_WAIT' || kind === 'OPEN') onTooOld(kind === 'UPGRADE_WAIT');
        },
        onAcknowledged: (entries) => forget(connection.client, entries),
      },
    };
  }, [connection, expire, onTooOld, operator, displayName]);
  return surroundings;
}

export interface EngineAccess {
  /** Null while the stores open. */
  readonly opened: OpenEngine | null;
  /** Resolves with the engine once it is there. */
  readonly door: EngineDoor;
}

/** The engine of the signed-in owner; stopped, with its request given up, when the owner goes. */
export function useEngine(owner: LocalOwner | null, onTooOld: (isTooOld: boolean) => void): EngineAccess {
  const surroundings = useSurroundings(onTooOld);
  const [opened, setOpened] = useState<OpenEngine | null>(null);
  const [door] = useState(() => new EngineDoor());
  const { companyId = null, accountId = null } = owner ?? {};

  useEffect(() => {
    if (companyId === null || accountId === null) return undefined;
    let isGone = false;
    const opening = openEngine({
      owner: { companyId, accountId },
      recorder: () => surroundings.current.recorder,
      listener: {
        onGate: (gate) => surroundings.current.listener.onGate(gate),
        onAcknowledged: (entries) => surroundings.current.listener.onAcknowledged(entries),
      },
    });
    const begin = async (): Promise<void> => {
      const ready = await opening;
      if (isGone) return;
      setOpened(ready);
      door.open(ready);
      await ready.engine.start();
    };
    // Storage that fails at the start fails, and is told, at the first save.
    void begin().catch(() => undefined);
    return () => {
      isGone = true;
      door.close();
      setOpened(null);
      // It ends on its own; nothing waits for it, and what never opened needs no end.
      void opening.then((ready) => ready.close()).catch(() => undefined);
    };
  }, [companyId, accountId, door, surroundings]);

  return { opened, door };
}
