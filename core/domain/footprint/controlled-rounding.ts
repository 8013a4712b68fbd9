/**
 * Two-way controlled rounding (Cox 1987): the printed cells of a table, its row sums, column sums and grand total all
 * agree, every figure lies less than one unit of the last digit from its true value, and zeros stay zero. Among all
 * such tables the one nearest to the true values is taken (a minimum-cost flow through rows and columns).
 */
import { cheapestFlow, type FlowEdge } from '#domain/footprint/cheapest-flow.ts';

export interface RoundedTable {
  readonly cells: number[][];
  readonly rowTotals: number[];
  readonly columnTotals: number[];
  readonly total: number;
}

/** Fractions of the last digit are counted in whole steps, so that sums of fractions are exact. */
const STEPS = 1_000_000;

interface Fraction {
  readonly whole: number;
  readonly steps: number;
}

/** Rounds a table of non-negative figures (all rows equally long) to `decimals` decimals. */
export function roundTable(cells: readonly (readonly number[])[], decimals: number): RoundedTable {
  const scale = 10 ** decimals;
  const parts = cells.map((row) => row.map((cell) => fractionOf(cell * scale)));
  const columnCount = cells[0]?.length ?? 0;
  const ups = cellsRoundedUp(parts, columnCount);
  const units = parts.map((row, i) =>
    row.map((part, j) => part.whole + (ups.has(i * columnCount + j) ? 1 : 0)),
  );
  const rowUnits = units.map(sum);
  const columnUnits = Array.from({ length: columnCount }, (_, j) => sum(units.map((row) => row[j] ?? 0)));
  return {
    cells: units.map((row) => row.map((unit) => unit / scale)),
    rowTotals: rowUnits.map((unit) => unit / scale),
    columnTotals: columnUnits.map((unit) => unit / scale),
    total: sum(rowUnits) / scale,
  };
}

/** Rounds a list so that its printed figures add up to its printed total. */
export function roundWithTotal(
  values: readonly number[],
  decimals: number,
): { readonly values: number[]; readonly total: number } {
  const table = roundTable([values], decimals);
  return { values: table.cells[0] ?? [], total: table.total };
}

function fractionOf(scaled: number): Fraction {
  const whole = Math.floor(scaled);
  const steps = Math.round((scaled - whole) * STEPS);
  return steps === STEPS ? { whole: whole + 1, steps: 0 } : { whole, steps };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Indices (row × columns + column) of the cells that are rounded up. */
function cellsRoundedUp(parts: readonly (readonly Fraction[])[], columnCount: number): ReadonlySet<number> {
  const rowSteps = parts.map((row) => sum(row.map((part) => part.steps)));
  const columnSteps = Array.from({ length: columnCount }, (_, j) =>
    sum(parts.map((row) => row[j]?.steps ?? 0)),
  );
  const rowNode = (i: number) => 1 + i;
  const columnNode = (j: number) => 1 + parts.length + j;
  const sink = 1 + parts.length + columnCount;
  const edges: FlowEdge[] = [
    ...rowSteps.flatMap((steps, i) => boundedEdges(0, rowNode(i), steps)),
    ...columnSteps.flatMap((steps, j) => boundedEdges(columnNode(j), sink, steps)),
  ];
  const cellEdges = parts.flatMap((row, i) =>
    row.flatMap((part, j) =>
      part.steps === 0
        ? []
        : [
            {
              from: rowNode(i),
              to: columnNode(j),
              capacity: 1,
              cost: STEPS - 2 * part.steps,
              cell: i * columnCount + j,
            },
          ],
    ),
  );
  const flows = cheapestFlow([...edges, ...cellEdges], sink + 1, Math.round(sum(rowSteps) / STEPS));
  return new Set(cellEdges.filter((_, index) => flows[edges.length + index] === 1).map(({ cell }) => cell));
}

/** A sum of fractions is rounded down or up: the part below is obligatory, hence dearly rewarded; one more is allowed. */
function boundedEdges(from: number, to: number, steps: number): FlowEdge[] {
  const obligatory = Math.floor(steps / STEPS);
  const optional = steps % STEPS === 0 ? 0 : 1;
  return [
    { from, to, capacity: obligatory, cost: -STEPS * STEPS },
    { from, to, capacity: optional, cost: 0 },
  ];
}
