import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printedSum } from '#domain/footprint/printed-sum.ts';
import { translatorFor } from '#i18n/translator.ts';
import type { HistoryEntry, HistoryList } from '#report/history/history-list.ts';
import { historyDocument } from '#report/history/history-document.ts';
import { historySheets } from '#report/history/history-sheets.ts';
import { sheetCsv } from '#report/history/sheet-csv.ts';
import { textCell, numberCell, THREE_DECIMALS, type Sheet } from '#report/history/sheet.ts';
import { anyWorkOrder } from '../support/arbitraries.ts';
import { scaled } from '../support/scale.ts';
import { aCompleteOrder, aStatementOf, tablesOf } from '../support/statements.ts';

const TRANSLATE = translatorFor('zh-TW');

function entriesOf(contents: Parameters<typeof aStatementOf>[0]): HistoryEntry[] {
  return aStatementOf(contents).orders.map((order) => ({ order, isVoid: false }));
}

function aList(entries: readonly HistoryEntry[]): HistoryList {
  return {
    companyName: '永續電鍍股份有限公司',
    entries,
    selection: null,
    printedAt: '2026-11-22T08:00:00.000Z',
  };
}

function csvOf(value: string): string {
  const sheet: Sheet = {
    name: 'a',
    columns: [{ title: 'A', width: 9 }],
    rows: [[textCell(value)]],
    totals: null,
  };
  return sheetCsv(sheet).replace('\uFEFF"A"\r\n', '');
}

/** The records of a CSV text as a strict reader of RFC 4180 sees them. */
function recordsOf(csv: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  for (const [, quoted, plain, end] of csv.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gu)) {
    record.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    records.push(record);
    record = [];
  }
  return records;
}

describe('the list of work orders as CSV', () => {
  it.each(['=1+1', '+886', '-5 %', '@SUM(A1)', '\t=1', '\r=1', '  =1', '＝1', '－1', '\0=1'])(
    'never lets %j run as a formula',
    (value) => {
      expect(csvOf(value)).toBe(`"'${value}"\r\n`);
    },
  );

  it('leaves other texts as they are and doubles quotes', () => {
    expect(csvOf('M8 "特" , 甲\n乙')).toBe('"M8 ""特"" , 甲\n乙"\r\n');
  });

  it('keeps numbers numbers, also below zero and very small ones', () => {
    const rows = [[-5.25, 0.1 + 0.2, 1e-9, 1_234_567.891].map((value) => numberCell(value, THREE_DECIMALS))];
    expect(sheetCsv({ name: 'a', columns: [], rows, totals: null })).toContain(
      '-5.25,0.3,0.000000001,1234567.891\r\n',
    );
  });

  it('has the same fields in every record, whatever was typed', () => {
    fc.assert(
      fc.property(fc.array(anyWorkOrder, { minLength: 1, maxLength: 3 }), fc.string(), (contents, name) => {
        const entries = entriesOf(contents.map((content) => ({ ...content, productName: name })));
        const { orders, lines } = historySheets(aList(entries), 'zh-TW', TRANSLATE);
        for (const sheet of [orders, lines]) {
          const records = recordsOf(sheetCsv(sheet));
          expect(records).toHaveLength(1 + sheet.rows.length + (sheet.totals === null ? 0 : 1));
          expect(new Set(records.map(({ length }) => length))).toEqual(new Set([sheet.columns.length]));
        }
      }),
      { numRuns: scaled(60) },
    );
  });
});

describe('the list of work orders as sheets', () => {
  const [entry] = entriesOf([aCompleteOrder()]);
  if (!entry) throw new Error('one entry');
  const { orders, lines } = historySheets(aList([entry, { ...entry, isVoid: true }]), 'zh-TW', TRANSLATE);
  const cell = (sheet: Sheet, title: string, row = 0) =>
    sheet.rows[row]?.[sheet.columns.findIndex((column) => column.title === title)];

  it('types numbers, dates and texts', () => {
    expect(cell(orders, '加工日期')).toEqual({ kind: 'date', value: '2023-06-05' });
    expect(cell(orders, '工單編號')).toEqual({ kind: 'text', value: 'WO-2026-001' });
    expect(cell(orders, '整批排放量（kg CO2e）')).toMatchObject({ kind: 'number', format: '#,##0.000' });
  });

  it('states factor, publisher, year and calculation of every line', () => {
    expect(lines.rows).toHaveLength(18);
    const [line] = entry.order.footprint.lines;
    expect(cell(lines, '係數（kg CO2e/單位）')).toMatchObject({
      kind: 'number',
      value: line?.factor.kgCo2ePerUnit,
    });

    expect(cell(lines, '公告單位')).toEqual({ kind: 'text', value: '環境部（原行政院環保署）' });
    expect(cell(lines, '年度')).toMatchObject({ value: 2019 });
    expect(cell(lines, '計算式')).toEqual({
      kind: 'text',
      value: '3,000 L × 3.120726839 kg CO2e/L',
    });
    expect(cell(lines, '排放量（kg CO2e，整批）')).toMatchObject({ value: line?.emissionsKgCo2e });
  });

  it('names publisher and document in the language of the sheet', () => {
    const { lines: english } = historySheets(aList([entry]), 'en', translatorFor('en'));
    expect(cell(english, 'Publisher', 1)).toEqual({
      kind: 'text',
      value: 'Energy Administration, Ministry of Economic Affairs, Taiwan',
    });
    expect(sheetCsv(english)).toContain('"2023 Electricity Carbon Emission Factor"');
    expect(sheetCsv(english)).not.toContain('電力排碳係數');
  });

  it('lists void orders without counting them', () => {
    expect(cell(orders, '狀態', 1)).toEqual({ kind: 'text', value: '作廢' });
    const column = orders.columns.findIndex(({ title }) => title.startsWith('歸於工單'));
    const { attributedEmissionsKgCo2e } = entry.order.footprint;
    expect(orders.totals?.[column]).toMatchObject({ value: printedSum([attributedEmissionsKgCo2e]) });
    const counts = lines.columns.findIndex(({ title }) => title.startsWith('計入總計'));
    const perOrder = entry.order.footprint.lines.length;
    expect(lines.rows[0]?.[counts]).toEqual({ kind: 'text', value: '是' });
    for (const row of lines.rows.slice(perOrder)) expect(row[counts]).toEqual({ kind: 'text', value: '否' });
  });
});

describe('the list of work orders on paper', () => {
  it('prints rows that add up to the printed sum, void ones left out', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyWorkOrder, fc.boolean()), { maxLength: 8 }),
        fc.constantFrom('zh-TW' as const, 'en' as const),
        (orders, locale) => {
          const entries = entriesOf(orders.map(([content]) => content)).map((entry, index) => ({
            ...entry,
            isVoid: orders[index]?.[1] ?? false,
          }));
          const document = historyDocument(aList(entries), locale, translatorFor(locale));
          const [table] = tablesOf(document);
          const figure = (text = '') => Math.round(Number(text.replaceAll(',', '')) * 1000);
          const rows = table?.rows.slice(0, -1).filter((row) => row[0]?.emphasis === undefined) ?? [];
          const sum = rows.reduce((total, row) => total + figure(row.at(-1)?.text), 0);
          expect(figure(table?.rows.at(-1)?.at(-1)?.text)).toBe(sum);
          expect(rows).toHaveLength(entries.filter(({ isVoid }) => !isVoid).length);
          expect(JSON.stringify(document)).not.toMatch(/listing\.|report\.|terms\.|\{\{/);
        },
      ),
      { numRuns: scaled(60) },
    );
  });
});
