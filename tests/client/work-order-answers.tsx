import { useLocation } from 'react-router';
import type { Footprint } from '#domain/footprint/footprint.ts';
import { wholeReading } from '#domain/work-order/meter-reading.ts';
import type { WorkOrderContent } from '#domain/work-order/work-order.ts';
import { PROCESS_STAGES } from '#domain/work-order/work-order.ts';
import { footprintOf, anId } from '../support/builders.ts';
import { officeViewer } from './client-setup.tsx';

/** The address that the screen stands at, for tests to read. */
export function AddressBar() {
  const { pathname, search } = useLocation();
  return <output aria-label="address">{`${pathname}${search}`}</output>;
}

/** What the address bar shows, decoded. */
export function shownAddress(): string {
  return decodeURIComponent(document.querySelector('output[aria-label="address"]')?.textContent ?? '');
}

interface OrderAnswer {
  readonly id: string;
  readonly revision: number;
  readonly status: 'IN_USE' | 'VOID';
  readonly voidReason: string | null;
  readonly revisions: readonly Readonly<Record<string, unknown>>[];
}

/** The stored result of one revision as the server answers it. */
export function resultAnswer(footprint: Footprint, workOrderId: string, revision: number): object {
  return {
    ...footprint,
    __typename: 'EmissionResult',
    workOrderId,
    revision,
    calculatedAt: '2026-11-22T08:00:00.000Z',
  };
}

/** A revision as the server lists it. */
export function revisionAnswer(revision: number, more: Readonly<Record<string, unknown>> = {}): object {
  return {
    __typename: 'WorkOrderRevision',
    revision,
    kind: revision === 1 ? 'RECORD' : 'AMEND',
    recordedAt: `2026-11-2${String(revision)}T01:30:00.000Z`,
    recordedBy: '林怡君',
    reason: null,
    attributedEmissionsKgCo2e: 100,
    batchEmissionsKgCo2e: 100,
    changes: [],
    ...more,
  };
}

/** A work order of the office user's company as the detail page is answered. */
export function orderAnswer(content: WorkOrderContent, more: Partial<OrderAnswer> = {}): object {
  const id = more.id ?? anId(500);
  const revision = more.revision ?? 1;
  const footprint = footprintOf(content);
  const { id: companyId = '', name = '' } = officeViewer.company ?? {};
  return {
    ...content,
    __typename: 'WorkOrder',
    id,
    number: 7,
    revision,
    status: more.status ?? 'IN_USE',
    voidReason: more.voidReason ?? null,
    metal: content.coatings[0]?.metal,
    company: { __typename: 'Company', id: companyId, name, taxId: '04595257' },
    activityData: content.activityData.map((line) => ({
      ...line,
      meter: line.meter && wholeReading(line.meter),
    })),
    plant: { __typename: 'Plant', id: content.plantId, name: '彰化廠', address: null },
    stageEquipment: PROCESS_STAGES.flatMap((stage) => {
      const equipment = content.stageEquipment[stage];
      return equipment === null ? [] : [{ stage, equipment }];
    }),
    createdAt: '2026-11-22T01:30:00.000Z',
    createdBy: '王小明',
    updatedAt: '2026-11-22T01:30:00.000Z',
    updatedBy: '王小明',
    openCaseCount: 0,
    openCases: [],
    hasProvisionalFactor: footprint.hasProvisionalFactor,
    batchEmissionsKgCo2e: footprint.batchEmissionsKgCo2e,
    attributedEmissionsKgCo2e: footprint.attributedEmissionsKgCo2e,
    emissionResult: resultAnswer(footprint, id, revision),
    revisions: more.revisions ?? [revisionAnswer(1)],
  };
}

/** One page of the history; `number` counts from 1. */
export function historyAnswer(
  orders: readonly object[],
  page: Readonly<Record<string, unknown>> = {},
): object {
  return {
    workOrders: {
      __typename: 'WorkOrderPage',
      items: orders,
      total: orders.length,
      totalIsExact: true,
      pageInfo: { startCursor: 'first', endCursor: 'last', hasNextPage: false, hasPreviousPage: false },
      ...page,
    },
  };
}
