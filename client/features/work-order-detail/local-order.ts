import type { FactorCatalogue } from '#domain/emission-factors/factor-catalogue.ts';
import { calculateFootprint } from '#domain/footprint/calculate-footprint.ts';
import type { Footprint } from '#domain/footprint/footprint.ts';
import { wholeReading } from '#domain/work-order/meter-reading.ts';
import { PROCESS_STAGES, type WorkOrderContent } from '#domain/work-order/work-order.ts';
import { makeFragmentData, readFragment } from '../../graphql/generated/fragment-masking.ts';
import type {
  OrderDetailFragment as OrderDetail,
  StatementWorkOrderFragment as StatementOrder,
} from '../../graphql/generated/graphql.ts';
import { isReplaced } from '../../offline/outbox/dependencies.ts';
import type { OutboxEntry } from '../../offline/outbox/outbox-entry.ts';
import { statementWorkOrderFragment } from '../../report/statement-work-order.ts';
import type { ViewerCompany } from '../../session/viewer.ts';
import { ResultFiguresFragment } from './detail-operations.ts';

/** What a local view is made from. */
export interface LocalOrderParts {
  readonly workOrderId: string;
  /** Unsent commands of the owner, in their order. */
  readonly unsent: readonly OutboxEntry[];
  /** The order as the platform last showed it; null when it never did. */
  readonly base: OrderDetail | null;
  readonly catalogue: FactorCatalogue;
  readonly company: ViewerCompany;
}

type Waiting = OutboxEntry & { readonly content: WorkOrderContent };

/** Unsent commands that change what the order states, in their order. */
export function waitingChangesOf(unsent: readonly OutboxEntry[], workOrderId: string): Waiting[] {
  return unsent.filter(
    (entry): entry is Waiting =>
      entry.workOrderId === workOrderId && entry.content !== null && !isReplaced(entry, unsent),
  );
}

function statementOrderOf(
  { workOrderId, base, company }: LocalOrderParts,
  content: WorkOrderContent,
  emissionResult: StatementOrder['emissionResult'],
): StatementOrder {
  const known = base === null ? null : readFragment(statementWorkOrderFragment, base);
  const plant = company.plants.find(({ id }) => id === content.plantId);
  const { plantId, stageEquipment, ...facts } = content;
  return {
    ...facts,
    activityData: content.activityData.map((line) => ({
      ...line,
      meter: line.meter && wholeReading(line.meter),
    })),
    id: workOrderId,
    number: known?.number ?? 0,
    revision: known?.revision ?? 0,
    status: known?.status ?? 'IN_USE',
    voidReason: known?.voidReason ?? null,
    company: known?.company ?? { id: company.id, name: company.name, taxId: null },
    plant:
      known?.plant.id === plantId ? known.plant : { id: plantId, name: plant?.name ?? '', address: null },
    stageEquipment: PROCESS_STAGES.flatMap((stage) => {
      const equipment = stageEquipment[stage];
      return equipment === null ? [] : [{ stage, equipment }];
    }),
    emissionResult,
  };
}

function resultOf(
  footprint: Footprint,
  { workOrderId, base }: LocalOrderParts,
  calculatedAt: string,
): StatementOrder['emissionResult'] & { readonly calculatedAt: string } & Footprint {
  const known = base === null ? null : readFragment(statementWorkOrderFragment, base);
  const lines = footprint.lines.map((line) => {
    const { publisherEn = null, documentEn = null } = line.factor;
    return { ...line, factor: { ...line.factor, publisherEn, documentEn } };
  });
  return { ...footprint, lines, workOrderId, revision: known?.revision ?? 0, calculatedAt };
}

/**
 * The order as it was last saved on this device, with the footprint that this device computes. Null when nothing of it
 * waits here, or when a factor is missing here, so that no figure is made up.
 */
export function localOrder(parts: LocalOrderParts): OrderDetail | null {
  const newest = waitingChangesOf(parts.unsent, parts.workOrderId).at(-1);
  if (newest === undefined) return null;
  const outcome = calculateFootprint(newest.content, parts.catalogue);
  if (outcome.kind !== 'FOOTPRINT') return null;
  const result = resultOf(outcome.footprint, parts, newest.queuedAt);
  const { base } = parts;
  const { recordedBy, queuedAt } = newest;
  return {
    id: parts.workOrderId,
    createdAt: base?.createdAt ?? queuedAt,
    createdBy: base?.createdBy ?? recordedBy,
    updatedAt: queuedAt,
    updatedBy: recordedBy,
    openCases: base?.openCases ?? [],
    revisions: base?.revisions ?? [],
    ...makeFragmentData(statementOrderOf(parts, newest.content, result), statementWorkOrderFragment),
    emissionResult: makeFragmentData(result, ResultFiguresFragment),
  };
}
