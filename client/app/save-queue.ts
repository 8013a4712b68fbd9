import { taipeiDateOf } from '#domain/calendar/calendar-date.ts';
import { UNSENT_FILE_TYPE, unsentFileText } from '../offline/export/unsent-file.ts';
import type { RescuedQueue } from '../offline/storage/rescue.ts';
import { saveFile } from '../report/save-file.ts';

/** Hands the waiting entries of one owner out as a file; false when the person chose not to keep it. */
export async function saveQueue({ owner, installId, entries }: RescuedQueue): Promise<boolean> {
  const now = new Date().toISOString();
  const text = await unsentFileText(entries, { owner, installId, serverOrigin: location.origin, now });
  const name = `platecarbon-unsent-${taipeiDateOf(now)}.json`;
  return (await saveFile(new TextEncoder().encode(text), name, UNSENT_FILE_TYPE)) !== 'CANCELLED';
}
