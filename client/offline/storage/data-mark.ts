const MARK_KEY = 'platecarbon-data';

/** The mark outside of the database that says that it held data of this app; null where nothing was marked or can be. */
export function dataMark(): string | null {
  try {
    return localStorage.getItem(MARK_KEY);
  } catch {
    return null;
  }
}

export function setDataMark(mark: string): void {
  localStorage.setItem(MARK_KEY, mark);
}

/**
 * Somebody is signed in in a browser that remembers nobody: its data were cleared with every mark, and only the session
 * was kept. The mark that is set instead is unknown to the database, which is how the loss is told.
 */
export function noteSessionWithoutData(): void {
  try {
    if (dataMark() === null) setDataMark(crypto.randomUUID());
  } catch {
    // A browser that keeps nothing has lost nothing.
  }
}
