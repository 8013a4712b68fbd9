/** Something that a reload of the page must not interrupt: a form that is being filled, a queue that is being sent. */
export interface ReloadHold {
  /** True while a reload would be felt. */
  readonly isBusy: () => boolean;
  /** Brings to disk what is not there yet. */
  readonly settle: () => Promise<void>;
}

const holds = new Set<ReloadHold>();

/** Asks for `hold` before this page is ever reloaded for an update; the answer takes it back. */
export function holdReloads(hold: ReloadHold): () => void {
  holds.add(hold);
  return () => {
    holds.delete(hold);
  };
}

/** True while something on this page would feel a reload. */
export function isReloadFelt(): boolean {
  return [...holds].some((hold) => hold.isBusy());
}

/** Resolves once everything is on disk, at the latest after `withinMs`. Never throws: what failed is shown by its owner. */
export async function settleBeforeReload(withinMs: number): Promise<void> {
  const settled = Promise.allSettled([...holds].map((hold) => hold.settle()));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, withinMs);
  });
  await Promise.race([settled, late]);
  clearTimeout(timer);
}
