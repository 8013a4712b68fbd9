import type { Page } from 'playwright-core';

/** The stores for reading without network in which this browser holds the text. */
export function storesWith(page: Page, text: string): Promise<readonly string[]> {
  return page.evaluate(async (wanted) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('platecarbon');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(new Error('the database does not open'));
    });
    const found: string[] = [];
    for (const store of ['mirror', 'ownerMirror', 'orders']) {
      const rows = await new Promise<unknown>((resolve, reject) => {
        const reading = database.transaction(store).objectStore(store).getAll();
        reading.onsuccess = () => resolve(reading.result);
        reading.onerror = () => reject(new Error(`${store} cannot be read`));
      });
      if (JSON.stringify(rows).includes(wanted)) found.push(store);
    }
    database.close();
    return found;
  }, text);
}
