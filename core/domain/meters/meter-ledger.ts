/**
 * What became of every step of one meter: used by orders, used by nobody ("not assigned"), counted twice (overlap), or
 * put right by a correction. All of it in exact decimals, so that the orders and the remainder together are the
 * difference of the meter to the last decimal.
 */
import {
  addDecimals,
  decimalOf,
  multiplyDecimals,
  numberOf,
  subtractDecimals,
  type Decimal,
} from '#domain/units/exact-decimal.ts';
import { quantityFromMeter } from '#domain/work-order/meter-reading.ts';
import type { MeterReading } from '#domain/work-order/work-order.ts';

/** One line of a work order that was read from the meter. */
export interface MeterUse {
  readonly workOrderId: string;
  readonly workOrderNumber: string;
  /** When the processing ended; ISO instant. */
  readonly at: string;
  readonly reading: MeterReading;
  readonly quantity: number;
}

export const LEDGER_ENTRY_KINDS = ['ORDER', 'GAP', 'OVERLAP', 'CORRECTION'] as const;
export type LedgerEntryKind = (typeof LEDGER_ENTRY_KINDS)[number];

export interface LedgerEntry {
  readonly kind: LedgerEntryKind;
  readonly startReading: number;
  readonly endReading: number;
  /** In the unit of the meter; below zero for an overlap, either way for a correction. */
  readonly quantity: number;
  /** The order that used it; of a gap or an overlap, the order that came after. */
  readonly workOrderId: string;
  readonly workOrderNumber: string;
  readonly at: string;
}

export interface MeterLedger {
  readonly entries: readonly LedgerEntry[];
  readonly openingReading: number | null;
  readonly closingReading: number | null;
  /** What orders used. */
  readonly assignedQuantity: number;
  /** Gaps, overlaps and corrections together: what the orders leave of the difference. */
  readonly remainderQuantity: number;
  /** What the meter counted from the opening to the closing reading. */
  readonly differenceQuantity: number;
}

/**
 * The ledger of one meter. `openingReading` is what it showed before the first of `uses` (null: unknown, and the ledger
 * opens with the first start). A start far below the end before it is a counter that passed its zero unread.
 */
export function meterLedger(uses: readonly MeterUse[], openingReading: number | null = null): MeterLedger {
  const inOrder = [...uses].sort(byTime);
  const entries = inOrder.flatMap((use, index) => {
    const before = index === 0 ? openingReading : (inOrder[index - 1]?.reading.endReading ?? null);
    return [...betweenOrders(before, use), ...entriesOf(use)];
  });
  const assigned = sumOf(entries.filter(({ kind }) => kind === 'ORDER'));
  const remainder = sumOf(entries.filter(({ kind }) => kind !== 'ORDER'));
  return {
    entries,
    openingReading: openingReading ?? inOrder[0]?.reading.startReading ?? null,
    closingReading: inOrder.at(-1)?.reading.endReading ?? openingReading,
    assignedQuantity: numberOf(assigned),
    remainderQuantity: numberOf(remainder),
    differenceQuantity: numberOf(addDecimals(assigned, remainder)),
  };
}

function byTime(left: MeterUse, right: MeterUse): number {
  if (left.at !== right.at) return left.at < right.at ? -1 : 1;
  return left.reading.startReading - right.reading.startReading;
}

function betweenOrders(before: number | null, use: MeterUse): LedgerEntry[] {
  const { startReading, multiplier, digits = null } = use.reading;
  if (before === null || before === startReading) return [];
  const advance = subtractDecimals(decimalOf(startReading), decimalOf(before));
  const hasPassedZero = digits !== null && before - startReading > 10 ** digits / 2;
  const counted = hasPassedZero ? addDecimals(advance, decimalOf(10 ** digits)) : advance;
  const quantity = numberOf(multiplyDecimals(counted, decimalOf(multiplier)));
  const kind = quantity < 0 ? 'OVERLAP' : 'GAP';
  return [{ ...placeOf(use), kind, startReading: before, endReading: startReading, quantity }];
}

function entriesOf(use: MeterUse): LedgerEntry[] {
  const { startReading, endReading, multiplier } = use.reading;
  const counted = quantityFromMeter(use.reading);
  const order = { ...placeOf(use), kind: 'ORDER' as const, startReading, endReading };
  if (counted !== null) return [{ ...order, quantity: counted }];
  const advance = subtractDecimals(decimalOf(endReading), decimalOf(startReading));
  const byReadings = multiplyDecimals(advance, decimalOf(multiplier));
  const correction = numberOf(subtractDecimals(byReadings, decimalOf(use.quantity)));
  return [
    { ...order, quantity: use.quantity },
    ...(correction === 0 ? [] : [{ ...order, kind: 'CORRECTION' as const, quantity: correction }]),
  ];
}

function placeOf({ workOrderId, workOrderNumber, at }: MeterUse) {
  return { workOrderId, workOrderNumber, at };
}

function sumOf(entries: readonly LedgerEntry[]): Decimal {
  return entries.reduce((sum, { quantity }) => addDecimals(sum, decimalOf(quantity)), decimalOf(0));
}
