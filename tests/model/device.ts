import type { OutboxEntry } from '../../client/offline/outbox/outbox-entry.ts';
import type { OutboxStore } from '../../client/offline/outbox/outbox-store.ts';
import { createFlushLock, createMemoryLeases } from '../../client/offline/sync/flush-lock.ts';
import { createSyncTransport } from '../../client/offline/sync/sync-transport.ts';
import { SyncEngine } from '../../client/offline/sync/sync-engine.ts';
import type { SyncPorts } from '../../client/offline/sync/sync-ports.ts';
import type { ExistingOrder } from '../../client/features/work-order-entry/existing-order.ts';
import { ownerKeyOf, type LocalOwner } from '../../client/offline/storage/owner.ts';
import type { Activity } from './activity.ts';
import type { Fault } from './faults.ts';
import { FusedStore, type Fuse } from './fused-store.ts';
import type { Caller, Network } from './network.ts';
import { person, type Person, type PersonName } from './people.ts';
import type { SimulatedTime } from './simulated-time.ts';

export interface Surroundings {
  readonly time: SimulatedTime;
  readonly activity: Activity;
  readonly network: Network;
  /** From 0 (inclusive) to 1 (exclusive), from the history's seed. */
  readonly random: () => number;
  readonly newId: () => string;
}

export interface DeviceParts {
  readonly name: string;
  readonly installId: string;
  readonly store: OutboxStore;
  readonly onRequeue: (count: number) => void;
}

/** A browser in the factory or the office: one store, one cookie, and some tabs. */
export class Device {
  readonly name: string;
  readonly installId: string;
  readonly store: OutboxStore;
  readonly onRequeue: (count: number) => void;
  readonly surroundings: Surroundings;
  readonly faults: Fault[] = [];
  /** Work orders as the device last read them, by company and order. */
  readonly copies = new Map<string, ExistingOrder>();
  tabs: Tab[] = [];
  cookie: string | null = null;
  isOffline = false;
  skewMs = 0;
  /** Who unlocked the shared tablet. */
  operator: PersonName | null = null;
  readonly remembered = new Map<string, unknown>();
  readonly leases = createMemoryLeases();
  /** Held browser locks and the tabs that hold them. */
  readonly locks = new Map<string, Tab>();
  private opened = 0;

  constructor({ name, installId, store, onRequeue }: DeviceParts, surroundings: Surroundings) {
    this.name = name;
    this.installId = installId;
    this.store = store;
    this.onRequeue = onRequeue;
    this.surroundings = surroundings;
  }

  nowMs(): number {
    return this.surroundings.time.nowMs + this.skewMs;
  }

  /** Opens a tab for `owner`. */
  async open(owner: Person): Promise<Tab> {
    this.opened += 1;
    const tab = new Tab(this, owner, `${this.name}-tab-${this.opened}`);
    this.tabs.push(tab);
    await tab.untilDead(tab.engine.start());
    return tab;
  }

  /** Tells the other tabs of the owner that the queue changed. */
  tell(teller: Tab): void {
    for (const tab of this.tabs) {
      if (tab !== teller && tab.owner === teller.owner) for (const onNews of tab.listeners) onNews();
    }
  }
}

/** One page of the app with the queue of its owner. */
export class Tab implements Caller {
  readonly device: Device;
  readonly owner: Person;
  readonly engine: SyncEngine;
  readonly listeners = new Set<() => void>();
  isDead = false;
  private readonly id: string;
  private readonly store: FusedStore;
  private markDead: () => void = () => undefined;
  private readonly dead = new Promise<null>((resolve) => {
    this.markDead = () => resolve(null);
  });

  constructor(device: Device, owner: Person, id: string) {
    this.device = device;
    this.owner = owner;
    this.id = id;
    this.store = new FusedStore(device.store, {
      activity: device.surroundings.activity,
      onBurnt: () => this.kill(),
      onRequeue: device.onRequeue,
    });
    this.engine = new SyncEngine(this.ports());
  }

  get key(): LocalOwner {
    return { companyId: this.owner.companyId, accountId: this.owner.accountId };
  }

  readonly cookie = (): string | null => this.device.cookie;
  readonly hasNetwork = (): boolean => !this.device.isOffline;
  readonly nextFault = (): Fault | null => this.device.faults.shift() ?? null;

  /** The result of `work`, or null when the tab dies before. */
  untilDead<Result>(work: Promise<Result>): Promise<Result | null> {
    return Promise.race([work, this.dead]);
  }

  lightFuse(fuse: Fuse): void {
    this.store.light(fuse);
  }

  /** Gone in an instant, with all that it was doing. */
  kill(): void {
    if (this.isDead) return;
    this.isDead = true;
    this.store.die();
    this.leave();
    this.markDead();
  }

  /** Closed in good order: what is under way is given up. */
  async close(): Promise<void> {
    if (this.isDead) return;
    await this.untilDead(this.engine.stop());
    this.leave();
  }

  private leave(): void {
    const { device } = this;
    device.surroundings.time.forget(this);
    device.tabs = device.tabs.filter((tab) => tab !== this);
    for (const [name, holder] of device.locks) if (holder === this) device.locks.delete(name);
  }

  private ports(): SyncPorts {
    const { device, owner } = this;
    const { time, network, random, newId } = device.surroundings;
    const now = () => device.nowMs();
    const transport = createSyncTransport(now);
    return {
      owner: { companyId: owner.companyId, accountId: owner.accountId },
      store: this.store,
      transport: {
        submit: (submission, signal) => network.as(this, () => transport.submit(submission, signal)),
        knownCommands: (ids, signal) => network.as(this, () => transport.knownCommands(ids, signal)),
        reportDevice: (report, signal) => network.as(this, () => transport.reportDevice(report, signal)),
      },
      clock: { now, monotonic: () => time.monotonicMs },
      timers: { set: (delayMs, work) => time.after(this, delayMs, work) },
      random,
      newId,
      lock: createFlushLock({
        name: `flush:${ownerKeyOf(this.key)}`,
        tabId: this.id,
        webLocks: { request: (name, _options, hold) => this.lock(name, hold) },
        leases: device.leases,
        now,
      }),
      news: {
        tell: () => device.tell(this),
        listen: (onNews) => {
          this.listeners.add(onNews);
          return () => this.listeners.delete(onNews);
        },
      },
      memory: {
        recall: (name) => Promise.resolve(device.remembered.get(name) ?? null),
        keep: (name, value) => {
          if (!this.isDead) device.remembered.set(name, value);
          return Promise.resolve();
        },
      },
      device: {
        installId: () => Promise.resolve(device.installId),
        clientBuild: 'model',
        recorder: () => {
          const { name, displayName, accountId } = device.operator === null ? owner : person(device.operator);
          return { operatorId: name === owner.name ? null : accountId, recordedBy: displayName };
        },
        isOffline: () => device.isOffline,
        draftCount: () => Promise.resolve(0),
        storageHealth: () =>
          Promise.resolve({ isAvailable: true, isPersisted: true, usageMb: 1, quotaMb: 100, isLow: false }),
      },
      listener: { onGate: () => undefined, onAcknowledged: () => undefined },
    };
  }

  private async lock(name: string, hold: (lock: object | null) => Promise<void>): Promise<void> {
    const { locks } = this.device;
    if (locks.has(name)) return hold(null);
    locks.set(name, this);
    try {
      await hold({});
    } finally {
      if (locks.get(name) === this) locks.delete(name);
    }
  }
}

/** Unsent and settled entries of an owner on a device. */
export async function entriesOf(device: Device, owner: Person): Promise<readonly OutboxEntry[]> {
  const { store } = device;
  return [...(await store.unsent(owner)), ...(await store.settled(owner, 10_000))];
}
