import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAgainstSources, checkWorkOrderContent } from '#domain/work-order/work-order-rules.ts';
import { DATA_ORIGINS } from '#domain/work-order/work-order.ts';
import { aCoating, anActivity, anId, aSource, aWorkOrder } from '../../support/builders.ts';
import { anyWorkOrder } from '../../support/arbitraries.ts';
import { officialSources } from '../../support/official-catalogue.ts';

const LINE = `activityData/${anId(1)}`;

const issuesOf = (input: unknown, today?: string) => {
  const checked = checkWorkOrderContent(input, today === undefined ? {} : { today });
  return checked.ok ? [] : checked.issues.map(({ path, code }) => [path, code]);
};
const withField = (field: string, value: unknown) => ({ ...aWorkOrder(), [field]: value });
const withLineField = (field: string, value: unknown) =>
  aWorkOrder({ activityData: [{ ...anActivity(), [field]: value }] });

describe('a sound work order', () => {
  it('is read as it is', () => {
    const content = aWorkOrder({ activityData: [anActivity()] });
    expect(checkWorkOrderContent(content)).toEqual({ ok: true, content });
  });

  it('may leave optional fields out', () => {
    const { customerName, customerEmail, massKg, note, ...required } = aWorkOrder();
    expect([customerName, customerEmail, massKg, note]).toEqual([null, null, null, null]);
    expect(checkWorkOrderContent(required)).toEqual({ ok: true, content: aWorkOrder() });
  });

  it('has its texts trimmed and in one Unicode form, blank ones taken as absent', () => {
    const checked = checkWorkOrderContent({
      ...aWorkOrder(),
      productName: '  Cafe\u0301 螺絲\u3000',
      customerName: '  ',
      note: '第一行\r\n第二行',
    });
    expect(checked).toMatchObject({
      ok: true,
      content: { productName: 'Café 螺絲', customerName: null, note: '第一行\n第二行' },
    });
  });

  it('holds rare characters', () => {
    expect(issuesOf(withField('productName', '𠮷田螺絲 ⌀8 × 25'))).toEqual([]);
    expect(issuesOf(withField('productName', '𠮷'.repeat(300)))).toEqual([]);
  });

  it('comes out as it went in, whatever it holds', () => {
    const sound = anyWorkOrder.map((content) => ({
      ...content,
      activityData: content.activityData.map((line) => ({
        ...line,
        origin: 'TYPED' as const,
        meter: null,
        fugitive: null,
      })),
    }));
    fc.assert(
      fc.property(sound, (content) => {
        expect(checkWorkOrderContent(content)).toEqual({ ok: true, content });
      }),
    );
  });
});

describe('a field', () => {
  it.each([
    ['productName', '', 'REQUIRED'],
    ['productName', null, 'REQUIRED'],
    ['productName', undefined, 'REQUIRED'],
    ['productName', '螺'.repeat(301), 'TOO_LONG'],
    ['productName', 'bolt\u202egnp', 'INVALID_CHARACTERS'],
    ['productName', 'a\u0000b', 'INVALID_CHARACTERS'],
    ['productName', 'a\nb', 'INVALID_CHARACTERS'],
    ['productName', '\ud800', 'INVALID_CHARACTERS'],
    ['productName', 5, 'INVALID_CHARACTERS'],
    ['workOrderNumber', ' ', 'REQUIRED'],
    ['quantity', -5, 'MUST_BE_POSITIVE'],
    ['quantity', 0, 'MUST_BE_POSITIVE'],
    ['quantity', Number.NaN, 'NOT_A_NUMBER'],
    ['quantity', Number.POSITIVE_INFINITY, 'NOT_FINITE'],
    ['quantity', '5', 'NOT_A_NUMBER'],
    ['quantity', 1_000_000_001, 'TOO_LARGE'],
    ['quantity', 0.1 + 0.2, 'TOO_MANY_DIGITS'],
    ['quantityUnit', 'TON', 'UNKNOWN_CHOICE'],
    ['quantityUnit', 'toString', 'UNKNOWN_CHOICE'],
    ['allocationSharePercent', 0, 'MUST_BE_POSITIVE'],
    ['allocationSharePercent', 100.5, 'TOO_LARGE'],
    ['massKg', -1, 'MUST_BE_POSITIVE'],
    ['areaCm2', 0, 'MUST_BE_POSITIVE'],
    ['processingDate', '2026-02-30', 'NOT_A_DATE'],
    ['processingDate', '115/11/22', 'NOT_A_DATE'],
    ['processingDate', '2004-12-31', 'DATE_OUT_OF_RANGE'],
    ['startTime', '25:00', 'NOT_A_TIME'],
    ['endsNextDay', 'true', 'UNKNOWN_CHOICE'],
    ['endsNextDay', null, 'REQUIRED'],
    ['customerEmail', 'somebody@', 'NOT_AN_EMAIL'],
    ['customerEmail', 'a@b.tw\nBcc: c@d.tw', 'NOT_AN_EMAIL'],
    ['customerEmail', 'root@127.0.0.1', 'NOT_AN_EMAIL'],
    ['customerEmail', '-oQ/tmp@b.tw', 'NOT_AN_EMAIL'],
    ['customerEmail', 'a..b@c.tw', 'NOT_AN_EMAIL'],
    ['customerEmail', 'a@-b.tw', 'NOT_AN_EMAIL'],
    ['customerEmail', 'a@b@c.tw', 'NOT_AN_EMAIL'],
    ['plantId', '../etc', 'NOT_AN_ID'],
    ['coatings', [], 'TOO_FEW'],
    ['coatings', Array.from({ length: 7 }, () => aCoating()), 'TOO_MANY'],
    ['coatings', null, 'REQUIRED'],
    ['activityData', 'none', 'UNKNOWN_CHOICE'],
    ['companyId', anId(5), 'UNKNOWN_FIELD'],
    ['__typename', 'WorkOrder', 'UNKNOWN_FIELD'],
  ])('%s = %j is %s', (field, value, code) => {
    expect(issuesOf(withField(field, value))).toEqual([[field, code]]);
  });

  it('of a layer is named by its place', () => {
    expect(issuesOf(aWorkOrder({ coatings: [aCoating(), aCoating({ thicknessUm: -1 })] }))).toEqual([
      ['coatings/1/thicknessUm', 'MUST_BE_POSITIVE'],
    ]);
    expect(issuesOf(withField('coatings', [{ ...aCoating(), metal: 'IRON' }]))).toEqual([
      ['coatings/0/metal', 'UNKNOWN_CHOICE'],
    ]);
  });

  it.each([
    ['quantity', -1, 'quantity', 'NEGATIVE'],
    ['quantity', 1e309, 'quantity', 'NOT_FINITE'],
    ['unit', '', 'unit', 'REQUIRED'],
    ['stage', 'RINSE', 'stage', 'UNKNOWN_CHOICE'],
    ['meter', { startReading: 1, endReading: -2, multiplier: 1 }, 'meter/endReading', 'NEGATIVE'],
    ['meter', { startReading: 1, endReading: 2 }, 'meter/multiplier', 'REQUIRED'],
    ['fugitive', { method: 'GUESS' }, 'fugitive/method', 'UNKNOWN_CHOICE'],
    ['colour', 'red', 'colour', 'UNKNOWN_FIELD'],
  ])('of a line is named by the id of the line: %s = %j', (field, value, path, code) => {
    expect(issuesOf(withLineField(field, value))).toEqual([[`${LINE}/${path}`, code]]);
  });

  it('of a line without an id is named by its place', () => {
    expect(issuesOf(withLineField('id', 'line-1'))).toEqual([['activityData/line-1/id', 'NOT_AN_ID']]);
    expect(issuesOf(withLineField('id', null))).toEqual([['activityData/0/id', 'REQUIRED']]);
  });

  it('is one of several that are told at once', () => {
    expect(issuesOf({ ...aWorkOrder(), productName: '', quantity: -1, extra: 1 })).toEqual([
      ['productName', 'REQUIRED'],
      ['quantity', 'MUST_BE_POSITIVE'],
      ['extra', 'UNKNOWN_FIELD'],
    ]);
  });

  it('is not looked for in what is no work order', () => {
    for (const input of [null, undefined, 5, 'x', []]) expect(checkWorkOrderContent(input).ok).toBe(false);
  });
});

describe('rules across fields', () => {
  it('refuse an end before the start unless the run ends the next day', () => {
    expect(issuesOf(aWorkOrder({ startTime: '22:00', endTime: '06:00' }))).toEqual([
      ['endTime', 'END_BEFORE_START'],
    ]);
    expect(issuesOf(aWorkOrder({ startTime: '22:00', endTime: '06:00', endsNextDay: true }))).toEqual([]);
  });

  it('refuse a processing date after tomorrow, where today is known', () => {
    expect(issuesOf(aWorkOrder({ processingDate: '2026-11-23' }), '2026-11-22')).toEqual([]);
    expect(issuesOf(aWorkOrder({ processingDate: '2026-11-24' }), '2026-11-22')).toEqual([
      ['processingDate', 'DATE_IN_FUTURE'],
    ]);
    expect(issuesOf(aWorkOrder({ processingDate: '2027-11-24' }))).toEqual([]);
  });

  it('ask for the name of another unit', () => {
    expect(issuesOf(aWorkOrder({ quantityUnit: 'OTHER' }))).toEqual([['quantityUnitName', 'REQUIRED']]);
    expect(issuesOf(aWorkOrder({ quantityUnit: 'OTHER', quantityUnitName: '籃' }))).toEqual([]);
  });

  it('refuse a line id that occurs twice, in whatever case', () => {
    const id = 'abcdefab-0000-4000-8000-000000000001';
    const activityData = [anActivity({ id }), anActivity({ id: id.toUpperCase() })];
    expect(issuesOf(aWorkOrder({ activityData }))).toEqual([[`activityData/${id}/id`, 'DUPLICATE_ID']]);
  });

  it('refuse more than 200 lines', () => {
    const activityData = Array.from({ length: 201 }, (_, index) => anActivity({ id: anId(index) }));
    expect(issuesOf(aWorkOrder({ activityData }))).toEqual([['activityData', 'TOO_MANY']]);
    expect(issuesOf(aWorkOrder({ activityData: activityData.slice(1) }))).toEqual([]);
  });

  it('hold a metered quantity to its readings', () => {
    const meter = { startReading: 100, endReading: 101.5, multiplier: 40 };
    const metered = (quantity: number, reading = meter) =>
      issuesOf(aWorkOrder({ activityData: [anActivity({ origin: 'METERED', quantity, meter: reading })] }));
    expect(metered(60)).toEqual([]);
    expect(metered(60.1)).toEqual([[`${LINE}/quantity`, 'QUANTITY_MISMATCH']]);
    const ranOver = { startReading: 99_998, endReading: 3, multiplier: 1 };
    expect(metered(5, ranOver)).toEqual([]);
    expect(metered(6, ranOver)).toEqual([[`${LINE}/meter/endReading`, 'END_BELOW_START_READING']]);
  });

  it('hold a quantity to its readings wherever the line says it came from', () => {
    const meter = { startReading: 100, endReading: 200, multiplier: 1 };
    for (const origin of DATA_ORIGINS) {
      const withQuantity = (quantity: number) =>
        issuesOf(aWorkOrder({ activityData: [anActivity({ origin, quantity, meter })] }));
      expect(withQuantity(100)).toEqual([]);
      expect(withQuantity(30)).toEqual([[`${LINE}/quantity`, 'QUANTITY_MISMATCH']]);
    }
  });

  it('ask for the readings of a line that says it was metered', () => {
    expect(issuesOf(aWorkOrder({ activityData: [anActivity({ origin: 'METERED' })] }))).toEqual([
      [`${LINE}/meter`, 'REQUIRED'],
    ]);
  });

  it('refuse how a leak was found where nothing leaks', () => {
    const fugitive = {
      method: 'TOP_UP',
      chargeKg: null,
      leakRatePercentPerYear: null,
      months: null,
    } as const;
    const found = (line: Parameters<typeof anActivity>[0]) =>
      issuesOf(aWorkOrder({ activityData: [anActivity({ ...line, fugitive })] }));
    expect(found({ category: 'SCOPE2' })).toEqual([[`${LINE}/fugitive`, 'UNKNOWN_FIELD']]);
    expect(found({ category: 'SCOPE1_FUGITIVE' })).toEqual([]);
  });

  it('hold a leaked quantity to charge, rate and months', () => {
    const fugitive = {
      method: 'CHARGE_AND_LEAK_RATE',
      chargeKg: 40,
      leakRatePercentPerYear: 9,
      months: 1,
    } as const;
    const leaked = (
      quantity: number,
      unit = 'kg',
      basis: NonNullable<ReturnType<typeof anActivity>['fugitive']> = fugitive,
    ) => {
      const line = anActivity({ category: 'SCOPE1_FUGITIVE', quantity, unit, fugitive: basis });
      return issuesOf(aWorkOrder({ activityData: [line] }));
    };
    expect(leaked(0.3)).toEqual([]);
    expect(leaked(300, 'g')).toEqual([]);
    expect(leaked(0.31)).toEqual([[`${LINE}/quantity`, 'QUANTITY_MISMATCH']]);
    expect(leaked(0.3, 'kg', { ...fugitive, months: null })).toEqual([
      [`${LINE}/fugitive/months`, 'REQUIRED'],
    ]);
    expect(
      leaked(2.5, 'kg', { method: 'TOP_UP', chargeKg: null, leakRatePercentPerYear: null, months: null }),
    ).toEqual([]);
  });
});

describe('lines against the sources of the company', () => {
  const check = (line: Parameters<typeof anActivity>[0]) =>
    checkAgainstSources(aWorkOrder({ activityData: [anActivity(line)] }), [
      ...officialSources,
      aSource(),
    ]).map(({ path, code }) => [path, code]);

  it('pass in every use and unit of a source, and in units that convert', () => {
    expect(check({})).toEqual([]);
    expect(check({ unit: 'MWh' })).toEqual([]);
    expect(check({ sourceId: 'fuel_oil', category: 'SCOPE1_STATIONARY', unit: 'kL' })).toEqual([]);
    expect(check({ sourceId: anId(800), category: 'SCOPE1_STATIONARY', unit: '桶' })).toEqual([]);
  });

  it.each([
    [{ sourceId: 'steam' }, 'sourceId', 'UNKNOWN_SOURCE'],
    [{ category: 'SCOPE1_MOBILE' }, 'category', 'UNKNOWN_CHOICE'],
    [{ unit: 'L' }, 'unit', 'UNIT_NOT_OF_SOURCE'],
    [{ unit: '度' }, 'unit', 'UNIT_NOT_OF_SOURCE'],
    [{ sourceId: 'lpg', category: 'SCOPE1_STATIONARY', unit: 'm3' }, 'unit', 'UNIT_NOT_OF_SOURCE'],
    [{ sourceId: anId(800), category: 'SCOPE1_STATIONARY', unit: 'L' }, 'unit', 'UNIT_NOT_OF_SOURCE'],
  ] as const)('are refused: %j', (line, field, code) => {
    expect(check(line)).toEqual([[`${LINE}/${field}`, code]]);
  });
});
