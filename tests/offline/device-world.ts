/** A device, its clock and a platform to play with: everything that the sync engine meets, in the hand of a test. */
import { MemoryOutboxStore } from '../../client/offline/outbox/memory-outbox-store.ts';
import type { NewCommand, OutboxEntry } from '../../client/offline/outbox/outbox-entry.ts';
import { createFlushLock, createMemoryLeases } from '../../client/offline/sync/flush-lock.ts';
import { SyncEngine } from '../../client/offline/sync/sync-engine.ts';
import type { SyncPorts } from '../../client/offline/sync/sync-ports.ts';
import type { QueueGate } from '../../client/offline/sync/sync-status.ts';
import type { LocalOwner } from '../../client/offline/storage/owner.ts';
import { aWorkOrder, anId } from '../support/builders.ts';
import { FakePlatform } from './fake-platform.ts';
import { FakeTime } from './fake-time.ts';

export const OWNER: LocalOwner = { companyId: anId(1001), accountId: anId(2001) };

/** One device in the factory. Its tabs share store, leases and browser locks. */
export class Device {
  readonly time: FakeTime;
  readonly platform: FakePlatform;
  readonly store = new MemoryOutboxStore({ isDurable: true });
  readonly remembered = new Map<string, unknown>();
  readonly gates: QueueGate[] = [];
  readonly acknowledged: string[] = [];
  readonly leases = createMemoryLeases();
  /** Held browser locks, by name. */
  readonly heldLocks = new Set<string>();
  isOffline = false;
  /** 1: every back-off takes its longest time. */
  chance = 0.999;
  private ids = 500_000;
  private readonly listeners = new Set<{ readonly tab: number; readonly onNews: () => void }>();
  private tabs = 0;
  private readonly tabOf = new Map<SyncEngine, number>();
  private readonly frozen = new Set<number>();

  constructor(time: FakeTime, platform: FakePlatform) {
    this.time = time;
    this.platform = platform;
  }

  /** Opens a tab for an owner. */
  open(owner: LocalOwner = OWNER): SyncEngine {
    this.tabs += 1;
    const engine = new SyncEngine(this.ports(owner, this.tabs));
    this.tabOf.set(engine, this.tabs);
    return engine;
  }

  /** The tab of the engine freezes: nothing that it planned happens any more, what it holds it keeps. */
  freeze(engine: SyncEngine): void {
    this.frozen.add(this.tabOf.get(engine) ?? 0);
  }

  newId(): string {
    this.ids += 1;
    return anId(this.ids);
  }

  private ports(owner: LocalOwner, tab: number): SyncPorts {
    const { time, platform, store } = this;
    return {
      owner,
      store,
      transport: {
        submit: (submission) => platform.submit(submission),
        knownCommands: (ids) =>
          Promise.resolve({
            kind: 'ANSWERED',
            value: new Set(ids.filter((id) => platform.applied.includes(id))),
          }),
        reportDevice: (report) => {
          platform.reports.push(report.report);
          return Promise.resolve(
            platform.reportAnswer?.() ?? { kind: 'ANSWERED', value: platform.contact() },
          );
        },
      },
      clock: time.clock,
      timers: {
        set: (delayMs, work) =>
          time.setTimer(delayMs, () => {
            if (!this.frozen.has(tab)) work();
          }),
      },
      random: () => this.chance,
      newId: () => this.newId(),
      lock: createFlushLock({
        name: `flush:${owner.companyId}/${owner.accountId}`,
        tabId: `tab-${String(tab)}`,
        webLocks: this.webLocks(),
        leases: this.leases,
        now: time.clock.now,
      }),
      news: {
        tell: () => {
          for (const { tab: other, onNews } of [...this.listeners]) {
            if (other !== tab && !this.frozen.has(other)) onNews();
          }
        },
        listen: (onNews) => {
          const listener = { tab, onNews };
          this.listeners.add(listener);
          return () => this.listeners.delete(listener);
        },
      },
      memory: {
        recall: (name) => Promise.resolve(this.remembered.get(name) ?? null),
        keep: (name, value) => {
          this.remembered.set(name, value);
          return Promise.resolve();
        },
      },
      device: {
        installId: () => Promise.resolve(anId(3001)),
        clientBuild: 'build-1',
        recorder: () => ({ operatorId: null, recordedBy: '林怡君' }),
        isOffline: () => this.isOffline,
        draftCount: () => Promise.resolve(0),
        storageHealth: () =>
          Promise.resolve({ isAvailable: true, isPersisted: true, usageMb: 1, quotaMb: 100, isLow: false }),
      },
      listener: {
        onGate: (gate) => this.gates.push(gate),
        onAcknowledged: (entries) => this.acknowledged.push(...entries.map(({ commandId }) => commandId)),
      },
    };
  }

  private webLocks() {
    return {
      request: async (
        name: string,
        _options: { readonly ifAvailable: true },
        hold: (lock: object | null) => Promise<void>,
      ): Promise<void> => {
        if (this.heldLocks.has(name)) return hold(null);
        this.heldLocks.add(name);
        try {
          await hold({});
        } finally {
          this.heldLocks.delete(name);
        }
      },
    };
  }
}

/** A device with network, and the platform it talks to. */
export function aDevice(): Device {
  const time = new FakeTime();
  return new Device(time, new FakePlatform(time.clock.now));
}

/** A device with one tab that has started, new for each test. */
export async function aStartedDevice(): Promise<{ readonly device: Device; readonly engine: SyncEngine }> {
  const device = aDevice();
  const engine = device.open();
  await engine.start();
  await device.time.pass(0);
  return { device, engine };
}

/** Saves the commands one after the other. */
export async function queueIn(engine: SyncEngine, ...commands: readonly NewCommand[]): Promise<void> {
  for (const command of commands) await engine.enqueue(command);
}

/** Recording of work order number `order`. */
export function aRecording(order: number, command: Partial<NewCommand> = {}): NewCommand {
  return {
    commandId: anId(10_000 + order),
    workOrderId: anId(order),
    kind: {
      record: { content: { ...aWorkOrder({ workOrderNumber: `WO-${String(order)}` }), stageEquipment: [] } },
    },
    content: aWorkOrder({ workOrderNumber: `WO-${String(order)}` }),
    title: `WO-${String(order)}`,
    ...command,
  };
}

/** The `nth` amendment of work order number `order`. */
export function anAmendment(order: number, nth: number, command: Partial<NewCommand> = {}): NewCommand {
  return {
    commandId: anId(20_000 + order * 100 + nth),
    workOrderId: anId(order),
    kind: {
      amend: {
        baseRevision: 1,
        changes: [{ cell: 'productName', base: '六角螺栓 M8', new: `螺帽 ${String(nth)}` }],
        reason: null,
      },
    },
    content: aWorkOrder({ productName: `螺帽 ${String(nth)}` }),
    title: `WO-${String(order)}`,
    ...command,
  };
}

/** State of each entry on the device by command id, unsent and settled. */
export function statesOf(engine: SyncEngine): Readonly<Record<string, OutboxEntry['state']>> {
  const { unsent, settled } = engine.view;
  return Object.fromEntries([...unsent, ...settled].map(({ commandId, state }) => [commandId, state]));
}
