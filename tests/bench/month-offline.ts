/** The queue of a tablet that was without network for a month, as the file that the app would export. */
import { changesBetween } from '#domain/work-order/cells.ts';
import type { WorkOrderContent } from '#domain/work-order/work-order.ts';
import { contentInputOf } from '../../client/features/work-order-entry/new-command.ts';
import { exportQueue } from '../../client/offline/export/queue-file.ts';
import { MemoryOutboxStore } from '../../client/offline/outbox/memory-outbox-store.ts';
import type { NewCommand } from '../../client/offline/outbox/outbox-entry.ts';
import type { LocalOwner } from '../../client/offline/storage/owner.ts';
import { anId, theSlidesExample } from '../support/builders.ts';

/** Every fifth command corrects an order that was recorded before. */
const COMMANDS_PER_AMENDMENT = 5;
const MINUTE_MS = 60_000;
const FIRST_MS = Date.parse('2026-10-20T00:00:00.000Z');

interface MonthOffline {
  readonly owner: LocalOwner;
  readonly plantId: string;
  readonly recordedBy: string;
  readonly installId: string;
  readonly serverOrigin: string;
  readonly commands: number;
}

/** `commands` orders of nine lines and their corrections, through the app's own queue and export. */
export async function monthOfflineFile(month: MonthOffline): Promise<string> {
  const { owner, installId, recordedBy, serverOrigin } = month;
  const store = new MemoryOutboxStore({ isDurable: true });
  for (let index = 0; index < month.commands; index += 1) {
    const now = new Date(FIRST_MS + index * 8 * MINUTE_MS).toISOString();
    const evidence = { installId, operatorId: null, recordedBy, now, isClockSuspect: false };
    await store.append(owner, commandOf(month, index), evidence);
  }
  const now = new Date(FIRST_MS + month.commands * 8 * MINUTE_MS).toISOString();
  const file = await exportQueue(store, { owner, installId, serverOrigin, now });
  return file.text();
}

function commandOf(month: MonthOffline, index: number): NewCommand {
  const isAmendment = index % COMMANDS_PER_AMENDMENT === COMMANDS_PER_AMENDMENT - 1;
  const recorded = isAmendment ? index - 3 : index;
  const content = contentOf(month, recorded);
  const envelope = { commandId: anId(5_000_000 + index), workOrderId: anId(4_000_000 + recorded) };
  const title = content.workOrderNumber;
  if (!isAmendment)
    return { ...envelope, kind: { record: { content: contentInputOf(content) } }, content, title };
  const corrected = { ...content, note: '夜班補登', quantity: content.quantity + 1 };
  const changes = changesBetween(content, corrected);
  return {
    ...envelope,
    kind: { amend: { baseRevision: 1, changes, reason: null } },
    content: corrected,
    title,
  };
}

function contentOf({ plantId }: MonthOffline, index: number): WorkOrderContent {
  const day = 1 + (index % 28);
  return theSlidesExample({
    plantId,
    workOrderNumber: `WO-${String(index).padStart(5, '0')}`,
    customerOrderNumber: `PO-${String(index).padStart(5, '0')}`,
    processingDate: `2026-10-${String(day).padStart(2, '0')}`,
    quantity: 500 + (index % 97),
  });
}
