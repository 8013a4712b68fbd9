import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { impactOn, type TouchedOrder } from '#domain/emission-factors/factor-impact.ts';
import { exactSum } from '#domain/footprint/exact-sum.ts';

const anOrder: fc.Arbitrary<TouchedOrder> = fc.record({
  companyId: fc.constantFrom('a', 'b', 'c', 'd'),
  hasStatement: fc.boolean(),
  beforeKgCo2e: fc.double({ min: 0, max: 1e6, noNaN: true }),
  afterKgCo2e: fc.double({ min: 0, max: 1e6, noNaN: true }),
});

describe('the sums of an impact', () => {
  it('are exact, in whatever order the orders come', () => {
    fc.assert(
      fc.property(fc.array(anOrder), (orders) => {
        const impact = impactOn(orders);
        expect(impactOn(orders.toReversed())).toEqual(impact);
        expect(impact.changeKgCo2e).toBe(
          exactSum(
            orders.flatMap(({ beforeKgCo2e, afterKgCo2e }) => [afterKgCo2e ?? 0, -(beforeKgCo2e ?? 0)]),
          ),
        );
      }),
    );
  });

  it('name the rise where a member rises as far as another one falls, whichever comes first', () => {
    const changes = [
      ['a', 0, 7],
      ['b', 7, 0],
      ['c', 1, 1],
    ] as const;
    const orders = changes.map(([companyId, beforeKgCo2e, afterKgCo2e]) => ({
      ...{ companyId, beforeKgCo2e, afterKgCo2e },
      hasStatement: false,
    }));
    for (const order of [orders, orders.toReversed()])
      expect(impactOn(order).memberChanges).toEqual({ medianKgCo2e: 0, largestKgCo2e: 7 });
  });

  it('tell nothing of single members while fewer than three are touched', () => {
    fc.assert(
      fc.property(fc.array(anOrder), (orders) => {
        const members = new Set(orders.map(({ companyId }) => companyId)).size;
        expect(impactOn(orders).memberChanges === null).toBe(members < 3);
      }),
    );
    const order = { hasStatement: false, beforeKgCo2e: 10 };
    const orders = [
      ['a', 11],
      ['b', 4],
      ['c', 13],
      ['c', 14],
    ] as const;
    expect(
      impactOn(orders.map(([companyId, afterKgCo2e]) => ({ ...order, companyId, afterKgCo2e })))
        .memberChanges,
    ).toEqual({ medianKgCo2e: 1, largestKgCo2e: 7 });
  });

  it('leave out what has no figure, and count it', () => {
    const order = { companyId: 'a', hasStatement: true, beforeKgCo2e: 10, afterKgCo2e: null };
    expect(impactOn([order])).toMatchObject({ workOrders: 1, workOrdersWithoutFactor: 1, changeKgCo2e: 0 });
  });
});
