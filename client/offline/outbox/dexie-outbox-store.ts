import { Dexie } from 'dexie';
import { canonicalJson } from '#domain/sync/canonical-json.ts';
import { payloadOf } from '#domain/sync/command-payload.ts';
import type { CommandInput } from '../../graphql/generated/graphql.ts';
import type { DeviceStorage } from '../storage/device-storage.ts';
import { lastSequence, noteSequence } from '../storage/meta.ts';
import { ownerKeyOf, type LocalOwner } from '../storage/owner.ts';
import type { DraftRecord } from '../storage/rows.ts';
import { StorageFailure } from '../storage/storage-failure.ts';
import type { DeviceTables } from '../storage/tables.ts';
import { adoptedEntries } from './adopt-entries.ts';
import { isSettled, keptSince, patched, requeued, SETTLED_KEPT_ENTRIES } from './apply-patch.ts';
import { isWithdrawable } from './dependencies.ts';
import type { NewCommand, OutboxEntry } from './outbox-entry.ts';
import { CommandIdTaken, type EntryPatch, type OutboxStore, type RecordedEvidence } from './outbox-store.ts';
import { isRepetitionOf, payloadHashOf, placeEntry, type PlacedEntry } from './prepare-entry.ts';
import { isOfNewerBuild, shownUntilUpdate } from './upgrade-entry.ts';

/** Fingerprints are made outside of transactions; so often may the queue change between the two. */
const MAX_PREPARATIONS = 10;

interface Plan {
  readonly owner: LocalOwner;
  readonly command: NewCommand;
  readonly evidence: RecordedEvidence;
}

/** What a command says, and the fingerprint of that. */
interface Prepared {
  readonly payload: string;
  readonly payloadHash: string;
}

const STORES_OF_APPEND = ['outbox', 'settled', 'drafts', 'meta'] as const;

/** The queue in the database of the device: what it has taken is on disk, and read back, before it says so. */
export class DexieOutboxStore implements OutboxStore {
  readonly isDurable = true;
  private readonly storage: DeviceStorage;

  constructor(storage: DeviceStorage) {
    this.storage = storage;
  }

  async append(owner: LocalOwner, command: NewCommand, evidence: RecordedEvidence): Promise<OutboxEntry> {
    const plan: Plan = { owner, command, evidence };
    for (let preparation = 1; preparation <= MAX_PREPARATIONS; preparation += 1) {
      const known = await this.stored(command.commandId);
      if (known !== null) return this.repeated(known, plan);
      const { command: placed } = await this.storage.read(['outbox', 'meta'], (tables) =>
        place(tables, plan),
      );
      const prepared = { payload: payloadTextOf(placed), payloadHash: await payloadHashOf(placed) };
      const isStored = await this.storage.write(STORES_OF_APPEND, (tables) => insert(tables, plan, prepared));
      if (isStored) return this.readBack(command.commandId, prepared.payloadHash);
    }
    throw new StorageFailure('TIMEOUT');
  }

  async unsent(owner: LocalOwner): Promise<readonly OutboxEntry[]> {
    const ownerKey = ownerKeyOf(owner);
    return this.storage.read(['outbox'], ({ outbox }) =>
      outbox
        .where('[ownerKey+position+sequence]')
        .between([ownerKey], [ownerKey, Dexie.maxKey])
        .toArray((entries) => entries.map(shownUntilUpdate)),
    );
  }

  async settled(owner: LocalOwner, limit: number): Promise<readonly OutboxEntry[]> {
    return this.storage.read(['settled'], (tables) =>
      settledOf(tables, ownerKeyOf(owner)).reverse().limit(limit).toArray(),
    );
  }

  async find(owner: LocalOwner, commandId: string): Promise<OutboxEntry | null> {
    const entry = await this.stored(commandId);
    return entry?.ownerKey === ownerKeyOf(owner) ? entry : null;
  }

  async acknowledgedSince(owner: LocalOwner, instant: string): Promise<number> {
    const ownerKey = ownerKeyOf(owner);
    return this.storage.read(['settled'], ({ settled }) =>
      settled
        .where('[ownerKey+settledAt]')
        .between([ownerKey, instant], [ownerKey, Dexie.maxKey])
        .filter(({ state }) => state === 'ACKED')
        .count(),
    );
  }

  async patch(owner: LocalOwner, patches: readonly EntryPatch[]): Promise<readonly OutboxEntry[]> {
    const now = new Date().toISOString();
    const ownerKey = ownerKeyOf(owner);
    return this.storage.write(['outbox', 'settled'], async (tables) => {
      const stored = await tables.outbox.bulkGet(patches.map(({ commandId }) => commandId));
      const current = new Map<string, OutboxEntry>();
      const changed = patches.flatMap((patch, index) => {
        const entry = current.get(patch.commandId) ?? stored[index];
        if (entry?.ownerKey !== ownerKey || isSettled(entry.state) || isOfNewerBuild(entry)) return [];
        const next = patched(entry, patch, now);
        current.set(patch.commandId, next);
        return [next];
      });
      await keep(tables, [...current.values()]);
      if (changed.some(({ state }) => isSettled(state))) await prune(tables, ownerKey, changed);
      return changed;
    });
  }

  async withdraw(owner: LocalOwner, commandId: string, now: string): Promise<OutboxEntry | null> {
    return this.storage.write(['outbox', 'settled'], async (tables) => {
      const entry = await tables.outbox.get(commandId);
      if (entry?.ownerKey !== ownerKeyOf(owner)) return null;
      if (!isWithdrawable(entry, await unsentOfOrder(tables, owner, entry.workOrderId))) return null;
      await keep(tables, [patched(entry, { commandId, state: 'DISCARDED', settledAt: now }, now)]);
      return entry;
    });
  }

  async requeue(owner: LocalOwner, commandIds: readonly string[]): Promise<void> {
    const ownerKey = ownerKeyOf(owner);
    await this.storage.write(['outbox', 'settled'], async ({ outbox, settled }) => {
      const entries = (await settled.bulkGet([...commandIds])).filter(
        (entry) => entry?.ownerKey === ownerKey,
      );
      const returning = entries.filter((entry) => entry !== undefined);
      await outbox.bulkAdd(returning.map(requeued));
      await settled.bulkDelete(returning.map(({ commandId }) => commandId));
    });
  }

  async adopt(
    owner: LocalOwner,
    entries: readonly OutboxEntry[],
    installId: string,
  ): Promise<readonly OutboxEntry[]> {
    return this.storage.write(['outbox', 'settled', 'meta'], async (tables) => {
      const ids = entries.map(({ commandId }) => commandId);
      const [waiting, ended] = [await tables.outbox.bulkGet(ids), await tables.settled.bulkGet(ids)];
      const unknown = entries.filter(
        (_, index) => waiting[index] === undefined && ended[index] === undefined,
      );
      const last = await lastSequence(tables, owner);
      const adopted = adoptedEntries(unknown, { owner, installId, lastSequence: last });
      await tables.outbox.bulkAdd(adopted);
      await noteSequence(tables, owner, last + adopted.length);
      return adopted;
    });
  }

  async markExported(owner: LocalOwner, commandIds: readonly string[], now: string): Promise<void> {
    const ownerKey = ownerKeyOf(owner);
    await this.storage.write(['outbox'], async ({ outbox }) => {
      const entries = await outbox.bulkGet([...commandIds]);
      const own = entries.filter((entry) => entry !== undefined && entry.ownerKey === ownerKey);
      await outbox.bulkPut(
        own.filter((entry) => entry !== undefined).map((entry) => ({ ...entry, exportedAt: now })),
      );
    });
  }

  async countOfOthers(
    owner: LocalOwner,
  ): Promise<{ readonly sameCompany: number; readonly otherCompanies: number }> {
    return this.storage.read(['outbox'], async ({ outbox }) => {
      const ofKeys = (first: string, last: string) =>
        outbox.where('[ownerKey+state]').between([first, Dexie.minKey], [last, Dexie.maxKey]).count();
      const own = await ofKeys(ownerKeyOf(owner), ownerKeyOf(owner));
      const company = await ofKeys(`${owner.companyId}/`, `${owner.companyId}/\uffff`);
      return { sameCompany: company - own, otherCompanies: (await outbox.count()) - company };
    });
  }

  private async stored(commandId: string): Promise<OutboxEntry | null> {
    return this.storage.read(['outbox', 'settled'], (tables) => storedEntry(tables, commandId));
  }

  private async repeated(entry: OutboxEntry, { owner, command }: Plan): Promise<OutboxEntry> {
    if (!(await isRepetitionOf(entry, owner, command))) throw new CommandIdTaken();
    return entry;
  }

  private async readBack(commandId: string, payloadHash: string): Promise<OutboxEntry> {
    const entry = await this.stored(commandId);
    if (entry?.payloadHash !== payloadHash) throw new StorageFailure('LOST_CONNECTION');
    return entry;
  }
}

async function storedEntry(
  { outbox, settled }: DeviceTables,
  commandId: string,
): Promise<OutboxEntry | null> {
  return (await outbox.get(commandId)) ?? (await settled.get(commandId)) ?? null;
}

function unsentOfOrder(
  { outbox }: DeviceTables,
  owner: LocalOwner,
  workOrderId: string,
): Promise<OutboxEntry[]> {
  const ownerKey = ownerKeyOf(owner);
  return outbox
    .where('[ownerKey+workOrderId]')
    .anyOf([workOrderId, workOrderId.toLowerCase()].map((id) => [ownerKey, id]))
    .toArray();
}

async function place(tables: DeviceTables, { owner, command, evidence }: Plan): Promise<PlacedEntry> {
  const unsent = await unsentOfOrder(tables, owner, command.workOrderId);
  return placeEntry(owner, command, evidence, { lastSequence: await lastSequence(tables, owner), unsent });
}

function payloadTextOf(command: CommandInput): string {
  return canonicalJson(payloadOf(command));
}

/** Stores the command with its number and removes its draft; false when the queue has changed since it was prepared. */
async function insert(
  tables: DeviceTables,
  plan: Plan,
  { payload, payloadHash }: Prepared,
): Promise<boolean> {
  if ((await storedEntry(tables, plan.command.commandId)) !== null) return false;
  const placed = await place(tables, plan);
  if (payloadTextOf(placed.command) !== payload) return false;
  await tables.outbox.add({ ...placed, payloadHash });
  await noteSequence(tables, plan.owner, placed.sequence);
  if (plan.command.draftId) {
    const isOwn = ({ ownerKey }: DraftRecord) => ownerKey === placed.ownerKey;
    await tables.drafts.where('draftId').equals(plan.command.draftId).filter(isOwn).delete();
  }
  return true;
}

async function keep({ outbox, settled }: DeviceTables, entries: readonly OutboxEntry[]): Promise<void> {
  const moved = entries.filter(({ state }) => isSettled(state));
  await outbox.bulkPut(entries.filter(({ state }) => !isSettled(state)));
  await settled.bulkPut(moved);
  await outbox.bulkDelete(moved.map(({ commandId }) => commandId));
}

/**
 * Lets settled entries go by number, and by age as the server counts it: a device clock that was wrong for a day, or was
 * put right, must not make what has just been delivered look old.
 */
async function prune(tables: DeviceTables, ownerKey: string, changed: readonly OutboxEntry[]): Promise<void> {
  const serverNow = changed
    .map(({ outcome }) => outcome?.serverTime ?? '')
    .reduce((a, b) => (a > b ? a : b), '');
  if (serverNow !== '') {
    const since = keptSince(serverNow);
    await tables.settled
      .where('[ownerKey+settledAt]')
      .between([ownerKey, Dexie.minKey], [ownerKey, since], true, false)
      .filter(({ outcome }) => outcome !== null && outcome.serverTime < since)
      .delete();
  }
  const surplus = (await settledOf(tables, ownerKey).count()) - SETTLED_KEPT_ENTRIES;
  if (surplus > 0) await settledOf(tables, ownerKey).limit(surplus).delete();
}

function settledOf({ settled }: DeviceTables, ownerKey: string) {
  return settled.where('[ownerKey+settledAt]').between([ownerKey, Dexie.minKey], [ownerKey, Dexie.maxKey]);
}
