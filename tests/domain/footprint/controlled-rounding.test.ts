import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundTable, roundWithTotal } from '#domain/footprint/controlled-rounding.ts';

const DECIMALS = 3;
const SCALE = 10 ** DECIMALS;
const units = (value: number) => Math.round(value * SCALE);
const unitSum = (values: readonly number[]) => values.reduce((sum, value) => sum + units(value), 0);

const cell = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 100_000, noNaN: true }));
const anyTable = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

/** The least distance that any table within one last digit of every cell and sum can have, by trying all of them. */
function leastDistance(cells: readonly (readonly number[])[]): number {
  const flat = cells.flat();
  const columns = cells[0]?.length ?? 0;
  const total = Math.round(flat.reduce((sum, value) => sum + value, 0) / 20);
  let least = Number.POSITIVE_INFINITY;
  for (let choice = 0; choice < 2 ** flat.length; choice += 1) {
    const rounded = flat.map((value, index) => Math.floor(value / 20) + ((choice >> index) & 1));
    const isNear = (indices: readonly number[]) => {
      const exact = indices.reduce((sum, index) => sum + (flat[index] ?? 0), 0);
      const printed = indices.reduce((sum, index) => sum + (rounded[index] ?? 0), 0);
      return Math.abs(printed * 20 - exact) < 20;
    };
    const all = flat.map((_, index) => index);
    const isAllowed =
      all.every((index) => isNear([index])) &&
      cells.every((_, i) => isNear(all.filter((index) => Math.floor(index / columns) === i))) &&
      Array.from({ length: columns }, (_, j) => j).every((j) =>
        isNear(all.filter((index) => index % columns === j)),
      ) &&
      rounded.reduce((sum, value) => sum + value, 0) === total;
    const distance = flat.reduce(
      (sum, value, index) => sum + Math.abs((rounded[index] ?? 0) * 20 - value),
      0,
    );
    if (isAllowed) least = Math.min(least, distance);
  }
  return least;
}

describe('a printed table', () => {
  it('agrees in both directions where rounding one by one would not', () => {
    const third = 1 / 3;
    const table = roundTable(
      [
        [third, third, third],
        [third, third, third],
        [third, third, third],
      ],
      0,
    );
    expect(table.rowTotals).toEqual([1, 1, 1]);
    expect(table.columnTotals).toEqual([1, 1, 1]);
    expect(table.total).toBe(3);
  });

  it('leaves figures alone that agree already', () => {
    const cells = [
      [1.25, 2.5],
      [0, 3.125],
    ];
    expect(roundTable(cells, 3)).toEqual({
      cells,
      rowTotals: [3.75, 3.125],
      columnTotals: [1.25, 5.625],
      total: 6.875,
    });
  });

  it('moves the figure that is nearest to the next digit', () => {
    expect(roundTable([[0.0004, 0.0003, 0.0004]], 3)).toMatchObject({ total: 0.001 });
    expect(roundWithTotal([10.4, 20.45, 30.2], 0)).toEqual({ values: [10, 21, 30], total: 61 });
  });

  it('prints a row of many small figures although each alone rounds to nothing', () => {
    const small = Array.from({ length: 10 }, () => 0.11);
    const table = roundTable([small, [0.55, 0.55, ...small.slice(2).map(() => 0)]], 0);
    expect(table.rowTotals).toEqual([1, 1]);
    expect(table.total).toBe(2);
  });

  it('is the nearest of all tables that agree', () => {
    const twentieths = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 59 }));
    const small = fc
      .tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: 3 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(twentieths, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      );
    fc.assert(
      fc.property(small, (cells) => {
        const table = roundTable(
          cells.map((row) => row.map((value) => value / 20)),
          0,
        );
        const distance = table.cells
          .flatMap((row, i) => row.map((printed, j) => Math.abs(printed * 20 - (cells[i]?.[j] ?? 0))))
          .reduce((sum, value) => sum + value, 0);
        expect(distance).toBe(leastDistance(cells));
      }),
      { numRuns: 200 },
    );
  });

  it('stands without rows or columns', () => {
    expect(roundTable([], 3)).toEqual({ cells: [], rowTotals: [], columnTotals: [], total: 0 });
    expect(roundWithTotal([], 3)).toEqual({ values: [], total: 0 });
  });

  it('has sums that agree: cells with rows, cells with columns, both with the total', () => {
    fc.assert(
      fc.property(anyTable, (cells) => {
        const table = roundTable(cells, DECIMALS);
        table.cells.forEach((row, i) => {
          expect(unitSum(row)).toBe(units(table.rowTotals[i] ?? Number.NaN));
        });
        table.columnTotals.forEach((total, j) => {
          expect(unitSum(table.cells.map((row) => row[j] ?? Number.NaN))).toBe(units(total));
        });
        expect(unitSum(table.rowTotals)).toBe(units(table.total));
        expect(unitSum(table.columnTotals)).toBe(units(table.total));
      }),
    );
  });

  it('lies with every cell and every sum less than one last digit from the truth, the total at the nearest', () => {
    const limit = 1 + 1e-4;
    const away = (printed: number | undefined, exact: number) =>
      Math.abs((printed ?? Number.NaN) - exact) * SCALE;
    fc.assert(
      fc.property(anyTable, (cells) => {
        const table = roundTable(cells, DECIMALS);
        const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
        cells.forEach((row, i) => {
          row.forEach((exact, j) => {
            expect(away(table.cells[i]?.[j], exact)).toBeLessThan(1);
            if (exact === 0) expect(table.cells[i]?.[j]).toBe(0);
          });
          expect(away(table.rowTotals[i], sum(row))).toBeLessThan(limit);
        });
        table.columnTotals.forEach((total, j) => {
          expect(away(total, sum(cells.map((row) => row[j] ?? 0)))).toBeLessThan(limit);
        });
        expect(away(table.total, sum(cells.map(sum)))).toBeLessThan(0.5 + 1e-3);
      }),
    );
  });
});

describe('a printed list', () => {
  it('adds up to its printed total', () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 40 }), (values) => {
        const rounded = roundWithTotal(values, DECIMALS);
        expect(unitSum(rounded.values)).toBe(units(rounded.total));
      }),
    );
  });
});
