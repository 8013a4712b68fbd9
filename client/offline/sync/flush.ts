import { MAX_COMMANDS_PER_BATCH } from '#domain/sync/command.ts';
import { patched } from '../outbox/apply-patch.ts';
import { backOffMs } from '../outbox/back-off.ts';
import { bytesOf, MAX_BATCH_BYTES, nextBatch, type Urgency } from '../outbox/next-batch.ts';
import type { EntryFault, OutboxEntry } from '../outbox/outbox-entry.ts';
import {
  answeredPatches,
  failedAlonePatch,
  followingPatches,
  recoveredPatches,
  returnedPatches,
  sendingPatches,
  tooBigPatch,
  unansweredPatches,
} from '../outbox/outbox-machine.ts';
import type { EntryPatch } from '../outbox/outbox-store.ts';
import { deviceReportOf } from './device-report.ts';
import type { DeviceClock } from './device-clock.ts';
import type { ServerEpoch } from './offer-again.ts';
import { gateAfter } from './queue-gate.ts';
import type { QueueState } from './queue-state.ts';
import type { SubmittedBatch, SyncAnswer, SyncProblem } from './sync-answer.ts';
import type { SyncPorts } from './sync-ports.ts';
import type { SyncRequest } from './sync-request.ts';

/** The lock is held for one minute at most: after this time no further batch begins. */
const BEGIN_WITHIN_MS = 30_000;
/** A page that knew its queue so badly looks again before it sends. */
const OUTDATED_MS = 1_000;
/** Until a batch that the server failed over is split, without a reason to wait long. */
const SPLIT_WAIT_FAILURES = 0;

/** Until when nothing is sent on its own account. */
export interface FlushPause {
  readonly untilMs: number;
  /** The server asked for it. */
  readonly isAsked: boolean;
}

interface FlushParts {
  readonly ports: SyncPorts;
  readonly state: QueueState;
  readonly request: SyncRequest;
  readonly deviceClock: DeviceClock;
  readonly epoch: ServerEpoch;
  /** False once the owner is no longer at the device: from then on nothing is written. */
  readonly isCurrent: () => boolean;
}

/** Sends what waits, batch after batch, and writes down what became of each command. Runs under the lock. */
export class Flush {
  private readonly parts: FlushParts;
  private maxCommands = MAX_COMMANDS_PER_BATCH;
  private maxBytes = MAX_BATCH_BYTES;
  private failures = 0;
  private paused: FlushPause | null = null;
  private acknowledged = 0;

  constructor(parts: FlushParts) {
    this.parts = parts;
  }

  get pause(): FlushPause | null {
    return this.paused;
  }

  /** How many commands this page delivered so far. */
  get delivered(): number {
    return this.acknowledged;
  }

  /** Sends until nothing more may go, something stands in the way, or its time is over. */
  async run(urgency: Urgency): Promise<void> {
    const { ports, state, isCurrent } = this.parts;
    const startedMs = ports.clock.now();
    this.paused = null;
    await this.move(recoveredPatches(state.view.unsent, startedMs, true));
    const tried = new Set<string>();
    while (isCurrent() && ports.clock.now() - startedMs < BEGIN_WITHIN_MS) {
      const chosen = nextBatch(state.view.unsent, this.options(urgency, tried));
      if (chosen.length === 0) return;
      const batch = await this.take(chosen);
      if (batch.length < chosen.length) {
        // Another tab was faster, and this page has not heard of it yet.
        await state.load(ports.store, ports.owner, ports.clock.now());
      }
      if (batch.length === 0) {
        this.paused = { untilMs: ports.clock.now() + OUTDATED_MS, isAsked: false };
        return;
      }
      for (const { commandId } of batch) tried.add(commandId);
      const answer = await this.submit(batch);
      if (!isCurrent()) return;
      const goesOn = await this.settle(batch, answer);
      if (!goesOn) return;
    }
  }

  /** Follows a contact outside of a batch: a restored server is offered what it lost. */
  async follow(epoch: string): Promise<void> {
    const { ports, state, request, isCurrent } = this.parts;
    await this.parts.epoch.meet(epoch);
    if (!this.parts.epoch.isOther(epoch)) return;
    await this.parts.epoch.offerAgain(epoch, (ids) =>
      request.ask(
        (signal) => ports.transport.knownCommands(ids, signal),
        () => null,
        isCurrent,
      ),
    );
    if (isCurrent()) await state.load(ports.store, ports.owner, ports.clock.now());
  }

  /** What this flush would begin with, judged by what the page knows. */
  hasWork(urgency: Urgency): boolean {
    return nextBatch(this.parts.state.view.unsent, this.options(urgency, new Set())).length > 0;
  }

  /** Stores patches and all that follows from them, in one transaction. */
  async move(patches: readonly EntryPatch[]): Promise<readonly OutboxEntry[]> {
    const { ports, state } = this.parts;
    const nowMs = ports.clock.now();
    const after = afterPatches([...state.view.unsent], patches, nowMs);
    const following = followingPatches(
      after.filter(({ settledAt }) => settledAt === null),
      [...after.filter(({ settledAt }) => settledAt !== null), ...state.view.settled],
      nowMs,
    );
    const all = [...patches, ...following];
    if (all.length === 0) return [];
    const changed = await ports.store.patch(ports.owner, all);
    state.take(changed);
    ports.news.tell();
    const acknowledged = changed.filter((entry) => entry.state === 'ACKED');
    this.acknowledged += acknowledged.length;
    if (acknowledged.length > 0) ports.listener.onAcknowledged(acknowledged);
    return changed;
  }

  private options(urgency: Urgency, tried: ReadonlySet<string>) {
    const { maxCommands, maxBytes } = this;
    return { nowMs: this.parts.ports.clock.now(), urgency, tried, maxCommands, maxBytes };
  }

  /** Marks the batch as on its way; what another tab settled meanwhile stays here. */
  private async take(batch: readonly OutboxEntry[]): Promise<readonly OutboxEntry[]> {
    const { ports } = this.parts;
    const marked = await this.move(sendingPatches(batch, ports.clock.now()));
    const taken = new Set(marked.flatMap(({ commandId, state }) => (state === 'SENDING' ? [commandId] : [])));
    return batch.filter(({ commandId }) => taken.has(commandId));
  }

  private async submit(batch: readonly OutboxEntry[]): Promise<SyncAnswer<SubmittedBatch>> {
    const { ports, state, request, deviceClock, epoch, isCurrent } = this.parts;
    const submission = {
      owner: ports.owner,
      installId: await ports.device.installId(),
      clientBuild: ports.device.clientBuild,
      commands: batch.map(({ command }) => command),
      report: deviceReportOf(state.view.status, {
        epochSeen: epoch.seen,
        clockOffsetMs: deviceClock.offsetMs,
      }),
    };
    return request.ask(
      (signal) => ports.transport.submit(submission, signal),
      (value) => value,
      isCurrent,
    );
  }

  /** Writes down what the answer means; whether a next batch may go at once. */
  private async settle(batch: readonly OutboxEntry[], answer: SyncAnswer<SubmittedBatch>): Promise<boolean> {
    const { state, ports } = this.parts;
    const before = state.view.status.gate;
    const gate = gateAfter(before, answer);
    if (gate !== before) state.note({ gate });
    // A gate that is found closed again is told again: the person may have put the question aside.
    if (gate.kind !== 'OPEN' || before.kind !== 'OPEN') ports.listener.onGate(gate);
    if (answer.kind !== 'ANSWERED') return this.settleProblem(batch, answer);
    this.failures = 0;
    this.maxCommands = Math.min(MAX_COMMANDS_PER_BATCH, this.maxCommands * 2);
    const { value } = answer;
    const isRestored = this.parts.epoch.isOther(value.serverEpoch);
    const heard = isRestored ? withoutRefusals(value) : value;
    await this.move(
      answeredPatches(batch, state.view.unsent, heard, { nowMs: ports.clock.now(), random: ports.random }),
    );
    await this.follow(value.serverEpoch);
    return true;
  }

  private async settleProblem(batch: readonly OutboxEntry[], problem: SyncProblem): Promise<boolean> {
    switch (problem.kind) {
      case 'SESSION':
      case 'STATUS':
      case 'VERSION':
        await this.move(returnedPatches(batch));
        return false;
      case 'UNREACHABLE':
      case 'NOT_OUR_SERVER':
        await this.wait(batch, problem.kind, 0);
        return false;
      case 'OVERLOADED':
        await this.wait(batch, 'UNAVAILABLE', problem.retryAfterMs);
        return false;
      case 'TOO_BIG':
        await this.split(batch);
        return true;
      case 'FAILED':
        await this.isolate(batch);
        return false;
    }
  }

  private async wait(
    batch: readonly OutboxEntry[],
    code: EntryFault['code'],
    floorMs: number,
  ): Promise<void> {
    const { clock, random } = this.parts.ports;
    const nowMs = clock.now();
    const retryAtMs = nowMs + backOffMs(this.failures, random, floorMs);
    this.failures += 1;
    this.paused = { untilMs: retryAtMs, isAsked: floorMs > 0 };
    await this.move(unansweredPatches(batch, code, { nowMs, retryAtMs }));
  }

  /** The way to the platform takes less at a time. */
  private async split(batch: readonly OutboxEntry[]): Promise<void> {
    const [only] = batch;
    if (batch.length === 1 && only !== undefined) {
      await this.move([tooBigPatch(only, this.parts.ports.clock.now())]);
      return;
    }
    const bytes = batch.reduce((sum, entry) => sum + bytesOf(entry), 0);
    this.maxBytes = Math.max(1, Math.floor(bytes / 2));
    this.maxCommands = Math.ceil(batch.length / 2);
    await this.move(returnedPatches(batch));
  }

  /** The platform failed over the batch: smaller ones show whether one command is the reason. */
  private async isolate(batch: readonly OutboxEntry[]): Promise<void> {
    const { ports, state } = this.parts;
    const nowMs = ports.clock.now();
    const [only] = batch;
    if (batch.length === 1 && only !== undefined) {
      const { lastContactAt } = state.view.status;
      const contactMs = lastContactAt === null ? null : Date.parse(lastContactAt);
      this.paused = { untilMs: nowMs + backOffMs(this.failures, ports.random), isAsked: false };
      this.failures += 1;
      await this.move([failedAlonePatch(only, { nowMs, random: ports.random }, contactMs)]);
      return;
    }
    this.maxCommands = Math.ceil(batch.length / 2);
    const retryAtMs = nowMs + backOffMs(SPLIT_WAIT_FAILURES, ports.random);
    this.paused = { untilMs: retryAtMs, isAsked: false };
    await this.move(unansweredPatches(batch, 'INTERNAL', { nowMs, retryAtMs }));
  }
}

function afterPatches(
  unsent: readonly OutboxEntry[],
  patches: readonly EntryPatch[],
  nowMs: number,
): readonly OutboxEntry[] {
  const byId = new Map(patches.map((patch) => [patch.commandId, patch]));
  const now = new Date(nowMs).toISOString();
  return unsent.map((entry) => {
    const patch = byId.get(entry.commandId);
    return patch === undefined ? entry : patched(entry, patch, now);
  });
}

/** A restored server refuses what builds upon commands that it lost: it is asked again once it has them. */
function withoutRefusals(value: SubmittedBatch): SubmittedBatch {
  const outcomes = new Map([...value.outcomes].filter(([, { status }]) => status !== 'REJECTED'));
  return { ...value, outcomes };
}
