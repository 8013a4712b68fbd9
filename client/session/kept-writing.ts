/** What somebody has written and not saved yet, kept by this browser: it survives a reload, a crash and the end of a session. */

const PREFIX = 'platecarbon-writing';

/** Plain fields of a form. */
export type WritingFields = Readonly<Record<string, string | boolean>>;

export interface KeptWriting<Fields> {
  readonly fields: Fields;
  /** The revision that was open when it was begun, and what it said. */
  readonly basedOn: number;
  readonly baseFields: Fields;
  /** Instant of the last change. */
  readonly keptAt: string;
}

/** The name under which an account's writing about `subject` is kept. */
export function writingKey(accountId: string, subject: string): string {
  return `${PREFIX}/${accountId}/${subject}`;
}

/** What is kept under `key`; null when there is nothing, or nothing that fits the fields of this build. */
export function readKeptWriting<Fields extends WritingFields>(
  key: string,
  sample: Fields,
): KeptWriting<Fields> | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Partial<KeptWriting<Fields>> | null;
    if (kept === null || typeof kept.basedOn !== 'number' || typeof kept.keptAt !== 'string') return null;
    const { fields, baseFields } = kept;
    const fits = Object.entries(sample).every(([name, value]) =>
      [fields, baseFields].every((stated) => typeof stated?.[name] === typeof value),
    );
    return fits ? (kept as KeptWriting<Fields>) : null;
  } catch {
    return null;
  }
}

export function keepWriting(key: string, writing: KeptWriting<WritingFields>): void {
  try {
    localStorage.setItem(key, JSON.stringify(writing));
  } catch {
    // A browser that keeps nothing, or has no room left: then what is typed lives as long as the page.
  }
}

export function dropKeptWriting(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing has nothing to drop.
  }
}
