import { describe, expect, it } from 'vitest';
import type { ReportDocument, TableBlock } from '#report/document.ts';
import { textOf } from '#report/document-text.ts';
import { statementInLanguage } from '#report/statement-in-language.ts';
import { aCatalogue, aFactor, anActivity, anId, aSource, aWorkOrder } from '../support/builders.ts';
import { officialCatalogue, officialFactors } from '../support/official-catalogue.ts';
import { aCompleteOrder, aStatement, documentOf, tablesOf } from '../support/statements.ts';

/** The table whose first column is called `label`. */
function tableOf(document: ReportDocument, label: string): TableBlock {
  const found = tablesOf(document).find(({ columns }) => columns[0]?.label === label);
  if (!found) throw new Error(`no table of ${label}`);
  return found;
}

describe("the slides' example on paper", () => {
  const document = documentOf(aStatement(aCompleteOrder()));

  it('prints the total, the subtotals and the shares of the golden case', () => {
    const lines = tableOf(document, '排放源・數據來源');
    const subtotals = lines.rows.filter((row) => row[0]?.emphasis === 'subtotal');
    expect(subtotals.map((row) => row.at(-1)?.text)).toEqual(['10,688.297', '11,696.041', '2,658.086']);
    expect(subtotals.map((row) => row[1]?.text)).toEqual(['小計・42.68 %', '小計・46.71 %', '小計・10.61 %']);
    expect(lines.rows.at(-1)?.at(-1)?.text).toBe('25,042.424');
  });

  it('names company, order, dates of both calendars, product, coating and every factor', () => {
    const text = textOf(document);
    for (const part of [
      '加工碳排放計算書（自行宣告）',
      '永續電鍍股份有限公司',
      '04595257',
      '宏亮五金有限公司',
      '2023/06/05（民國 112 年 6 月 5 日）',
      '1,000 公斤（52,000 件）',
      '600,000 cm² (60 m²)',
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

  it('does not say that no green power was deducted where it was', () => {
    const power = anActivity({
      sourceId: 'electricity_trec',
      category: 'SCOPE2',
      quantity: 100,
      unit: 'kWh',
    });
    const withPower = documentOf(aStatement(aWorkOrder({ activityData: [power] })));
    expect(textOf(document)).toContain('未扣減碳權、抵換或綠電憑證');
    expect(textOf(withPower)).not.toContain('抵換或綠電憑證');
    expect(textOf(withPower)).toContain('綠電（T-REC 電證合一）依開立公司所載以係數 0 計入');
    expect(textOf(withPower)).toContain('沒有計入合計的排放');
  });

  it('claims no verification, certification or label', () => {
    const text = textOf(document).replaceAll(/(未經|非第三方)[^。]*(查證|認證)[^。\n]*/g, '');
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
    const lines = tableOf(documentOf(aStatement(content)), '排放源・數據來源');
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
    expect(textOf({ ...voided, blocks: voided.blocks.slice(1, 2) })).toContain('重複登打');
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

  it('names in English who published a factor, and in Chinese where nobody gave an English name', () => {
    const content = aCompleteOrder({ processingDate: '2026-11-22' });
    const statement = aStatement(content);
    const text = textOf(documentOf(statement, 'en'));
    expect(text).toContain('Energy Administration, Ministry of Economic Affairs, Taiwan 2025');
    expect(text).toContain('2025 Electricity Carbon Emission Factor (industrial electricity)');
    expect(text).not.toMatch(/經濟部|環境部|電力排碳係數/u);
    expect(textOf(documentOf(statement))).not.toContain('Energy Administration');

    const factors = officialFactors.map((factor) => ({ ...factor, publisherEn: null, documentEn: null }));
    const unnamed = aStatement(content, { catalogue: { ...officialCatalogue, factors } });
    expect(textOf(documentOf(unnamed, 'en'))).toContain('經濟部能源署');
  });

  it('names it in both languages where both are printed', () => {
    const both = statementInLanguage(aStatement(aCompleteOrder()), 'ZH_TW_EN');
    const origin = tablesOf(both)
      .flatMap(({ rows }) => rows.flat())
      .find(({ text }) => text === '經濟部能源署');
    expect(origin?.detail).toContain('Energy Administration, Ministry of Economic Affairs, Taiwan');
    expect(origin?.detail).toContain('112年度電力排碳係數');
    expect(origin?.detail).toContain('2023 Electricity Carbon Emission Factor');
  });

  it('gives no unit to a thickness or density that nobody stated', () => {
    const [coating] = aCompleteOrder().coatings;
    if (coating === undefined) throw new Error('no coating');
    const statement = aStatement(
      aCompleteOrder({ coatings: [{ ...coating, thicknessUm: null, densityKgPerM3: null }] }),
    );
    expect(textOf(documentOf(statement))).toContain('厚度未填、密度未填');
    expect(textOf(documentOf(statement, 'en'))).toContain('thickness not stated, density not stated');
  });

  it('says in every state that no third party verified it', () => {
    const states = [
      'DRAFT',
      'ISSUED',
      'SUBMITTED',
      'SEALED',
      'RETURNED',
      'SUPERSEDED',
      'REVOKED',
      'VOID',
    ] as const;
    for (const state of states) {
      const [title] = documentOf({ ...aStatement(aCompleteOrder()), state }).blocks;
      expect(title?.kind === 'title' ? title.mark : null, state).toContain('未經第三方查證');
    }
  });

  it('says in English the same figures', () => {
    const text = textOf(documentOf(aStatement(aCompleteOrder()), 'en'));
    expect(text).toContain('25,042.424');
    expect(text).toContain('Self-declared, no third-party verification');
    expect(text).not.toMatch(/report\.|terms\.|legal\.|\{\{/);
  });
});
