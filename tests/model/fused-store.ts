import type { LocalOwner } from '../../client/offline/storage/owner.ts';
import type { NewCommand, OutboxEntry } from '../../client/offline/outbox/outbox-entry.ts';
import type { EntryPatch, OutboxStore, RecordedEvidence } from '../../client/offline/outbox/outbox-store.ts';
import type { Activity } from './activity.ts';

/** The power goes at the given write: before it is on disk, or when it is and nobody was told. */
export interface Fuse {
  readonly writesLeft: number;
  readonly isAfterCommit: boolean;
}

interface StoreParts {
  readonly activity: Activity;
  readonly onBurnt: () => void;
  readonly onRequeue: (count: number) => void;
}

const NEVER = new Promise<never>(() => undefined);

/** The queue of a device as one tab sees it: it falls silent when the tab dies, perhaps in the middle of a write. */
export class FusedStore implements OutboxStore {
  private readonly inner: OutboxStore;
  private readonly parts: StoreParts;
  private fuse: Fuse | null = null;
  private isDead = false;

  constructor(inner: OutboxStore, parts: StoreParts) {
    this.inner = inner;
    this.parts = parts;
  }

  get isDurable(): boolean {
    return this.inner.isDurable;
  }

  light(fuse: Fuse): void {
    this.fuse = fuse;
  }

  die(): void {
    this.isDead = true;
  }

  append(owner: LocalOwner, command: NewCommand, evidence: RecordedEvidence): Promise<OutboxEntry> {
    return this.write(() => this.inner.append(owner, command, evidence));
  }

  unsent(owner: LocalOwner): Promise<readonly OutboxEntry[]> {
    return this.read(() => this.inner.unsent(owner));
  }

  settled(owner: LocalOwner, limit: number): Promise<readonly OutboxEntry[]> {
    return this.read(() => this.inner.settled(owner, limit));
  }

  acknowledgedSince(owner: LocalOwner, instant: string): Promise<number> {
    return this.read(() => this.inner.acknowledgedSince(owner, instant));
  }

  find(owner: LocalOwner, commandId: string): Promise<OutboxEntry | null> {
    return this.read(() => this.inner.find(owner, commandId));
  }

  patch(owner: LocalOwner, patches: readonly EntryPatch[]): Promise<readonly OutboxEntry[]> {
    return this.write(() => this.inner.patch(owner, patches));
  }

  withdraw(owner: LocalOwner, commandId: string, now: string): Promise<OutboxEntry | null> {
    return this.write(() => this.inner.withdraw(owner, commandId, now));
  }

  requeue(owner: LocalOwner, commandIds: readonly string[]): Promise<void> {
    this.parts.onRequeue(commandIds.length);
    return this.write(() => this.inner.requeue(owner, commandIds));
  }

  adopt(
    owner: LocalOwner,
    entries: readonly OutboxEntry[],
    installId: string,
  ): Promise<readonly OutboxEntry[]> {
    return this.write(() => this.inner.adopt(owner, entries, installId));
  }

  markExported(owner: LocalOwner, commandIds: readonly string[], now: string): Promise<void> {
    return this.write(() => this.inner.markExported(owner, commandIds, now));
  }

  countOfOthers(
    owner: LocalOwner,
  ): Promise<{ readonly sameCompany: number; readonly otherCompanies: number }> {
    return this.read(() => this.inner.countOfOthers(owner));
  }

  private async read<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.isDead) return NEVER;
    const result = await this.parts.activity.track(work());
    return this.whileAlive(result);
  }

  private async write<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.isDead) return NEVER;
    const { fuse } = this;
    if (fuse !== null && fuse.writesLeft === 0) {
      this.parts.onBurnt();
      if (fuse.isAfterCommit) await this.parts.activity.track(work());
      return NEVER;
    }
    if (fuse !== null) this.fuse = { ...fuse, writesLeft: fuse.writesLeft - 1 };
    const result = await this.parts.activity.track(work());
    return this.whileAlive(result);
  }

  private whileAlive<Result>(result: Result): Result | Promise<Result> {
    return this.isDead ? NEVER : result;
  }
}
