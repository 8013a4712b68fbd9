import { Dexie, type Table } from 'dexie';
import type { OutboxEntry } from '../outbox/outbox-entry.ts';
import { StorageFailure } from './storage-failure.ts';
import type { DraftRecord, MetaRow, OrderRow, OwnerMirrorRow, ReferenceMirrorRow } from './rows.ts';

export const DATABASE_NAME = 'platecarbon';
/** Versions only add stores and indexes, so that a killed upgrade leaves the earlier version readable. */
export const DATABASE_VERSION = 2;
/** The library writes its versions tenfold. */
const NATIVE_VERSIONS_PER_VERSION = 10;

/** The stores of this device. Opened and used through `DeviceStorage` alone. */
export class DeviceTables extends Dexie {
  declare drafts: Table<DraftRecord, string>;
  declare meta: Table<MetaRow, string>;
  declare mirror: Table<ReferenceMirrorRow, string>;
  declare outbox: Table<OutboxEntry, string>;
  declare settled: Table<OutboxEntry, string>;
  declare orders: Table<OrderRow, [string, string]>;
  declare ownerMirror: Table<OwnerMirrorRow, [string, string]>;

  constructor(name = DATABASE_NAME) {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ drafts: 'draftId, [ownerKey+updatedAt]', meta: 'key', mirror: 'companyId' });
    this.version(DATABASE_VERSION).stores({
      outbox: 'commandId, [ownerKey+position+sequence], [ownerKey+workOrderId], [ownerKey+state]',
      settled: 'commandId, [ownerKey+settledAt]',
      orders: '[ownerKey+workOrderId], [ownerKey+processingDate], [ownerKey+changedAt]',
      ownerMirror: '[ownerKey+name]',
    });
    // The library opens a database of a later version without complaint; what it holds is not ours to interpret.
    this.on('ready', () => this.refuseNewerVersion(), true);
  }

  private refuseNewerVersion(): void {
    const stored = Math.floor(this.backendDB().version / NATIVE_VERSIONS_PER_VERSION);
    if (stored > DATABASE_VERSION) throw new StorageFailure('NEWER_VERSION');
  }
}
