import type { LastReading } from '#domain/meters/meter.ts';
import { meterLedger, type MeterLedger, type MeterUse } from '#domain/meters/meter-ledger.ts';
import { addDays, type CalendarDate } from '#domain/calendar/calendar-date.ts';
import type { LowerEndReason } from '#domain/work-order/work-order.ts';
import type { SelectQueryBuilder } from 'typeorm';
import { Refusal } from '../refusal.ts';
import type { RequestContext } from '../request-context.ts';
import { actorWho } from '../work-orders/own-work-orders.ts';
import { ActivityDataEntity, WorkOrderEntity } from '../work-orders/work-order.entity.ts';
import { MeterEntity, ProductionLineEntity, type MeterRow, type ProductionLineRow } from './meter.entity.ts';

/** More readings than a person reads at once, and few enough to answer quickly. */
const MAX_LEDGER_READINGS = 2_000;

export interface LedgerRequest {
  readonly meterId: string;
  /** Days in Taipei on which the processing ended, both included; null: no limit. */
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
}

export interface LedgerAnswer extends MeterLedger {
  readonly isComplete: boolean;
}

/** Reads the production lines and meters of the actor's company. */
export class MeterService {
  async productionLines(context: RequestContext): Promise<readonly ProductionLineRow[]> {
    const { companyId } = actorWho(context, 'readWorkOrders');
    const lines = await context.manager.findBy(ProductionLineEntity, { companyId });
    return lines.toSorted(byUseAndName);
  }

  async meters(context: RequestContext): Promise<readonly MeterRow[]> {
    const { companyId } = actorWho(context, 'readWorkOrders');
    const meters = await context.manager.findBy(MeterEntity, { companyId });
    return meters.toSorted(byUseAndName);
  }

  /** What became of every step of one meter. Refuses with NOT_FOUND, alike for unknown meters and those of others. */
  async ledger(context: RequestContext, { meterId, from, to }: LedgerRequest): Promise<LedgerAnswer> {
    const { companyId } = actorWho(context, 'readWorkOrders');
    const meter = await context.manager.findOneBy(MeterEntity, { companyId, id: meterId });
    if (meter === null) throw new Refusal('NOT_FOUND');
    const within = readingsOf(context, meterId).limit(MAX_LEDGER_READINGS + 1);
    if (from !== null) within.andWhere('line.readAt >= :from', { from: startOf(from) });
    if (to !== null) within.andWhere('line.readAt < :to', { to: startOf(addDays(to, 1)) });
    const found = await within.getRawMany<ReadingRow>();
    const told = found.slice(0, MAX_LEDGER_READINGS).map(useOf);
    const left = found.at(MAX_LEDGER_READINGS) ?? (await readingBefore(context, meterId, from));
    const ledger = meterLedger(told, left?.endReading ?? meter.initialReading);
    return { ...ledger, isComplete: found.length <= MAX_LEDGER_READINGS };
  }
}

/** The newest end reading of each meter by orders in use, by the end of their processing; null where there is none. */
export async function loadLastReadings(
  context: RequestContext,
  meterIds: readonly string[],
): Promise<readonly (LastReading | null)[]> {
  return Promise.all(
    meterIds.map(async (meterId) => {
      const row = await readingsOf(context, meterId).limit(1).getRawOne<ReadingRow>();
      if (row === undefined) return null;
      const { endReading: value, readAt: at, workOrderId, workOrderNumber } = row;
      return { value, at, workOrderId, workOrderNumber };
    }),
  );
}

interface ReadingRow {
  readonly workOrderId: string;
  readonly workOrderNumber: string;
  readonly readAt: string;
  readonly startReading: number;
  readonly endReading: number;
  readonly meterMultiplier: number;
  readonly meterDigits: number | null;
  readonly lowerEndReason: LowerEndReason | null;
  readonly oldMeterEndReading: number | null;
  readonly newMeterStartReading: number | null;
  readonly quantity: number;
}

const COLUMNS = [
  'workOrderId',
  'readAt',
  'startReading',
  'endReading',
  'meterMultiplier',
  'meterDigits',
  'lowerEndReason',
  'oldMeterEndReading',
  'newMeterStartReading',
  'quantity',
] as const satisfies readonly (keyof ActivityDataEntity)[];

/** Readings of one meter by the company's orders in use, the newest first. */
function readingsOf(context: RequestContext, meterId: string): SelectQueryBuilder<ActivityDataEntity> {
  const { companyId } = actorWho(context, 'readWorkOrders');
  const query = context.manager
    .createQueryBuilder(ActivityDataEntity, 'line')
    .innerJoin(
      WorkOrderEntity,
      'workOrder',
      'workOrder.companyId = line.companyId AND workOrder.id = line.workOrderId',
    )
    .select('workOrder.workOrderNumber', 'workOrderNumber')
    .where('line.companyId = :companyId AND line.meterId = :meterId', { companyId, meterId })
    .andWhere("workOrder.status = 'IN_USE'")
    .orderBy('line.readAt', 'DESC')
    .addOrderBy('line.workOrderId', 'DESC');
  for (const column of COLUMNS) query.addSelect(`line.${column}`, column);
  return query;
}

async function readingBefore(
  context: RequestContext,
  meterId: string,
  day: CalendarDate | null,
): Promise<ReadingRow | undefined> {
  if (day === null) return undefined;
  return readingsOf(context, meterId)
    .andWhere('line.readAt < :day', { day: startOf(day) })
    .limit(1)
    .getRawOne<ReadingRow>();
}

function useOf(row: ReadingRow): MeterUse {
  const { workOrderId, workOrderNumber, readAt: at, quantity, meterMultiplier, meterDigits, ...rest } = row;
  const { startReading, endReading, lowerEndReason, oldMeterEndReading, newMeterStartReading } = rest;
  return {
    workOrderId,
    workOrderNumber,
    at,
    quantity,
    reading: {
      startReading,
      endReading,
      multiplier: meterMultiplier,
      digits: meterDigits,
      lowerEndReason,
      oldMeterEndReading,
      newMeterStartReading,
    },
  };
}

/** Midnight in Taipei. */
function startOf(day: CalendarDate): string {
  return new Date(`${day}T00:00:00.000+08:00`).toISOString();
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly archivedAt: string | null;
}

/** Those in use first, then by name as people count: 線 2 before 線 10. */
function byUseAndName(left: Named, right: Named): number {
  const isLeftArchived = left.archivedAt !== null;
  if (isLeftArchived !== (right.archivedAt !== null)) return isLeftArchived ? 1 : -1;
  return (
    left.name.localeCompare(right.name, 'zh-Hant-TW', { numeric: true }) || left.id.localeCompare(right.id)
  );
}
