import { describe, expect, it } from 'vitest';
import { MemoryOutboxStore } from '../../client/offline/outbox/memory-outbox-store.ts';
import {
  bytesOf,
  MAX_BATCH_BYTES,
  nextBatch,
  type BatchOptions,
} from '../../client/offline/outbox/next-batch.ts';
import type { EntryFault, NewCommand, OutboxEntry } from '../../client/offline/outbox/outbox-entry.ts';
import type { EntryPatch } from '../../client/offline/outbox/outbox-store.ts';
import { backOffMs } from '../../client/offline/outbox/back-off.ts';
import { aWorkOrder, anId } from '../support/builders.ts';
import { anAmendment, aRecording, OWNER } from './device-world.ts';
import { START } from './fake-time.ts';

const NOW: BatchOptions = { nowMs: START, urgency: 'DUE', tried: new Set() };
const LATER = new Date(START + 60_000).toISOString();

function aFault(code: EntryFault['code']): EntryFault {
  return { code, issues: [], parameters: {}, at: new Date(START).toISOString() };
}

/** The queue after these commands were handed in and these changes happened to them. */
async function aQueue(
  commands: readonly NewCommand[],
  patches: readonly EntryPatch[] = [],
): Promise<readonly OutboxEntry[]> {
  const store = new MemoryOutboxStore();
  for (const command of commands) {
    await store.append(OWNER, command, {
      installId: anId(3001),
      operatorId: null,
      recordedBy: '林怡君',
      now: new Date(START).toISOString(),
      isClockSuspect: false,
    });
  }
  await store.patch(OWNER, patches);
  return store.unsent(OWNER);
}

function idsOf(entries: readonly OutboxEntry[]): string[] {
  return entries.map(({ commandId }) => commandId);
}

describe('the next batch', () => {
  it('takes at most 50 commands, the first ones first', async () => {
    const commands = Array.from({ length: 60 }, (_, index) => aRecording(index + 1));
    const batch = nextBatch(await aQueue(commands), NOW);
    expect(idsOf(batch)).toEqual(commands.slice(0, 50).map(({ commandId }) => commandId));
  });

  it('takes at most 192 KiB, counted in bytes and not in characters', async () => {
    const note = '電'.repeat(2_000);
    const commands = Array.from({ length: 50 }, (_, index) =>
      aRecording(index + 1, {
        kind: { record: { content: { ...aWorkOrder({ note }), stageEquipment: [] } } },
      }),
    );
    const batch = nextBatch(await aQueue(commands), NOW);
    const bytes = batch.reduce((sum, entry) => sum + bytesOf(entry), 0);
    expect(bytes).toBeLessThanOrEqual(MAX_BATCH_BYTES);
    expect(bytes).toBeGreaterThan(MAX_BATCH_BYTES - 8_000);
    expect(batch.length).toBeLessThan(50);
  });

  it('sends a command that alone is larger than a batch alone', async () => {
    const [entry] = await aQueue([aRecording(1), aRecording(2)]);
    expect(idsOf(nextBatch(await aQueue([aRecording(1), aRecording(2)]), { ...NOW, maxBytes: 10 }))).toEqual([
      entry!.commandId,
    ]);
  });

  it.each(['HELD', 'ATTENTION', 'SENDING'] as const)(
    'R07: lets later commands of an order wait behind one that is %s, and others go',
    async (state) => {
      const queue = await aQueue(
        [aRecording(1), anAmendment(1, 1), aRecording(2)],
        [{ commandId: aRecording(1).commandId, state }],
      );
      expect(idsOf(nextBatch(queue, NOW))).toEqual([aRecording(2).commandId]);
    },
  );

  it('lets an order wait for the time of its first command, and sends it whole then', async () => {
    const queue = await aQueue(
      [aRecording(1), anAmendment(1, 1)],
      [{ commandId: aRecording(1).commandId, state: 'RETRY_WAIT', nextAttemptAt: LATER }],
    );
    expect(nextBatch(queue, NOW)).toEqual([]);
    expect(nextBatch(queue, { ...NOW, nowMs: START + 60_000 })).toHaveLength(2);
    expect(nextBatch(queue, { ...NOW, urgency: 'ALL' })).toHaveLength(2);
  });

  it('R10: when the network is back, only those go before their time that found no platform', async () => {
    const queue = await aQueue(
      [aRecording(1), aRecording(2)],
      [
        {
          commandId: aRecording(1).commandId,
          state: 'RETRY_WAIT',
          nextAttemptAt: LATER,
          fault: aFault('UNREACHABLE'),
        },
        {
          commandId: aRecording(2).commandId,
          state: 'RETRY_WAIT',
          nextAttemptAt: LATER,
          fault: aFault('UNAVAILABLE'),
        },
      ],
    );
    expect(idsOf(nextBatch(queue, { ...NOW, urgency: 'NETWORK' }))).toEqual([aRecording(1).commandId]);
  });

  it('compares work orders as ids: capital letters do not let a later command pass', async () => {
    const letters = 'abcdefab-0000-4000-8000-000000000001';
    const queue = await aQueue(
      [aRecording(1, { workOrderId: letters }), anAmendment(1, 1, { workOrderId: letters.toUpperCase() })],
      [{ commandId: aRecording(1).commandId, state: 'RETRY_WAIT', nextAttemptAt: LATER }],
    );
    expect(nextBatch(queue, NOW)).toEqual([]);
  });

  it('sends a correction at the place of what it corrects', async () => {
    const mended = aRecording(1, { commandId: anId(77), supersedes: aRecording(1).commandId });
    const queue = await aQueue(
      [aRecording(1), aRecording(2)],
      [{ commandId: aRecording(1).commandId, state: 'ATTENTION' }],
    );
    expect(idsOf(nextBatch(queue, NOW))).toEqual([aRecording(2).commandId]);
    const corrected = await aQueue(
      [aRecording(1), aRecording(2), mended],
      [{ commandId: aRecording(1).commandId, state: 'ATTENTION' }],
    );
    expect(idsOf(nextBatch(corrected, NOW))).toEqual([mended.commandId, aRecording(2).commandId]);
  });
});

describe('what a new command depends on', () => {
  it('is the recording of its order and the command before it, while they are unsent', async () => {
    const queue = await aQueue([aRecording(1), aRecording(2), anAmendment(1, 1), anAmendment(1, 2)]);
    expect(queue.map(({ command }) => command.dependsOn ?? [])).toEqual([
      [],
      [],
      [aRecording(1).commandId],
      [aRecording(1).commandId, anAmendment(1, 1).commandId],
    ]);
  });

  it('is not part of what is sent when there is nothing', async () => {
    const [entry] = await aQueue([aRecording(1)]);
    expect(Object.keys(entry!.command)).toEqual(['id', 'workOrderId', 'sequence', 'deviceTime', 'record']);
  });
});

describe('waiting after a failure', () => {
  it('R10: is any time up to twice the one before, five minutes at most, and never less than asked for', () => {
    const longest = () => 0.999_999;
    expect([0, 1, 2, 7, 8, 500].map((failures) => Math.round(backOffMs(failures, longest) / 1000))).toEqual([
      2, 4, 8, 256, 300, 300,
    ]);
    expect(backOffMs(3, () => 0)).toBe(0);
    expect(backOffMs(3, () => 0, 7_000)).toBe(7_000);
  });
});
