import { randomUUID } from 'node:crypto';
import { graphql } from '../support/generated/gql.ts';
import type { DefineMeterInput } from '../support/generated/graphql.ts';
import type { ActivityData, MeterReading, WorkOrderContent } from '#domain/work-order/work-order.ts';
import { anActivity } from '../support/builders.ts';
import type { Submitter } from './work-order-operations.ts';

export const METERS = graphql(`
  query TestMeters {
    productionLines {
      id
      plantId
      name
      archivedAt
    }
    meters {
      id
      plantId
      lineId
      name
      sourceId
      category
      unit
      stage
      multiplier
      digits
      serialNumber
      initialReading
      archivedAt
      lastReading {
        value
        at
        workOrderId
        workOrderNumber
      }
    }
  }
`);

export const LEDGER = graphql(`
  query TestMeterLedger($meterId: ID!, $from: LocalDate, $to: LocalDate) {
    meterLedger(meterId: $meterId, from: $from, to: $to) {
      openingReading
      closingReading
      assignedQuantity
      remainderQuantity
      differenceQuantity
      isComplete
      entries {
        kind
        startReading
        endReading
        quantity
        workOrderNumber
        at
      }
    }
  }
`);

export const DEFINE_LINE = graphql(`
  mutation TestDefineLine($input: DefineProductionLineInput!) {
    defineProductionLine(input: $input) {
      id
      plantId
      name
      archivedAt
    }
  }
`);

export const RENAME_LINE = graphql(`
  mutation TestRenameLine($input: RenameProductionLineInput!) {
    renameProductionLine(input: $input) {
      id
      name
    }
  }
`);

export const ARCHIVE_LINE = graphql(`
  mutation TestArchiveLine($input: ArchiveProductionLineInput!) {
    archiveProductionLine(input: $input) {
      id
      archivedAt
    }
  }
`);

export const DEFINE_METER = graphql(`
  mutation TestDefineMeter($input: DefineMeterInput!) {
    defineMeter(input: $input) {
      id
      lineId
      name
      multiplier
      digits
      lastReading {
        value
      }
    }
  }
`);

export const CHANGE_METER = graphql(`
  mutation TestChangeMeter($input: ChangeMeterInput!) {
    changeMeter(input: $input) {
      id
      name
      lineId
      multiplier
      digits
      sourceId
      unit
    }
  }
`);

export const ARCHIVE_METER = graphql(`
  mutation TestArchiveMeter($input: ArchiveMeterInput!) {
    archiveMeter(input: $input) {
      id
      archivedAt
    }
  }
`);

/** A rectifier's electricity meter of the whole plant, unless told otherwise. */
export function aMeterInput(plantId: string, input: Partial<DefineMeterInput> = {}): DefineMeterInput {
  return {
    commandId: randomUUID(),
    meterId: randomUUID(),
    plantId,
    name: `電表 ${randomUUID().slice(0, 8)}`,
    sourceId: 'electricity',
    category: 'SCOPE2',
    unit: 'kWh',
    multiplier: 40,
    digits: 5,
    initialReading: 90,
    ...input,
  };
}

/** Defines a meter and gives its id. */
export async function aMeter(office: Submitter, input: Partial<DefineMeterInput> = {}): Promise<string> {
  const defined = aMeterInput(office.plantId, input);
  await office.browser.dataOf(DEFINE_METER, { input: defined });
  return defined.meterId;
}

/** A line that was read from a meter; its quantity is what the readings give, unless told otherwise. */
export function aReading(
  meterId: string,
  [startReading, endReading]: readonly [number, number],
  { quantity, ...more }: Partial<MeterReading> & { readonly quantity?: number } = {},
): ActivityData {
  const meter: MeterReading = { startReading, endReading, multiplier: 40, meterId, ...more };
  return anActivity({
    id: randomUUID(),
    origin: 'METERED',
    quantity: quantity ?? (endReading - startReading) * meter.multiplier,
    meter,
  });
}

/** An order that ran on one day, with one line. */
export function anOrderOf(
  line: ActivityData,
  content: Partial<WorkOrderContent> = {},
): Partial<WorkOrderContent> {
  return { activityData: [line], ...content };
}
