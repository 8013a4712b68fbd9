import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meterLedger, type MeterUse } from '#domain/meters/meter-ledger.ts';
import { addDecimals, decimalOf, numberOf } from '#domain/units/exact-decimal.ts';
import { quantityFromMeter } from '#domain/work-order/meter-reading.ts';
import type { MeterReading } from '#domain/work-order/work-order.ts';

function use(
  hour: number,
  startReading: number,
  endReading: number,
  more: Partial<MeterReading> & { readonly quantity?: number } = {},
): MeterUse {
  const { quantity, ...rest } = more;
  const reading = { startReading, endReading, multiplier: 1, ...rest };
  return {
    workOrderId: `order-${String(hour)}`,
    workOrderNumber: `WO-${String(hour)}`,
    at: new Date(Date.UTC(2026, 5, 1, hour)).toISOString(),
    reading,
    quantity: quantity ?? quantityFromMeter(reading) ?? 0,
  };
}

const rows = (uses: readonly MeterUse[], opening: number | null = null) =>
  meterLedger(uses, opening).entries.map(({ kind, quantity }) => [kind, quantity]);

describe('the ledger of a meter', () => {
  it('is empty without readings, at the opening reading', () => {
    expect(meterLedger([], 12)).toEqual({
      entries: [],
      openingReading: 12,
      closingReading: 12,
      assignedQuantity: 0,
      remainderQuantity: 0,
      differenceQuantity: 0,
    });
  });

  it('keeps visible what ran between two orders', () => {
    expect(rows([use(1, 100, 150.5), use(2, 162, 200)], 90)).toEqual([
      ['GAP', 10],
      ['ORDER', 50.5],
      ['GAP', 11.5],
      ['ORDER', 38],
    ]);
  });

  it('goes by the time of the processing, not by the order of recording', () => {
    expect(rows([use(2, 150, 200), use(1, 100, 150)])).toEqual([
      ['ORDER', 50],
      ['ORDER', 50],
    ]);
  });

  it('flags what two orders count both', () => {
    expect(rows([use(1, 100, 150), use(2, 140, 200)])).toEqual([
      ['ORDER', 50],
      ['OVERLAP', -10],
      ['ORDER', 60],
    ]);
  });

  it('follows the counter past its zero, inside an order and between two', () => {
    const inside = use(1, 99_980, 40, { digits: 5, lowerEndReason: 'ROLL_OVER' });
    expect(rows([inside, use(2, 40, 60, { digits: 5 })])).toEqual([
      ['ORDER', 60],
      ['ORDER', 20],
    ]);
    expect(rows([use(1, 99_900, 99_990, { digits: 5 }), use(2, 10, 30, { digits: 5 })])).toEqual([
      ['ORDER', 90],
      ['GAP', 20],
      ['ORDER', 20],
    ]);
  });

  it('goes on from the new counter of a replaced meter', () => {
    const replaced = use(1, 500, 20, {
      lowerEndReason: 'REPLACED',
      oldMeterEndReading: 540,
      newMeterStartReading: 5,
    });
    expect(rows([replaced, use(2, 25, 30)])).toEqual([
      ['ORDER', 55],
      ['GAP', 5],
      ['ORDER', 5],
    ]);
  });

  it('tells what a correction puts right, so that the sum still holds', () => {
    const corrected = use(2, 700, 400, { lowerEndReason: 'CORRECTION', quantity: 195 });
    const ledger = meterLedger([use(1, 100, 205), corrected]);
    expect(ledger.entries.map(({ kind, quantity }) => [kind, quantity])).toEqual([
      ['ORDER', 105],
      ['GAP', 495],
      ['ORDER', 195],
      ['CORRECTION', -495],
    ]);
    expect(ledger.differenceQuantity).toBe(300);
  });

  it('orders and remainder together are the difference of the meter, to the last decimal', () => {
    const tenths = fc.integer({ min: 0, max: 9_000 }).map((count) => count / 10);
    const steps = fc.array(fc.record({ gap: tenths, run: tenths }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(
        steps,
        fc.constantFrom(1, 40, 0.1),
        fc.integer({ min: 0, max: 9_999_999 }),
        (runs, multiplier, tenthsAtStart) => {
          const size = 1_000_000;
          let position = tenthsAtStart;
          const uses = runs.map(({ gap, run }, hour) => {
            const start = position + Math.round(gap * 10);
            const end = start + Math.round(run * 10);
            position = end;
            const shown = (tenthsRun: number) => (tenthsRun % (size * 10)) / 10;
            const isOver = Math.trunc(end / (size * 10)) > Math.trunc(start / (size * 10));
            return use(hour, shown(start), shown(end), {
              multiplier,
              digits: 6,
              lowerEndReason: isOver ? 'ROLL_OVER' : null,
            });
          });
          const ledger = meterLedger(uses, tenthsAtStart / 10);
          const whole = numberOf({
            coefficient: BigInt(position - tenthsAtStart) * decimalOf(multiplier).coefficient,
            scale: 1 + decimalOf(multiplier).scale,
          });
          const { assignedQuantity, remainderQuantity } = ledger;
          const sum = numberOf(addDecimals(decimalOf(assignedQuantity), decimalOf(remainderQuantity)));
          expect([ledger.differenceQuantity, sum]).toEqual([whole, whole]);
        },
      ),
    );
  });
});
