import type { ReactNode } from 'react';
import type { OutboxEntry } from '../../client/offline/outbox/outbox-entry.ts';
import { type Sync, SyncContext } from '../../client/offline/sync/sync-context.ts';
import type { FlushReport, SyncStatus } from '../../client/offline/sync/sync-status.ts';
import type { WorkOrderContent } from '#domain/work-order/work-order.ts';
import { officeViewer } from './client-setup.tsx';

export const quietStatus: SyncStatus = {
  drafts: 0,
  waiting: 0,
  attention: 0,
  sentToday: 0,
  lastContactAt: null,
  connection: 'REACHABLE',
  gate: { kind: 'OPEN' },
  isFlushing: false,
  oldestQueuedAt: null,
  nextAttemptAt: null,
  storage: { isAvailable: true, isPersisted: true, usageMb: 12, quotaMb: 2048, isLow: false },
  isClockSuspect: false,
  ofOthers: { sameCompany: 0, otherCompanies: 0 },
};

/** What a person typed at the line: 560 kWh in plating and a reading that cannot be. */
export const typedContent: WorkOrderContent = {
  plantId: officeViewer.company?.plants[0]?.id ?? '',
  customerOrderNumber: 'C-77',
  workOrderNumber: 'WO-0611',
  processingDate: '2026-06-05',
  startTime: '08:10',
  endTime: '11:40',
  endsNextDay: false,
  customerName: null,
  customerEmail: null,
  productName: '汽車扣件',
  quantity: 500,
  quantityUnit: 'KG',
  quantityUnitName: null,
  massKg: null,
  pieceCount: null,
  allocationSharePercent: null,
  areaCm2: null,
  platingMethod: null,
  coatings: [{ metal: 'ZINC', thicknessUm: 8, densityKgPerM3: null, bath: null }],
  stageEquipment: { PRE_TREATMENT: null, ELECTROPLATING: null, POST_TREATMENT: null, PERIPHERAL: null },
  activityData: [
    {
      id: 'line-1',
      stage: 'ELECTROPLATING',
      sourceId: 'electricity',
      category: 'SCOPE2',
      quantity: -5,
      unit: 'kWh',
      origin: 'TYPED',
      equipment: null,
      note: null,
      meter: null,
      fugitive: null,
    },
  ],
  note: null,
};

/** An entry that waits, recorded at the line; `command` is built from `kind`. */
export function entryOf(commandId: string, given: Partial<OutboxEntry> = {}): OutboxEntry {
  const workOrderId = given.workOrderId ?? `order-of-${commandId}`;
  return {
    commandId,
    ownerKey: 'company/account',
    installId: 'install',
    sequence: 1,
    position: given.sequence ?? 1,
    workOrderId,
    command: {
      id: commandId,
      workOrderId,
      sequence: 1,
      deviceTime: '2026-11-22T01:00:00.000Z',
      record: { content: typedContent as never },
    },
    payloadVersion: 1,
    payloadHash: '',
    content: typedContent,
    title: 'WO-0611 汽車扣件',
    recordedBy: '王小明',
    queuedAt: '2026-11-22T01:00:00.000Z',
    state: 'QUEUED',
    attempts: 0,
    nextAttemptAt: null,
    leaseUntil: null,
    fault: null,
    outcome: null,
    settledAt: null,
    exportedAt: null,
    ...given,
  };
}

/** A queue that only remembers what it was asked to do. */
export interface SampleSync extends Sync {
  readonly asked: string[];
}

/** What screens see of a queue, with the acts that a test gives; all others are remembered and do nothing. */
export function sampleSync(
  given: Partial<Omit<Sync, 'status'>> & { readonly status?: Partial<SyncStatus> } = {},
): SampleSync {
  const status: SyncStatus = { ...quietStatus, ...given.status };
  const asked: string[] = [];
  const report: FlushReport = { sent: 0, waiting: status.waiting, attention: status.attention, status };
  return {
    unsent: [],
    settled: [],
    enqueue: () => Promise.reject(new Error('nothing is queued here')),
    settledWithin: () => Promise.resolve(null),
    read: () => Promise.resolve({ unsent: given.unsent ?? [], settled: given.settled ?? [] }),
    flushNow: () => {
      asked.push('flushNow');
      return Promise.resolve(report);
    },
    discard: (commandId, reason) => {
      asked.push(`discard ${commandId} ${reason ?? ''}`.trim());
      return Promise.resolve();
    },
    withdraw: () => Promise.resolve(null),
    exportFile: () => {
      asked.push('exportFile');
      return Promise.resolve(new Blob(['{}'], { type: 'application/json' }));
    },
    importFile: () => Promise.resolve(report),
    ...given,
    status,
    asked,
  };
}

/** A screen above that queue. */
export function WithSync({ sync, children }: { readonly sync: Sync; readonly children: ReactNode }) {
  return <SyncContext value={sync}>{children}</SyncContext>;
}
