import type { ReadMeter } from '#domain/meters/meter.ts';
import type { MeterReading, WorkOrderContent } from '#domain/work-order/work-order.ts';
import { contentInputOf } from '../../client/features/work-order-entry/new-command.ts';
import type { NewCommand } from '../../client/offline/outbox/outbox-entry.ts';
import { aWorkOrder, anActivity, anId } from '../support/builders.ts';
import { officeViewer } from './client-setup.tsx';

export const PLANT_ID = officeViewer.company?.plants[0]?.id ?? '';

/** A rectifier's electricity meter of the plant: ×40, five digits, last read at 12,905. */
export function aMeter(meter: Partial<ReadMeter> = {}): ReadMeter {
  return {
    id: anId(50),
    plantId: PLANT_ID,
    lineId: null,
    name: '整流器電表',
    sourceId: 'electricity',
    category: 'SCOPE2',
    unit: 'kWh',
    stage: 'ELECTROPLATING',
    multiplier: 40,
    digits: 5,
    serialNumber: null,
    initialReading: 12_000,
    archivedAt: null,
    lastReading: {
      value: 12_905,
      at: '2023-06-05T03:40:00.000Z',
      workOrderId: anId(610),
      workOrderNumber: 'WO-0610',
    },
    ...meter,
  };
}

/** The same as the API answers it. */
export function meterAnswer(meter: Partial<ReadMeter> = {}): object {
  const { lastReading, ...plain } = aMeter(meter);
  const read = lastReading && { __typename: 'LastMeterReading', ...lastReading };
  return { __typename: 'Meter', ...plain, lastReading: read };
}

/** A work order with one reading of the meter. */
export function anOrderRead(
  reading: Partial<MeterReading>,
  content: Partial<WorkOrderContent> = {},
): WorkOrderContent {
  const meter = { startReading: 12_905, endReading: 12_950, multiplier: 40, meterId: anId(50), ...reading };
  const quantity = (meter.endReading - meter.startReading) * meter.multiplier;
  return aWorkOrder({
    plantId: PLANT_ID,
    activityData: [anActivity({ origin: 'METERED', quantity, meter })],
    ...content,
  });
}

/** The command that records it. */
export function recordingOf(
  content: WorkOrderContent,
  workOrderId: string = crypto.randomUUID(),
): NewCommand {
  const kind = { record: { content: contentInputOf(content), copiedFromWorkOrderId: null } };
  return { commandId: crypto.randomUUID(), workOrderId, kind, content, title: content.workOrderNumber };
}
