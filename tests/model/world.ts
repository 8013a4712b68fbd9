import type { OutboxStore } from '../../client/offline/outbox/outbox-store.ts';
import type { CellChange } from '#domain/sync/command.ts';
import type { WorkOrderContent } from '#domain/work-order/work-order.ts';
import { anId } from '../support/builders.ts';
import { Activity } from './activity.ts';
import type { Coverage } from './coverage.ts';
import { Device, type Tab } from './device.ts';
import { Network } from './network.ts';
import { type CompanyName, person, type Person, type PersonName } from './people.ts';
import type { Platform } from './platform.ts';
import { SimulatedTime } from './simulated-time.ts';

/** One command that somebody queued, as the person remembers it. The plain list of these is the model. */
export interface QueuedCommand {
  readonly commandId: string;
  readonly owner: Person;
  readonly device: string;
  readonly operator: PersonName | null;
  readonly workOrderId: string;
  readonly kind: 'RECORD' | 'AMEND' | 'VOID';
  readonly content: WorkOrderContent | null;
  readonly changes: readonly CellChange[];
  readonly supersedes: string | null;
  /** What the person did about it after queueing. */
  fate: 'LEFT' | 'WITHDRAWN' | 'GIVEN_UP';
}

/** What a history has come to, as far as it decides what may happen next. */
export interface Model {
  readonly ledger: QueuedCommand[];
  hasBackup: boolean;
  isTooNew: boolean;
  readonly suspended: Set<CompanyName>;
}

export const DEVICE_NAMES = ['tablet-1', 'tablet-2', 'office', 'enrolled'] as const;
const FIRST_USERS: Readonly<Record<(typeof DEVICE_NAMES)[number], PersonName>> = {
  'tablet-1': 'A1',
  'tablet-2': 'A2',
  office: 'OFFICE',
  enrolled: 'TABLET',
};

interface WorldOptions {
  readonly platform: Platform;
  readonly coverage: Coverage;
  /** Seed of what the engines leave to chance. */
  readonly chance: number;
  readonly storeOf: (device: string) => OutboxStore;
}

/** Server, network, devices and people of one history. */
export class World {
  readonly platform: Platform;
  readonly coverage: Coverage;
  readonly model: Model = { ledger: [], hasBackup: false, isTooNew: false, suspended: new Set() };
  readonly activity = new Activity();
  readonly time = new SimulatedTime(this.activity);
  readonly network: Network;
  readonly devices: readonly Device[];
  /** Decisions of the office about open cases, which make revisions of their own. */
  readonly decisions = new Set<string>();
  restores = 0;
  private readonly commandCounts = new Map<string, number>();
  private values = 0;
  private ids = 0;

  constructor({ platform, coverage, chance, storeOf }: WorldOptions) {
    this.platform = platform;
    this.coverage = coverage;
    platform.begin(() => this.time.nowMs);
    this.network = new Network({ platform, coverage, time: this.time, activity: this.activity });
    const surroundings = {
      time: this.time,
      activity: this.activity,
      network: this.network,
      random: randomOf(chance),
      newId: () => this.newId(),
    };
    this.devices = DEVICE_NAMES.map((name, index) => {
      const onRequeue = (count: number) => coverage.note('offered again after a restore', count);
      return new Device(
        { name, installId: anId(600 + index), store: storeOf(name), onRequeue },
        surroundings,
      );
    });
  }

  /** Everybody signs in at the device that they use first. */
  async open(): Promise<void> {
    for (const [index, device] of this.devices.entries()) {
      const name = DEVICE_NAMES[index] ?? 'tablet-1';
      if (name === 'enrolled') device.operator = 'A1';
      await this.signIn(device, person(FIRST_USERS[name]));
    }
    await this.time.pass(1_000);
  }

  device(index: number): Device {
    const found = this.devices[index % this.devices.length];
    if (found === undefined) throw new Error('there are devices');
    return found;
  }

  /** A tab of the device; null when none is open. */
  tab(index: number, which = 0): Tab | null {
    const { tabs } = this.device(index);
    return tabs.length === 0 ? null : (tabs[which % tabs.length] ?? null);
  }

  /** `user` signs in on the device, as a person does who is asked to: tabs of the same account go on. */
  async signIn(device: Device, user: Person): Promise<void> {
    device.cookie = this.platform.newSession(user);
    const own = device.tabs.filter((tab) => tab.owner === user);
    for (const tab of own) tab.engine.wake('SIGNED_IN');
    if (own.length === 0) await device.open(user);
    await this.activity.rest();
  }

  /** Ids that both companies use alike: each is unique in its own. */
  newCommandId({ company }: Person): string {
    const count = (this.commandCounts.get(company) ?? 0) + 1;
    this.commandCounts.set(company, count);
    return anId(1_000_000 + count);
  }

  newId(): string {
    this.ids += 1;
    return anId(2_000_000 + this.ids);
  }

  /** A number that nobody has entered before. */
  newValue(): number {
    this.values += 1;
    return 1_000 + this.values;
  }
}

/** Mulberry32: small, and the same everywhere. */
function randomOf(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
