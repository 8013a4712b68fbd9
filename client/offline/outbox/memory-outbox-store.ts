import { ownerKeyOf, type LocalOwner } from '../storage/owner.ts';
import { adoptedEntries } from './adopt-entries.ts';
import { isSettled, patched, requeued } from './apply-patch.ts';
import { byPosition, isWithdrawable } from './dependencies.ts';
import type { NewCommand, OutboxEntry } from './outbox-entry.ts';
import { CommandIdTaken, type EntryPatch, type OutboxStore, type RecordedEvidence } from './outbox-store.ts';
import { isRepetitionOf, payloadHashOf, placeEntry } from './prepare-entry.ts';

/**
 * The queue of a device that can store nothing: it lasts as long as the page, and says so. Tests let it stand for a
 * device that stores.
 */
export class MemoryOutboxStore implements OutboxStore {
  readonly isDurable: boolean;
  private readonly entries = new Map<string, OutboxEntry>();
  private readonly sequences = new Map<string, number>();
  private appending: Promise<unknown> = Promise.resolve();

  constructor({ isDurable = false }: { readonly isDurable?: boolean } = {}) {
    this.isDurable = isDurable;
  }

  append(owner: LocalOwner, command: NewCommand, evidence: RecordedEvidence): Promise<OutboxEntry> {
    // One after the other: the number, the place and the hash of an entry are taken together.
    const appended = this.appending.then(() => this.insert(owner, command, evidence));
    this.appending = appended.catch(() => undefined);
    return appended;
  }

  unsent(owner: LocalOwner): Promise<readonly OutboxEntry[]> {
    return Promise.resolve(this.unsentOf(owner));
  }

  settled(owner: LocalOwner, limit: number): Promise<readonly OutboxEntry[]> {
    const settled = this.of(owner).filter(({ state }) => isSettled(state));
    settled.sort((a, b) => (b.settledAt ?? '').localeCompare(a.settledAt ?? ''));
    return Promise.resolve(settled.slice(0, limit));
  }

  acknowledgedSince(owner: LocalOwner, instant: string): Promise<number> {
    const acknowledged = this.of(owner).filter(
      ({ state, settledAt }) => state === 'ACKED' && settledAt !== null && settledAt >= instant,
    );
    return Promise.resolve(acknowledged.length);
  }

  find(owner: LocalOwner, commandId: string): Promise<OutboxEntry | null> {
    const entry = this.entries.get(commandId);
    return Promise.resolve(entry?.ownerKey === ownerKeyOf(owner) ? entry : null);
  }

  patch(owner: LocalOwner, patches: readonly EntryPatch[]): Promise<readonly OutboxEntry[]> {
    const now = new Date().toISOString();
    const changed = patches.flatMap((patch) => {
      const entry = this.entries.get(patch.commandId);
      if (entry?.ownerKey !== ownerKeyOf(owner) || isSettled(entry.state)) return [];
      const next = patched(entry, patch, now);
      this.entries.set(patch.commandId, next);
      return [next];
    });
    return Promise.resolve(changed);
  }

  withdraw(owner: LocalOwner, commandId: string, now: string): Promise<OutboxEntry | null> {
    const unsent = this.unsentOf(owner);
    const entry = unsent.find((candidate) => candidate.commandId === commandId);
    if (entry === undefined || !isWithdrawable(entry, unsent)) return Promise.resolve(null);
    this.entries.set(commandId, patched(entry, { commandId, state: 'DISCARDED', settledAt: now }, now));
    return Promise.resolve(entry);
  }

  requeue(owner: LocalOwner, commandIds: readonly string[]): Promise<void> {
    for (const commandId of commandIds) {
      const entry = this.entries.get(commandId);
      if (entry?.ownerKey === ownerKeyOf(owner) && isSettled(entry.state)) {
        this.entries.set(commandId, requeued(entry));
      }
    }
    return Promise.resolve();
  }

  adopt(
    owner: LocalOwner,
    entries: readonly OutboxEntry[],
    installId: string,
  ): Promise<readonly OutboxEntry[]> {
    const adopting = this.appending.then(() => {
      const ownerKey = ownerKeyOf(owner);
      const unknown = entries.filter(({ commandId }) => !this.entries.has(commandId));
      const lastSequence = this.sequences.get(ownerKey) ?? 0;
      const adopted = adoptedEntries(unknown, { owner, installId, lastSequence });
      for (const entry of adopted) this.entries.set(entry.commandId, entry);
      this.sequences.set(ownerKey, lastSequence + adopted.length);
      return adopted;
    });
    this.appending = adopting;
    return adopting;
  }

  markExported(owner: LocalOwner, commandIds: readonly string[], now: string): Promise<void> {
    const exported = new Set(commandIds);
    for (const entry of this.unsentOf(owner)) {
      if (exported.has(entry.commandId)) this.entries.set(entry.commandId, { ...entry, exportedAt: now });
    }
    return Promise.resolve();
  }

  countOfOthers({
    companyId,
    accountId,
  }: LocalOwner): Promise<{ readonly sameCompany: number; readonly otherCompanies: number }> {
    const ownerKey = ownerKeyOf({ companyId, accountId });
    const others = [...this.entries.values()].filter(
      (entry) => entry.ownerKey !== ownerKey && !isSettled(entry.state),
    );
    const sameCompany = others.filter((entry) => entry.ownerKey.startsWith(`${companyId}/`)).length;
    return Promise.resolve({ sameCompany, otherCompanies: others.length - sameCompany });
  }

  private async insert(
    owner: LocalOwner,
    command: NewCommand,
    evidence: RecordedEvidence,
  ): Promise<OutboxEntry> {
    const known = this.entries.get(command.commandId);
    if (known !== undefined) {
      if (await isRepetitionOf(known, owner, command)) return known;
      throw new CommandIdTaken();
    }
    const ownerKey = ownerKeyOf(owner);
    const lastSequence = this.sequences.get(ownerKey) ?? 0;
    const placed = placeEntry(owner, command, evidence, { lastSequence, unsent: this.unsentOf(owner) });
    const entry: OutboxEntry = { ...placed, payloadHash: await payloadHashOf(placed.command) };
    this.sequences.set(ownerKey, entry.sequence);
    this.entries.set(entry.commandId, entry);
    return entry;
  }

  private of(owner: LocalOwner): OutboxEntry[] {
    const ownerKey = ownerKeyOf(owner);
    return [...this.entries.values()].filter((entry) => entry.ownerKey === ownerKey);
  }

  private unsentOf(owner: LocalOwner): OutboxEntry[] {
    return this.of(owner)
      .filter(({ state }) => !isSettled(state))
      .sort(byPosition);
  }
}
