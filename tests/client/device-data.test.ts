import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askForPersistence, readStorageHealth } from '../../client/offline/storage-health.ts';
import { noteSessionWithoutData } from '../../client/offline/storage/data-mark.ts';
import { hasLostData, markData } from '../../client/offline/storage/data-marker.ts';
import { deviceStorage } from '../../client/offline/storage/device-storage.ts';
import { remember } from '../../client/offline/storage/meta.ts';

/** The browser clears the database. */
async function clearDatabase(): Promise<void> {
  await deviceStorage.write(['meta'], ({ meta }) => meta.clear());
}

describe('R47: data that a browser has cleared', () => {
  beforeEach(async () => {
    localStorage.clear();
    await clearDatabase();
  });

  it('are not missed on a new device', async () => {
    expect(await hasLostData()).toBe(false);
    expect(await hasLostData()).toBe(false);
  });

  it('are missed at every start until the person has understood', async () => {
    await hasLostData();
    await clearDatabase();
    expect(await hasLostData()).toBe(true);
    expect(await hasLostData()).toBe(true);
    await markData();
    expect(await hasLostData()).toBe(false);
  });

  it('are not missed when only the mark outside of the database went', async () => {
    await hasLostData();
    localStorage.clear();
    expect(await hasLostData()).toBe(false);
    await clearDatabase();
    expect(await hasLostData()).toBe(true);
  });

  it('are not claimed to be lost where the browser keeps nothing', async () => {
    await hasLostData();
    vi.spyOn(deviceStorage, 'read').mockRejectedValueOnce(new DOMException('', 'SecurityError'));
    expect(await hasLostData()).toBe(false);
  });

  it('stay what they are when something else is remembered', async () => {
    await hasLostData();
    await remember('profile', { accountId: 'a' });
    expect(await hasLostData()).toBe(false);
  });
});

describe('R30: a session in a browser that remembers nobody', () => {
  beforeEach(async () => {
    localStorage.clear();
    await clearDatabase();
  });

  it('tells that nothing is left here, until that is understood', async () => {
    noteSessionWithoutData();
    expect(await hasLostData()).toBe(true);
    await markData();
    expect(await hasLostData()).toBe(false);
  });

  it('is no loss on a device whose data are there', async () => {
    await hasLostData();
    noteSessionWithoutData();
    expect(await hasLostData()).toBe(false);
  });
});

describe('R47: asking the browser to keep the data', () => {
  const play = (storage: Partial<StorageManager> | undefined) => {
    vi.stubGlobal('navigator', { storage });
  };
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('asks once, and not when it was granted', async () => {
    const persist = vi.fn(() => Promise.resolve(true));
    play({ persisted: () => Promise.resolve(false), persist });
    expect(await askForPersistence()).toBe(true);
    expect(persist).toHaveBeenCalledTimes(1);
    play({ persisted: () => Promise.resolve(true), persist });
    expect(await askForPersistence()).toBe(true);
    expect(persist).toHaveBeenCalledTimes(1);
  });

  it('takes a browser without an answer as it is', async () => {
    play(undefined);
    expect(await askForPersistence()).toBeNull();
    expect(await readStorageHealth(true)).toMatchObject({ isPersisted: null, usageMb: null });
    play({
      persisted: () => Promise.reject(new TypeError('no')),
      estimate: () => Promise.reject(new TypeError('no')),
    });
    expect(await askForPersistence()).toBeNull();
    expect(await readStorageHealth(false)).toMatchObject({
      isAvailable: false,
      isPersisted: null,
      isLow: false,
    });
  });
});
