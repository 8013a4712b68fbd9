import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EmissionStatement } from '#domain/statement/emission-statement.ts';
import { PROCESS_STAGES, DATA_ORIGINS } from '#domain/work-order/work-order.ts';
import type { Block, ReportDocument, TableBlock, TableCell } from '#report/document.ts';
import { anActivity, anId, aWorkOrder } from '../support/builders.ts';
import { scaled } from '../support/scale.ts';
import { aStatementOf, documentOf } from '../support/statements.ts';

/** A printed figure in thousandths, as a whole number. */
function thousandths(text: string): number {
  return Math.round(Number(text.replaceAll(',', '')) * 1000);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function printed(row: readonly TableCell[]): number[] {
  return row.slice(1).map((cell) => thousandths(cell.text));
}

const SOURCES = [
  ['electricity', 'SCOPE2', 'kWh'],
  ['natural_gas', 'SCOPE1_STATIONARY', 'm3'],
  ['fuel_oil', 'SCOPE1_STATIONARY', 'L'],
  ['R-410A', 'SCOPE1_FUGITIVE', 'kg'],
  ['R-22', 'SCOPE1_FUGITIVE', 'kg'],
] as const;

const order = fc
  .record({
    share: fc.constantFrom(null, 12.5, 30, 100),
    lines: fc.array(
      fc.record({
        stage: fc.constantFrom(...PROCESS_STAGES),
        source: fc.constantFrom(...SOURCES),
        origin: fc.constantFrom(...DATA_ORIGINS),
        quantity: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1e5, noNaN: true })),
      }),
      { maxLength: 10 },
    ),
  })
  .map(({ share, lines }) =>
    aWorkOrder({
      allocationSharePercent: share,
      activityData: lines.map(({ source: [sourceId, category, unit], ...line }, index) =>
        anActivity({ ...line, id: anId(index + 1), sourceId, category, unit }),
      ),
    }),
  );

const statements: fc.Arbitrary<EmissionStatement> = fc
  .array(order, { minLength: 1, maxLength: 5, size: '-1' })
  .map((contents) => aStatementOf(contents, { state: 'DRAFT', issue: null }));

/** Blocks of each order: those from its figures on, up to the heading of the next. */
function partsOf({ blocks }: ReportDocument, orderCount: number): Block[][] {
  const starts = blocks.flatMap((block, index) => (block.kind === 'heading' && block.isPart ? [index] : []));
  return orderCount === 1
    ? [[...blocks]]
    : starts.map((start, index) => blocks.slice(start, starts[index + 1]));
}

/** A total above zero that prints as 0.000 still has shares. */
function checkShares(shares: number, total: number): void {
  expect(total > 0 ? [100_000] : [0, 100_000]).toContain(shares);
}

/** Lines under their stages, stages under the total; gives the total. What is reported apart comes after it. */
function checkLines({ rows }: TableBlock): number {
  let openSubtotal = 0;
  let stageSum = 0;
  const last = rows.findIndex((row) => row[0]?.emphasis === 'total');
  for (const row of rows.slice(0, last)) {
    const figure = thousandths(row.at(-1)?.text ?? '');
    switch (row[0]?.emphasis) {
      case undefined:
        openSubtotal -= figure;
        break;
      case 'subtotal':
        expect(openSubtotal).toBe(0);
        openSubtotal = figure;
        stageSum += figure;
        break;
      default:
        expect(row[0]?.text).toBe('沒有活動數據');
    }
  }
  expect(openSubtotal).toBe(0);
  expect(thousandths(rows[last]?.at(-1)?.text ?? '')).toBe(stageSum);
  return stageSum;
}

/** Sources by stages, closed both ways; gives the total. */
function checkSources({ rows }: TableBlock): number {
  const bodies = rows.slice(0, -1).map(printed);
  const totals = printed(rows.at(-1) ?? []);
  const columns = totals.length - 2;
  for (const row of bodies) expect(sum(row.slice(0, columns))).toBe(row[columns]);
  for (let column = 0; column <= columns; column += 1) {
    expect(sum(bodies.map((row) => row[column] ?? 0))).toBe(totals[column]);
  }
  const shares = sum(bodies.map((row) => row[columns + 1] ?? 0));
  expect(shares).toBe(totals[columns + 1]);
  checkShares(shares, totals[columns] ?? -1);
  return totals[columns] ?? -1;
}

/** Shares and amounts of every bar; gives what the amounts of each come to. */
function checkBars(blocks: readonly Block[]): number[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'shareBar') return [];
    const shares = sum(block.segments.map(({ shareText }) => thousandths(shareText.replace(' %', ''))));
    const amount = sum(block.segments.map(({ valueText }) => thousandths(valueText.replace(' kg CO2e', ''))));
    checkShares(shares, amount);
    return [amount];
  });
}

function tables(blocks: readonly Block[]): TableBlock[] {
  return blocks.filter((block) => block.kind === 'table');
}

/** What the parts say is theirs, in the large figure. */
function attributedOf(blocks: readonly Block[]): number {
  const figures = blocks.find((block) => block.kind === 'figures');
  return thousandths(figures?.figures[0]?.value ?? '');
}

function checkSummary(document: ReportDocument, parts: readonly Block[][]): void {
  const [orders] = tables(document.blocks);
  const rows = orders?.rows.slice(0, -1) ?? [];
  const [, total = '', shares = ''] = orders?.rows.at(-1)?.map(({ text }) => text) ?? [];
  const amounts = rows.map((row) => thousandths(row.at(-2)?.text ?? ''));
  expect(amounts).toEqual(parts.map(attributedOf));
  expect(sum(amounts)).toBe(thousandths(total));
  expect(attributedOf(document.blocks)).toBe(thousandths(total));
  expect(sum(rows.map((row) => thousandths(row.at(-1)?.text ?? '')))).toBe(thousandths(shares));
  checkShares(thousandths(shares), sum(amounts));
}

describe('what a statement prints', () => {
  it('adds up in every row, column, stage, order and total, and shares to 100.00, over 1,000 statements', () => {
    fc.assert(
      fc.property(statements, (statement) => {
        const document = documentOf(statement);
        const parts = partsOf(document, statement.orders.length);
        expect(parts).toHaveLength(statement.orders.length);
        for (const part of parts) {
          const [lines, sources] = tables(part);
          if (!lines || !sources) throw new Error('an order has two tables');
          const total = checkLines(lines);
          expect(checkSources(sources)).toBe(total);
          expect(checkBars(part)).toEqual([total, total, total]);
        }
        if (parts.length > 1) checkSummary(document, parts);
        checkBars(document.blocks);
      }),
      { numRuns: scaled(1000) },
    );
  }, 120_000);
});
