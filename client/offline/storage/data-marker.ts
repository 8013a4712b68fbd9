import { installId, remember, remembered } from './meta.ts';

const MARKER_KEY = 'platecarbon-data';
/** Noted in the database that the loss was shown and understood. */
const MET_KEY = 'dataMarker';

/**
 * Whether this browser's database held data of this app that are gone: a mark outside of it says so and the database does
 * not know the mark. Marks a database that is new. False where the browser keeps nothing at all.
 */
export async function hasLostData(): Promise<boolean> {
  try {
    const outside = localStorage.getItem(MARKER_KEY);
    const inside = await remembered(MET_KEY);
    if (outside !== null) return inside !== outside;
    await markData();
    return false;
  } catch {
    return false;
  }
}

/** Marks the data that are here now: nothing is missed from then on. */
export async function markData(): Promise<void> {
  const marker = await installId();
  await remember(MET_KEY, marker);
  localStorage.setItem(MARKER_KEY, marker);
}
