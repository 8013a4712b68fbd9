/** What must be true of the devices when everything has come to rest. */
import type { OutboxEntry } from '../../client/offline/outbox/outbox-entry.ts';
import { byPosition, replacedIds, rootOf } from '../../client/offline/outbox/dependencies.ts';
import { entriesOf, type Device } from './device.ts';
import { ADDED_PEOPLE, person, type Person } from './people.ts';
import type { QueuedCommand, World } from './world.ts';
import type { Receipt } from './receipts.ts';

const OWNERS: readonly Person[] = [person('A1'), person('OFFICE'), person('B1'), ...ADDED_PEOPLE];
/** Of these nobody knows whether they were applied before the device gave up. */
const UNKNOWN_FATES: ReadonlySet<string> = new Set(['TOO_BIG', 'SERVER_REPEATED_FAILURE']);

/** The queue of one owner on one device. */
export interface Queue {
  readonly device: Device;
  readonly owner: Person;
  readonly entries: readonly OutboxEntry[];
}

export async function queuesOf({ devices }: World): Promise<readonly Queue[]> {
  const queues: Queue[] = [];
  for (const device of devices) {
    for (const owner of OWNERS) queues.push({ device, owner, entries: await entriesOf(device, owner) });
  }
  return queues;
}

/** While a history runs: each tab shows what the store holds, and its numbers add up to it. */
export async function checkCounts({ devices }: World): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const device of devices) {
    for (const tab of device.tabs) {
      const stored = await device.store.unsent(tab.key);
      const { unsent, status } = tab.engine.view;
      const place = `${device.name}, ${tab.owner.name}`;
      const [shown, kept] = [unsent, stored].map((list) =>
        list.map(({ commandId, state }) => `${commandId} ${state}`).join(),
      );
      if (shown !== kept) faults.push(`${place}: shows ${String(shown)}, holds ${String(kept)}`);
      const replaced = replacedIds(stored);
      const mended = stored.filter((entry) => entry.state === 'ATTENTION' && replaced.has(entry.commandId));
      if (status.waiting + status.attention + mended.length !== stored.length)
        faults.push(
          `${place}: ${status.waiting} + ${status.attention} + ${mended.length} of ${stored.length}`,
        );
    }
  }
  return faults;
}

/** Each entry of each queue: in one place, in a state that its history explains, and as the server has it. */
export function checkQueues(
  { model, coverage }: World,
  queues: readonly Queue[],
  receipts: readonly Receipt[],
): readonly string[] {
  const faults: string[] = [];
  const queuedBy = (queue: Queue) =>
    model.ledger.filter(({ owner, device }) => owner === queue.owner && device === queue.device.name);
  for (const queue of queues) {
    const listed = queuedBy(queue);
    const twice = queue.entries.filter(
      ({ commandId }, index) => queue.entries.findIndex((entry) => entry.commandId === commandId) !== index,
    );
    for (const { commandId } of twice) faults.push(`${commandId} is in two places of ${queue.device.name}`);
    for (const queued of listed) {
      const entry = queue.entries.find(({ commandId }) => commandId === queued.commandId);
      if (entry === undefined) {
        faults.push(`${queued.commandId} of ${queued.owner.name} is gone from ${queue.device.name}`);
        continue;
      }
      coverage.note(`ended ${entry.state}`);
      if (entry.outcome !== null) coverage.note(`delivered ${entry.outcome.status}`);
      const fault = faultOf(entry, queued, queue, receipts);
      if (fault !== null)
        faults.push(
          `${queue.device.name}, ${queued.owner.name}, ${queued.kind} ${queued.commandId}: ${fault}`,
        );
    }
    faults.push(...strangersIn(queue, listed));
  }
  return faults;
}

function faultOf(
  entry: OutboxEntry,
  queued: QueuedCommand,
  { entries }: Queue,
  receipts: readonly Receipt[],
): string | null {
  const receipt = receipts.find(
    ({ companyId, commandId }) => companyId === queued.owner.companyId && commandId === entry.commandId,
  );
  const isUnknown = UNKNOWN_FATES.has(entry.fault?.code ?? '');
  switch (entry.state) {
    case 'ACKED':
      if (receipt === undefined) return 'called delivered, and the server has no receipt';
      return receipt.payloadHash === entry.payloadHash ? null : 'the receipt is of other content';
    case 'ATTENTION':
      return receipt === undefined || isUnknown
        ? null
        : `needs a person (${entry.fault?.code ?? ''}) and has a receipt`;
    case 'HELD':
      if (receipt !== undefined) return 'held back, and has a receipt';
      return isHeldUp(entry, entries) ? null : 'held back for nothing';
    case 'DISCARDED':
      if (queued.fate === 'LEFT') return 'discarded by nobody';
      return receipt === undefined || isUnknown ? null : 'discarded, and has a receipt';
    case 'SUPERSEDED': {
      const isMended = entries.some(
        (other) => other.state === 'ACKED' && other.command.supersedes === rootOf(entry),
      );
      if (!isMended) return 'replaced by nothing that was delivered';
      return receipt === undefined || isUnknown ? null : 'replaced, and has a receipt';
    }
    case 'QUEUED':
    case 'SENDING':
    case 'RETRY_WAIT':
      return `still ${entry.state} (${entry.fault?.code ?? 'no fault'}, ${entry.attempts} attempts)`;
  }
}

function isHeldUp(entry: OutboxEntry, entries: readonly OutboxEntry[]): boolean {
  const named = entry.command.dependsOn ?? [];
  return entries.some(
    (other) => named.includes(rootOf(other)) && (other.state === 'ATTENTION' || other.state === 'HELD'),
  );
}

/** Entries that nobody in the list queued: only notes about what was given up may be there. */
function strangersIn({ entries, device, owner }: Queue, listed: readonly QueuedCommand[]): readonly string[] {
  const byId = new Map(listed.map((queued) => [queued.commandId, queued]));
  return entries
    .filter(({ commandId }) => !byId.has(commandId))
    .filter(({ command }) => byId.get(command.discard?.discardedCommandId ?? '')?.fate !== 'GIVEN_UP')
    .map(({ commandId }) => `${device.name} holds ${commandId} of ${owner.name}, which nobody queued`);
}

/** The place of each command in its queue; later ones are greater. */
export function placesOf(queues: readonly Queue[]): ReadonlyMap<string, { queue: string; place: number }> {
  const places = new Map<string, { queue: string; place: number }>();
  for (const { entries, device, owner } of queues) {
    const queue = `${device.installId}/${owner.accountId}`;
    [...entries].sort(byPosition).forEach(({ commandId }, place) => {
      places.set(`${owner.companyId}/${commandId}`, { queue, place });
    });
  }
  return places;
}
