const releases = new Map<string, () => void>();

/**
 * Claims a draft for this tab until it is released or the tab goes; false when another tab holds it. Two tabs typing
 * into one draft would write over each other and send two contents under one id.
 */
export function claimDraft(draftId: string): Promise<boolean> {
  if (releases.has(draftId) || !('locks' in navigator)) return Promise.resolve(true);
  return new Promise((resolve) => {
    const hold = (lock: Lock | null): Promise<void> => {
      resolve(lock !== null);
      if (lock === null) return Promise.resolve();
      return new Promise((release) => releases.set(draftId, release));
    };
    // A browser that refuses locks altogether must not keep anyone from typing.
    navigator.locks.request(`draft:${draftId}`, { ifAvailable: true }, hold).catch(() => resolve(true));
  });
}

/** Lets another tab have the draft. */
export function releaseDraft(draftId: string): void {
  releases.get(draftId)?.();
  releases.delete(draftId);
}
