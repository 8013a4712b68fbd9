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

/** Takes the room that is left to this site, down to less than any entry needs. */
export function fillStorage(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('fills the storage');
      opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { autoIncrement: true });
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(new Error('the database does not open'));
    });
    const isKept = (bytes: number) =>
      new Promise<boolean>((resolve) => {
        const writing = database.transaction('rows', 'readwrite');
        writing.objectStore('rows').add(crypto.getRandomValues(new Uint8Array(bytes)));
        writing.oncomplete = () => resolve(true);
        writing.onabort = () => resolve(false);
      });
    for (let bytes = 2 ** 16; bytes >= 32;) if (!(await isKept(bytes))) bytes /= 2;
    database.close();
  });
}
