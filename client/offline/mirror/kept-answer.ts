import { storedForOwner, storeForOwner } from '../storage/mirror.ts';
import type { LocalOwner } from '../storage/owner.ts';

/** An answer of the server that this device keeps for its owner. */
export interface KeptAnswer<Data> {
  readonly data: Data;
  /** ISO instant of this device at which the server answered. */
  readonly keptAt: string;
}

/** Name of an answer among the owner's copies, and the shape of it that this build reads. */
export interface AnswerName<Data> {
  readonly name: string;
  readonly shape: number;
  /** Only for the type. */
  readonly of?: Data;
}

/** Keeps an answer that is known to be one to `owner`. Rejects where the device cannot store. */
export function keepAnswer<Data>(
  owner: LocalOwner,
  { name, shape }: AnswerName<Data>,
  data: Data,
): Promise<void> {
  return storeForOwner(owner, name, { shape, keptAt: new Date().toISOString(), data });
}

/** The kept answer; null when there is none of this shape, or the device cannot store. */
export async function keptAnswerOf<Data>(
  owner: LocalOwner,
  { name, shape }: AnswerName<Data>,
): Promise<KeptAnswer<Data> | null> {
  const stored = await storedForOwner(owner, name).catch(() => null);
  return isOfShape<Data>(stored, shape) ? stored : null;
}

/** The shape says that a build which knows it has written it from an answer of this type. */
function isOfShape<Data>(value: unknown, shape: number): value is KeptAnswer<Data> {
  return typeof value === 'object' && value !== null && 'shape' in value && value.shape === shape;
}
