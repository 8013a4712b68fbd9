import { deviceStorage } from './device-storage.ts';
import { ownerKeyOf, type LocalOwner } from './owner.ts';
import type { DeviceTables } from './tables.ts';

/** Id of this installation of the app, made at first use. */
export async function installId(): Promise<string> {
  return deviceStorage.write(['meta'], async ({ meta }) => {
    const stored = await meta.get('installId');
    if (typeof stored?.value === 'string') return stored.value;
    const made = crypto.randomUUID();
    await meta.put({ key: 'installId', value: made });
    return made;
  });
}

/** Takes the owner's next command number on this installation: 1, 2, 3 … without repeats. */
export async function nextSequence(owner: LocalOwner): Promise<number> {
  return deviceStorage.write(['meta'], async (tables) => {
    const next = (await lastSequence(tables, owner)) + 1;
    await noteSequence(tables, owner, next);
    return next;
  });
}

/** The last command number of the owner, inside a transaction over `meta`; 0 before the first. */
export async function lastSequence({ meta }: DeviceTables, owner: LocalOwner): Promise<number> {
  const stored = await meta.get(sequenceKeyOf(owner));
  return typeof stored?.value === 'number' ? stored.value : 0;
}

/** Notes the last command number of the owner, inside a transaction over `meta`. */
export async function noteSequence(
  { meta }: DeviceTables,
  owner: LocalOwner,
  sequence: number,
): Promise<void> {
  await meta.put({ key: sequenceKeyOf(owner), value: sequence });
}

/** A small remembered value (profile, last used choices), or null. Its shape is the caller's to check. */
export async function remembered(key: string): Promise<unknown> {
  const row = await deviceStorage.read(['meta'], ({ meta }) => meta.get(key));
  return row?.value ?? null;
}

/** Remembers a small value under `key`; null forgets it. */
export async function remember(key: string, value: unknown): Promise<void> {
  await deviceStorage.write(['meta'], async ({ meta }) => {
    if (value === null) await meta.delete(key);
    else await meta.put({ key, value });
  });
}

function sequenceKeyOf(owner: LocalOwner): string {
  return `sequence/${ownerKeyOf(owner)}`;
}
