/** A place in the order of changes: everything up to it has been handed over. */
export interface ChangePlace {
  readonly at: string;
  readonly id: string;
}

/**
 * Where a client stands. `complete` is the place below which nothing can appear any more; `position` is where the round
 * that runs goes on, null between two rounds.
 */
export interface ChangesCursor {
  readonly complete: ChangePlace;
  readonly position: ChangePlace | null;
}

/** To whom a cursor belongs: rows of one company, in one life of the database. */
export interface CursorOwner {
  readonly companyId: string;
  readonly epoch: string;
}

const FORM = 1;

/** Opaque to clients. It names rows of the past only and adds no rights, so it needs no signature. */
export function writeCursor(
  { companyId, epoch }: CursorOwner,
  { complete, position }: ChangesCursor,
): string {
  const parts = [FORM, companyId, epoch, complete.at, complete.id, position?.at ?? '', position?.id ?? ''];
  return Buffer.from(JSON.stringify(parts), 'utf8').toString('base64url');
}

/** Null for what is no cursor of this owner: foreign, tampered with, or from before the database was restored. */
export function readCursor({ companyId, epoch }: CursorOwner, cursor: string): ChangesCursor | null {
  const parts = parsed(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (!Array.isArray(parts) || parts.length !== 7) return null;
  const [form, ofCompany, ofEpoch, ...places] = parts as readonly unknown[];
  if (form !== FORM || ofCompany !== companyId || ofEpoch !== epoch) return null;
  if (!places.every((part) => typeof part === 'string')) return null;
  const [completeAt = '', completeId = '', positionAt = '', positionId = ''] = places;
  return {
    complete: { at: completeAt, id: completeId },
    position: positionAt === '' ? null : { at: positionAt, id: positionId },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
