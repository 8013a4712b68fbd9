import type { OutboxEntry } from '../outbox/outbox-entry.ts';
import type { OutboxStore } from '../outbox/outbox-store.ts';
import type { LocalOwner } from '../storage/owner.ts';
import type { CommandInput, DeviceReportInput } from '../../graphql/generated/graphql.ts';
import type { ServerContact, SubmittedBatch, SyncAnswer } from './sync-answer.ts';
import type { QueueGate, StorageHealth } from './sync-status.ts';

/** Everything the engine needs from outside, so that a test can play the whole world. */
export interface SyncPorts {
  readonly owner: LocalOwner;
  readonly store: OutboxStore;
  readonly transport: SyncTransport;
  readonly clock: SyncClock;
  readonly timers: SyncTimers;
  /** From 0 (inclusive) to 1 (exclusive). */
  readonly random: () => number;
  readonly newId: () => string;
  readonly lock: FlushLock;
  readonly news: SyncNews;
  readonly memory: SyncMemory;
  readonly device: SyncDevice;
  readonly listener: SyncListener;
}

export interface SyncClock {
  /** Wall clock of the device, ms since 1970. */
  readonly now: () => number;
  /** Ms since some start; never set by anybody. */
  readonly monotonic: () => number;
}

export interface SyncTimers {
  /** Runs `work` once after `delayMs`; the answer takes it back. */
  readonly set: (delayMs: number, work: () => void) => () => void;
}

/** Lets one flush at a time run on this device. */
export interface FlushLock {
  /** Runs `work` while holding the lock; false, with nothing run, while another one holds it. Never waits, never steals. */
  readonly whileHeld: (work: () => Promise<void>) => Promise<boolean>;
}

/** What the tabs of one browser tell each other about the queue of one owner. */
export interface SyncNews {
  readonly tell: () => void;
  readonly listen: (onNews: () => void) => () => void;
}

/** Small values that outlive the page where the device can store. */
export interface SyncMemory {
  readonly recall: (name: string) => Promise<unknown>;
  readonly keep: (name: string, value: unknown) => Promise<void>;
}

export interface Recorder {
  /** Member who unlocked the shared tablet; null in a personal session. */
  readonly operatorId: string | null;
  readonly recordedBy: string;
}

export interface SyncDevice {
  readonly installId: () => Promise<string>;
  readonly clientBuild: string | null;
  readonly recorder: () => Recorder;
  /** Whether the device itself knows of no network. */
  readonly isOffline: () => boolean;
  readonly draftCount: () => Promise<number>;
  readonly storageHealth: () => Promise<StorageHealth>;
}

export interface SyncListener {
  readonly onGate: (gate: QueueGate) => void;
  readonly onAcknowledged: (entries: readonly OutboxEntry[]) => void;
}

export interface Submission {
  readonly owner: LocalOwner;
  readonly installId: string;
  readonly clientBuild: string | null;
  readonly commands: readonly CommandInput[];
  readonly report: DeviceReportInput;
}

/** The three requests of the engine. They never throw: what went wrong is an answer too. */
export interface SyncTransport {
  readonly submit: (submission: Submission, signal: AbortSignal) => Promise<SyncAnswer<SubmittedBatch>>;
  /** Which of at most 500 commands the server has receipts of. */
  readonly knownCommands: (
    commandIds: readonly string[],
    signal: AbortSignal,
  ) => Promise<SyncAnswer<ReadonlySet<string>>>;
  readonly reportDevice: (
    report: Pick<Submission, 'installId' | 'clientBuild' | 'report'>,
    signal: AbortSignal,
  ) => Promise<SyncAnswer<ServerContact>>;
}
