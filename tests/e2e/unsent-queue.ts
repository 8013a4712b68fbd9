import { createHash, randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { canonicalJson } from '#domain/sync/canonical-json.ts';
import { payloadOf } from '#domain/sync/command-payload.ts';
import type { CommandInput } from '../support/generated/graphql.ts';
import { zhTw } from './acts.ts';

const COMPANY_ID = '11111111-1111-4111-8111-111111111111';
const PLANT_ID = '11111111-1111-4111-8111-aaaaaaaaaaaa';
/** operator-a of the demo. */
const OPERATOR_ID = '11111111-1111-4111-8111-000000000001';
const DEFAULT_AMENDED_EVERY = 4;

/** An order of a queue, and what the platform is to hold of it in the end. */
export interface QueuedOrder {
  readonly id: string;
  readonly workOrderNumber: string;
  /** The record, and the changes to it in their order. */
  readonly commands: readonly CommandInput[];
  readonly productName: string;
}

export interface UnsentQueue {
  /** All numbers of its orders begin so. */
  readonly prefix: string;
  readonly orders: readonly QueuedOrder[];
  /** Entries, that is commands. */
  readonly size: number;
}

/**
 * A queue of orders with their amendments: of every `amendedEvery`-th order two follow, each upon the value of the one
 * before, so that another order of arrival would leave an open case.
 */
export function anUnsentQueue(
  prefix: string,
  entryCount: number,
  amendedEvery = DEFAULT_AMENDED_EVERY,
): UnsentQueue {
  const orders: QueuedOrder[] = [];
  for (let size = 0, number = 1; size < entryCount; number += 1) {
    const amendments = number % amendedEvery === 0 ? Math.min(2, entryCount - size - 1) : 0;
    const order = anOrder(`${prefix}-${String(number).padStart(4, '0')}`, amendments);
    orders.push(order);
    size += order.commands.length;
  }
  return { prefix, orders, size: entryCount };
}

/** Takes the queue in on the open queue page, as the file that another device has exported. */
export async function importOnQueuePage(page: Page, queue: UnsentQueue): Promise<void> {
  await page
    .getByLabel(zhTw('queue.file.importLabel'))
    .setInputFiles({ name: 'unsent.json', mimeType: 'application/json', buffer: fileOf(queue) });
}

function anOrder(workOrderNumber: string, amendments: number): QueuedOrder {
  const id = randomUUID();
  const record: CommandInput = {
    id: randomUUID(),
    workOrderId: id,
    sequence: 1,
    deviceTime: new Date().toISOString(),
    record: { content: contentOf(workOrderNumber) },
  };
  const commands = [record];
  for (let step = 1; step <= amendments; step += 1) {
    commands.push({
      id: randomUUID(),
      workOrderId: id,
      sequence: step + 1,
      deviceTime: new Date().toISOString(),
      dependsOn: [commands[step - 1]!.id],
      amend: {
        baseRevision: 1,
        changes: [{ cell: 'productName', base: productName(step - 1), new: productName(step) }],
      },
    });
  }
  return { id, workOrderNumber, commands, productName: productName(amendments) };
}

const productName = (step: number) => `六角螺栓 M${8 + step}`;

function contentOf(workOrderNumber: string) {
  return {
    plantId: PLANT_ID,
    workOrderNumber,
    customerOrderNumber: `PO-${workOrderNumber}`,
    processingDate: '2026-11-20',
    startTime: '08:10',
    endTime: '11:40',
    endsNextDay: false,
    productName: productName(0),
    quantity: 500,
    quantityUnit: 'PIECE' as const,
    coatings: [{ metal: 'ZINC' as const }],
    activityData: [
      {
        id: randomUUID(),
        stage: 'ELECTROPLATING' as const,
        sourceId: 'electricity',
        category: 'SCOPE2' as const,
        quantity: 1000,
        unit: 'kWh',
      },
    ],
  };
}

/** The file of docs/integration.md. */
function fileOf({ orders }: UnsentQueue): Buffer {
  const now = new Date().toISOString();
  const commands = orders.flatMap((order) => order.commands.map((command) => ({ order, command })));
  const file = {
    format: 'platecarbon-unsent-entries',
    version: 1,
    installId: randomUUID(),
    companyId: COMPANY_ID,
    accountId: OPERATOR_ID,
    serverOrigin: 'http://localhost',
    exportedAt: now,
    entries: commands.map(({ order, command }, index) => ({
      commandId: command.id,
      workOrderId: order.id,
      sequence: index + 1,
      position: index + 1,
      command: { ...command, sequence: index + 1 },
      payloadVersion: 1,
      payloadHash: sha256(canonicalJson(payloadOf(command))),
      title: order.workOrderNumber,
      recordedBy: 'operator-a',
      queuedAt: now,
      state: 'QUEUED',
      attempts: 0,
    })),
  };
  return Buffer.from(JSON.stringify({ ...file, digest: sha256(canonicalJson(file)) }));
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
