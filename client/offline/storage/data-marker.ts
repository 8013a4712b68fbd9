import { dataMark, setDataMark } from './data-mark.ts';
import { installId, remember, remembered } from './meta.ts';

/** The mark as the database knows it. */
const KNOWN_KEY = 'dataMark';

/**
 * Whether this browser's database held data of this app that are gone: a mark outside of it says so and the database does
 * not know the mark. Marks a database that is new. False where the browser keeps nothing at all.
 */
export async function hasLostData(): Promise<boolean> {
  try {
    const outside = dataMark();
    const known = await remembered(KNOWN_KEY);
    if (outside !== null) return known !== outside;
    await markData();
    return false;
  } catch {
    return false;
  }
}

/** Marks the data that are here now: nothing is missed from then on. */
export async function markData(): Promise<void> {
  const mark = await installId();
  await remember(KNOWN_KEY, mark);
  setDataMark(mark);
}
