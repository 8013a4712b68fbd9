import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROCESS_STAGES } from '#domain/work-order/work-order.ts';
import type { ReportDocument, TableBlock, TableCell } from '#report/document.ts';
import { textOf } from '#report/document-text.ts';
import { aCatalogue, aFactor, anActivity, anId, aSource, aWorkOrder } from '../support/builders.ts';
import { aCompleteOrder, aStatement, documentOf, tablesOf } from '../support/statements.ts';

/** A printed figure in thousandths, as a whole number. */
function thousandths(text: string): number {
  return Math.round(Number(text.replaceAll(',', '')) * 1000);
}

function printed(row: readonly TableCell[]): number[] {
  return row.slice(1).map((cell) => thousandths(cell.text));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function only(document: ReportDocument): { readonly lines: TableBlock; readonly sources: TableBlock } {
  const [lines, sources] = tablesOf(document);
  if (!lines || !sources) throw new Error('a statement has two tables');
  return { lines, sources };
}

const SOURCES = [
  ['electricity', 'SCOPE2', 'kWh'],
  ['natural_gas', 'SCOPE1_STATIONARY', 'm3'],
  ['fuel_oil', 'SCOPE1_STATIONARY', 'L'],
  ['R-410A', 'SCOPE1_FUGITIVE', 'kg'],
  ['R-22', 'SCOPE1_FUGITIVE', 'kg'],
] as const;

const orders = fc
  .array(
    fc.record({
      stage: fc.constantFrom(...PROCESS_STAGES),
      source: fc.constantFrom(...SOURCES),
      quantity: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1e5, noNaN: true })),
    }),
    { maxLength: 25 },
  )
  .map((lines) =>
    aWorkOrder({
      activityData: lines.map(({ stage, source: [sourceId, category, unit], quantity }, index) =>
        anActivity({ id: anId(index + 1), stage, sourceId, category, unit, quantity }),
      ),
    }),
  );

describe('the printed sums of a statement', () => {
  it('agree in every row, column, stage and total, over 200 work orders', () => {
    fc.assert(
      fc.property(orders, (content) => {
        const { lines, sources } = only(documentOf(aStatement(content)));
        const bodies = sources.rows.slice(0, -1).map(printed);
        const totals = printed(sources.rows.at(-1) ?? []);
        const columns = totals.length - 2;
        for (const row of bodies) expect(sum(row.slice(0, columns))).toBe(row[columns]);
        for (let column = 0; column <= columns; column += 1) {
          expect(sum(bodies.map((row) => row[column] ?? 0))).toBe(totals[column]);
        }
        const shares = sum(bodies.map((row) => row[columns + 1] ?? 0));
        expect(shares).toBe(totals[columns + 1]);
        expect([0, 100_000]).toContain(shares);

        let openSubtotal = 0;
        let stageSum = 0;
        for (const row of lines.rows) {
          const figure = thousandths(row.at(-1)?.text ?? '');
          const emphasis = row[0]?.emphasis;
          if (emphasis === 'muted') break;
          if (emphasis === undefined) {
            openSubtotal -= figure;
            continue;
          }
          expect(openSubtotal).toBe(0);
          if (emphasis === 'subtotal') stageSum += openSubtotal = figure;
          else expect(figure).toBe(stageSum);
        }
        expect(stageSum).toBe(totals[columns]);
      }),
      { numRuns: 200 },
    );
  });

  it('keep the bars of stages and sources at 100.00 %', () => {
    const content = aCompleteOrder({ processingDate: '2026-11-22' });
    const bars = documentOf(aStatement(content)).blocks.filter((block) => block.kind === 'shareBar');
    expect(bars).toHaveLength(2);
    for (const bar of bars) {
      expect(sum(bar.segments.map((segment) => Math.round(segment.sharePercent * 100)))).toBe(10_000);
    }
  });
});

describe("the slides' example on paper", () => {
  const document = documentOf(aStatement(aCompleteOrder()));

  it('prints the total, the subtotals and the shares of the golden case', () => {
    const { lines } = only(document);
    const subtotals = lines.rows.filter((row) => row[0]?.emphasis === 'subtotal');
    expect(subtotals.map((row) => row.at(-1)?.text)).toEqual(['10,688.297', '11,696.041', '2,658.086']);
    expect(subtotals.map((row) => row[1]?.text)).toEqual(['小計・42.68 %', '小計・46.71 %', '小計・10.61 %']);
    expect(lines.rows.at(-1)?.at(-1)?.text).toBe('25,042.424');
  });

  it('names company, order, dates of both calendars, product, coating and every factor', () => {
    const text = textOf(document);
    for (const part of [
      '加工碳排放計算書（自行宣告）',
      '永續電鍍股份有限公司（統一編號 04595257）',
      '2023/06/05（民國 112 年 6 月 5 日）',
      '1,000 公斤（52,000 件）',
      '600,000 cm²（60 m²）',
      '厚度 12 µm',
      '密度 8,908 kg/m³',
      '3.120726839',
      '經濟部能源署',
      '112年度電力排碳係數',
      'IPCC 第五次評估報告（AR5）',
      'gate-to-gate',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('claims no verification, certification or label', () => {
    const text = textOf(document).replaceAll(/未經[^。]*(查證|認證)[^。\n]*/g, '');
    expect(text).not.toMatch(/認證|查證|驗證|碳中和|低碳|綠色|茲證明|符合 ISO/);
  });
});

describe('marks of a statement', () => {
  it('marks a factor of an earlier year as provisional beside the line and in words', () => {
    const text = textOf(documentOf(aStatement(aCompleteOrder({ processingDate: '2026-11-22' }))));
    expect(text).toContain('[2] 暫用');
    expect(text).toContain('加工年度的係數尚未公告');
  });

  it('shows R-22 apart from the total', () => {
    const content = aWorkOrder({
      activityData: [
        anActivity({ quantity: 100 }),
        anActivity({
          id: anId(2),
          stage: 'PERIPHERAL',
          sourceId: 'R-22',
          category: 'SCOPE1_FUGITIVE',
          unit: 'kg',
          quantity: 2,
        }),
      ],
    });
    const { lines } = only(documentOf(aStatement(content)));
    const total = lines.rows.findIndex((row) => row[0]?.emphasis === 'total');
    expect(lines.rows[total]?.at(-1)?.text).toBe('46.600');
    expect(lines.rows[total + 1]?.[0]?.text).toBe('另列・不計入總計');
    expect(lines.rows[total + 2]?.at(-1)?.text).toBe('3,520.000');
  });

  it('marks a factor that the company defined itself', () => {
    const catalogue = aCatalogue({ sources: [aSource()], factors: [aFactor()] });
    const content = aWorkOrder({
      activityData: [
        anActivity({ sourceId: anId(800), category: 'SCOPE1_STATIONARY', unit: '桶', quantity: 250 }),
      ],
    });
    const text = textOf(documentOf(aStatement(content, { catalogue })));
    expect(text).toContain('公司自訂');
    expect(text).toContain('249.775');
  });

  it('divides a batch by the share and states both figures', () => {
    const text = textOf(
      documentOf(aStatement(aCompleteOrder({ processingDate: '2026-11-22', allocationSharePercent: 30 }))),
    );
    expect(text).toContain('整批 24,885.624 kg CO2e × 30 %');
    expect(text).toContain('7,465.687');
  });

  it('lays 作廢 over a void order with its reason, and 草稿 over a draft', () => {
    const voided = documentOf(
      aStatement(aCompleteOrder(), { state: 'VOID', issue: null, voidReason: '重複登打' }),
    );
    expect(voided.watermark).toBe('作廢');
    expect(textOf(voided)).toContain('重複登打');
    const draft = documentOf(
      aStatement(aCompleteOrder(), { state: 'DRAFT', issue: null, number: null, revision: null }),
    );
    expect(draft.watermark).toBe('草稿');
    expect(textOf(draft)).toContain('尚未編號');
    expect(documentOf(aStatement()).watermark).toBeNull();
  });

  it('states an order without activity data as 0, without shares', () => {
    const text = textOf(documentOf(aStatement(aWorkOrder())));
    expect(text).toContain('沒有活動數據');
    expect(text).toContain('總計為 0，沒有佔比。');
  });

  it('says in English the same figures', () => {
    const text = textOf(documentOf(aStatement(aCompleteOrder()), 'en'));
    expect(text).toContain('25,042.424');
    expect(text).toContain('Self-declared, no third-party verification');
    expect(text).not.toMatch(/report\.|terms\.|legal\.|\{\{/);
  });
});
