import { Dexie } from 'dexie';
import { DexieOutboxStore } from '../../client/offline/outbox/dexie-outbox-store.ts';
import { MemoryOutboxStore } from '../../client/offline/outbox/memory-outbox-store.ts';
import type { OutboxStore } from '../../client/offline/outbox/outbox-store.ts';
import { DeviceStorage } from '../../client/offline/storage/device-storage.ts';

/** The queues of the devices of one history. */
export interface DeviceStores {
  readonly storeOf: (device: string) => OutboxStore;
  readonly remove: () => Promise<void>;
}

export type StoresFactory = () => DeviceStores;

export const inMemory: StoresFactory = () => ({
  storeOf: () => new MemoryOutboxStore({ isDurable: true }),
  remove: () => Promise.resolve(),
});

/** A busy machine must not look like a device that stores nothing. */
const PATIENCE_MS = 600_000;

export const inIndexedDb: StoresFactory = () => {
  const opened: { readonly name: string; readonly storage: DeviceStorage }[] = [];
  return {
    storeOf: (device) => {
      const name = `model/${device}`;
      const storage = new DeviceStorage({ name, deadlineMs: PATIENCE_MS });
      opened.push({ name, storage });
      return new DexieOutboxStore(storage);
    },
    remove: async () => {
      for (const { name, storage } of opened) {
        storage.close();
        await Dexie.delete(name);
      }
    },
  };
};
