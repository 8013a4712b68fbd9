import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPayload } from '#domain/statement/read-payload.ts';
import { recomputeStatement } from '#domain/statement/recompute-statement.ts';
import { canonicalPayload, type StatementPayload } from '#domain/statement/statement-payload.ts';
import { anyWorkOrder } from '../../support/arbitraries.ts';
import { anActivity, aWorkOrder, theSlidesExample } from '../../support/builders.ts';
import { aPayload } from '../../support/statements.ts';

const overTheWire = (payload: StatementPayload) => readPayload(canonicalPayload(payload));
const differencesOf = (payload: StatementPayload) => {
  const recomputation = recomputeStatement(payload);
  return recomputation.kind === 'RECOMPUTED' ? recomputation.differences : null;
};

/** Numbers of an order from which others follow, or which follow from others. */
const FIGURES = [
  /^footprint\/lines\/\d+\/(quantity|quantityInFactorUnit|emissionsKgCo2e|factor\/kgCo2ePerUnit)$/u,
  /^footprint\/(stages|sources|intensities)\/\d+\/\w+$/u,
  /^footprint\/(batch|attributed)EmissionsKgCo2e$/u,
  /^footprint\/(allocationSharePercent|reportedApartKgCo2e)$/u,
  /^content\/activityData\/\d+\/quantity$/u,
  /^content\/allocationSharePercent$/u,
];

type Tree = Record<string, unknown>;
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;
function numbersIn(value: unknown, path = ''): { path: string; value: number }[] {
  if (typeof value === 'number') return [{ path, value }];
  if (!isTree(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    numbersIn(inner, path === '' ? key : `${path}/${key}`),
  );
}
function withNumber(root: unknown, path: string, value: number): void {
  const keys = path.split('/');
  const last = keys.pop() ?? '';
  const parent = keys.reduce<unknown>((at, key) => (isTree(at) ? at[key] : undefined), root);
  if (isTree(parent)) parent[last] = value;
}

const payloads = fc
  .array(anyWorkOrder, { minLength: 1, maxLength: 3 })
  .map((contents) => overTheWire(aPayload(contents)));

describe('a statement computed again from what it shows', () => {
  it('agrees with itself, whatever was recorded', () => {
    fc.assert(
      fc.property(payloads, (payload) => {
        expect(differencesOf(payload)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('tells any altered digit of a figure', () => {
    fc.assert(
      fc.property(
        payloads,
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        (payload, which, where, by) => {
          const altered = structuredClone(payload);
          const [order] = altered.orders;
          const figures = numbersIn(order).filter(
            // nothing follows from a factor that is multiplied by nothing
            ({ path, value }) => value !== 0 && FIGURES.some((figure) => figure.test(path)),
          );
          const usable = figures.filter(({ path }) => !isFactorOfNothing(order, path));
          const chosen = usable[which % Math.max(usable.length, 1)];
          if (chosen === undefined) return;
          withNumber(order, chosen.path, withOtherDigit(chosen.value, where, by));
          expect(differencesOf(altered), chosen.path).not.toEqual([]);
        },
      ),
      { numRuns: 600 },
    );
  });

  it('names the place, what is stated and what follows', () => {
    const payload = overTheWire(aPayload([theSlidesExample()]));
    const line = payload.orders[0]?.footprint.lines[4];
    if (line === undefined) throw new Error('the example has nine lines');
    Object.assign(line, { emissionsKgCo2e: line.emissionsKgCo2e - 10 });
    expect(differencesOf(payload)).toEqual([
      {
        order: 0,
        path: ['lines', 4, 'emissionsKgCo2e'],
        stated: line.emissionsKgCo2e,
        recomputed: line.emissionsKgCo2e + 10,
      },
    ]);
  });

  it('finds a line that was left out, added, moved to another stage or put in another unit', () => {
    const lines = [anActivity({ quantity: 2, unit: 'MWh' }), anActivity({ id: 'b', stage: 'PERIPHERAL' })];
    const altered = (change: (order: StatementPayload['orders'][number]) => object) => {
      const payload = overTheWire(aPayload([aWorkOrder({ activityData: lines })]));
      return differencesOf({
        ...payload,
        orders: payload.orders.map((order) => ({ ...order, ...change(order) })),
      });
    };
    expect(altered(() => ({}))).toEqual([]);
    expect(
      altered(({ content }) => ({ content: { ...content, activityData: content.activityData.slice(1) } })),
    ).not.toEqual([]);
    expect(
      altered(({ footprint }) => ({ footprint: { ...footprint, lines: footprint.lines.slice(1) } })),
    ).not.toEqual([]);
    for (const change of [{ stage: 'PRE_TREATMENT' as const }, { unit: 'kWh' }, { unit: 'kg' }])
      expect(
        altered(({ content }) => ({
          content: { ...content, activityData: content.activityData.map((line) => ({ ...line, ...change })) },
        })),
      ).not.toEqual([]);
  });

  it('is not done by an arithmetic that this program does not have', () => {
    const payload = withVersion(aPayload([theSlidesExample()]), 99);
    expect(recomputeStatement(payload)).toEqual({ kind: 'OTHER_CALCULATION', calculationVersion: 99 });
  });

  it('follows the arithmetic of each order, also of a sheet that names it once for all', () => {
    const content = aWorkOrder({
      activityData: [anActivity()],
      quantityUnit: 'KG',
      quantity: 50,
      massKg: 100,
    });
    const first = withVersion(aPayload([content]), 1);
    const [newer] = aPayload([content]).orders;
    const [order] = first.orders;
    if (order === undefined || newer === undefined) throw new Error('the sheet has an order');
    const { attributedEmissionsKgCo2e } = order.footprint;
    const intensities = order.footprint.intensities.map((intensity) =>
      intensity.declaredUnit === 'KG'
        ? { ...intensity, kgCo2ePerUnit: attributedEmissionsKgCo2e / 100 }
        : intensity,
    );
    const older = { ...order, footprint: { ...order.footprint, intensities } };
    expect(differencesOf(first)).not.toEqual([]);
    expect(differencesOf({ ...first, orders: [older, newer], calculationVersion: 2 })).toEqual([]);
    const { calculationVersion, ...footprint } = older.footprint;
    const early = JSON.stringify({ ...first, calculationVersion, orders: [{ ...older, footprint }] });
    expect(differencesOf(readPayload(early))).toEqual([]);
  });
});

function withVersion(payload: StatementPayload, calculationVersion: number): StatementPayload {
  const orders = payload.orders.map((order) => ({
    ...order,
    footprint: { ...order.footprint, calculationVersion },
  }));
  return { ...payload, calculationVersion, orders };
}

/** The factor of a line without a quantity: nothing follows from it. */
function isFactorOfNothing(order: StatementPayload['orders'][number] | undefined, path: string): boolean {
  const [, line] = /^footprint\/lines\/(\d+)\/factor/u.exec(path) ?? [];
  return line !== undefined && order?.footprint.lines[Number(line)]?.quantity === 0;
}

/** The number with another digit at one of its significant places; a first digit does not become 0. */
function withOtherDigit(value: number, where: number, by: number): number {
  const digits = value.toExponential();
  const places = Array.from(digits).flatMap((sign, index) =>
    /\d/u.test(sign) && index < digits.indexOf('e') ? [index] : [],
  );
  const at = places[where % places.length] ?? 0;
  const digit = (Number(digits[at]) + by) % 10;
  const changed = Number(
    `${digits.slice(0, at)}${at === 0 && digit === 0 ? 5 : digit}${digits.slice(at + 1)}`,
  );
  return changed === value ? value * 2 : changed;
}
