/**
 * How this tab stands to the database of the device.
 * DISPLACED: a newer version in another tab needed it; this tab has let go and must be loaded again.
 * BLOCKED: an older version in another tab does not let go.
 * NEWER_VERSION: a later version wrote it; this one opens it for rescue only.
 */
export type StorageCondition = 'READY' | 'DISPLACED' | 'BLOCKED' | 'NEWER_VERSION';

/** The condition and who follows it; apart from the database, so that the first screen can follow it without that. */
export class StorageConditions {
  private readonly listeners = new Set<() => void>();
  private now: StorageCondition = 'READY';

  get current(): StorageCondition {
    return this.now;
  }

  become(condition: StorageCondition): void {
    if (this.now === condition) return;
    this.now = condition;
    for (const listener of this.listeners) listener();
  }

  /** Calls `listener` at every change, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }
}

/** The condition of this tab. */
export const deviceConditions = new StorageConditions();
