import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printedAmounts, type PrintableLine } from '#domain/footprint/printed-amounts.ts';
import { PROCESS_STAGES } from '#domain/work-order/work-order.ts';

const thousandths = (value: number) => Math.round(value * 1000);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + thousandths(value), 0);

const lines = fc
  .array(
    fc.record({
      stage: fc.constantFrom(...PROCESS_STAGES),
      sourceId: fc.constantFrom('electricity', 'natural_gas', 'diesel'),
      emissionsKgCo2e: fc.double({ min: 0, max: 1e5, noNaN: true }),
      countsInTotal: fc.boolean(),
    }),
    { maxLength: 14 },
  )
  .map((records): PrintableLine[] =>
    records.map((record, index) => ({ ...record, activityDataId: `line-${String(index)}` })),
  );

describe('printed amounts', () => {
  it('add up: lines to cells, cells to stages and sources, both to the total', () => {
    fc.assert(
      fc.property(lines, (given) => {
        const printed = printedAmounts(given);
        PROCESS_STAGES.forEach((stage, row) => {
          const ofStage = given
            .filter((line) => line.countsInTotal && line.stage === stage)
            .map((line) => printed.lineKgCo2e.get(line.activityDataId) ?? Number.NaN);
          expect(sum(ofStage)).toBe(thousandths(printed.stageTotals[row] ?? 0));
        });
        printed.sourceIds.forEach((sourceId, column) => {
          const ofSource = given
            .filter((line) => line.countsInTotal && line.sourceId === sourceId)
            .map((line) => printed.lineKgCo2e.get(line.activityDataId) ?? Number.NaN);
          expect(sum(ofSource)).toBe(thousandths(printed.sourceTotals[column] ?? 0));
        });
        expect(sum(printed.stageTotals)).toBe(thousandths(printed.total));
        expect(sum(printed.sourceTotals)).toBe(thousandths(printed.total));
      }),
    );
  });

  it('keep every line within one unit of the last digit', () => {
    fc.assert(
      fc.property(lines, (given) => {
        const printed = printedAmounts(given);
        for (const line of given) {
          const shown = printed.lineKgCo2e.get(line.activityDataId) ?? Number.NaN;
          expect(Math.abs(shown - line.emissionsKgCo2e)).toBeLessThanOrEqual(0.0011);
        }
      }),
    );
  });

  it('leave what is reported apart out of every sum', () => {
    const printed = printedAmounts([
      {
        activityDataId: 'a',
        stage: 'PERIPHERAL',
        sourceId: 'r22',
        emissionsKgCo2e: 880.00049,
        countsInTotal: false,
      },
      {
        activityDataId: 'b',
        stage: 'PERIPHERAL',
        sourceId: 'electricity',
        emissionsKgCo2e: 1.25,
        countsInTotal: true,
      },
    ]);
    expect(printed.lineKgCo2e.get('a')).toBe(880);
    expect(printed.sourceIds).toEqual(['electricity']);
    expect(printed.total).toBe(1.25);
  });
});
