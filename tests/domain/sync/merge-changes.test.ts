import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellChange } from '#domain/sync/command.ts';
import { bundleOf, decideCells, mergeChanges } from '#domain/sync/merge-changes.ts';
import { cellsOf, changesBetween } from '#domain/work-order/cells.ts';
import { anActivity, anId, aWorkOrder } from '../../support/builders.ts';

const line = (number: number) => `activityData/${anId(number)}`;
const order = aWorkOrder({ activityData: [anActivity(), anActivity({ id: anId(2), quantity: 7 })] });
const change = (cell: string, base: CellChange['base'], wanted: CellChange['new']): CellChange => ({
  cell,
  base,
  new: wanted,
});
const after = (changes: readonly CellChange[]) => mergeChanges(order, changes).content;

describe('merging', () => {
  it('applies what nobody else touched and leaves the rest', () => {
    const server = after([change('productName', '六角螺栓 M8', '甲')]);
    const merged = mergeChanges(server, [
      change('productName', '六角螺栓 M8', '乙'),
      change('note', null, '補記'),
    ]);
    expect(merged.content).toMatchObject({ productName: '甲', note: '補記' });
    expect(merged.conflicts).toEqual([
      { cell: 'productName', base: '六角螺栓 M8', current: '甲', new: '乙' },
    ]);
  });

  it('holds back together what only means something together', () => {
    const server = after([change(`${line(1)}/quantity`, 100, 120)]);
    const merged = mergeChanges(server, [
      change(`${line(1)}/quantity`, 100, 130),
      change(`${line(1)}/unit`, 'kWh', 'MWh'),
      change(`${line(2)}/quantity`, 7, 8),
    ]);
    expect(merged.conflicts.map(({ cell, current }) => [cell, current])).toEqual([
      [`${line(1)}/quantity`, 120],
      [`${line(1)}/unit`, 'kWh'],
    ]);
    expect(merged.content.activityData.map(({ quantity, unit }) => [quantity, unit])).toEqual([
      [120, 'kWh'],
      [8, 'kWh'],
    ]);
  });

  it('goes on holding back while an earlier change of the same queue waits', () => {
    const cell = `${line(1)}/quantity`;
    const unit = change(`${line(1)}/unit`, 'kWh', 'MWh');
    expect(mergeChanges(order, [unit], [cell]).conflicts.map((conflict) => conflict.cell)).toEqual([
      unit.cell,
    ]);
    expect(mergeChanges(order, [unit, change(cell, 100, 130)], [cell]).conflicts).toEqual([]);
  });

  it('asks about a line that one side removed and the other changed once, not per field', () => {
    const server = after([change(`${line(1)}/quantity`, 100, 120)]);
    const without = { ...order, activityData: order.activityData.slice(1) };
    const merged = mergeChanges(server, changesBetween(order, without));
    expect(merged.conflicts).toEqual([{ cell: line(1), base: true, current: true, new: null }]);
    expect(merged.content).toEqual(server);
  });

  it('loses no change: each is applied, was there, or is a conflict', () => {
    const fields = ['productName', 'note', 'startTime', 'endTime', `${line(1)}/quantity`, `${line(1)}/unit`];
    const start = cellsOf(order);
    const edits = fc.uniqueArray(
      fc.record({ cell: fc.constantFrom(...fields), value: fc.constantFrom('a', 'b', 'c') }),
      { selector: ({ cell }) => cell },
    );
    fc.assert(
      fc.property(edits, edits, (office, tablet) => {
        const stated = (list: typeof office) =>
          list.map(({ cell, value }) => change(cell, start.get(cell) ?? null, value));
        const server = after(stated(office));
        const { content, conflicts } = mergeChanges(server, stated(tablet));
        const cells = cellsOf(content);
        const held = new Set(conflicts.map(({ cell }) => cell));
        for (const { cell, value } of tablet) expect(held.has(cell) || cells.get(cell) === value).toBe(true);
        for (const { cell, value } of office)
          if (!tablet.some((other) => other.cell === cell)) expect(cells.get(cell)).toBe(value);
        for (const { cell, current } of conflicts) expect(cells.get(cell)).toBe(current);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('cells that belong together', () => {
  it.each([
    [`${line(1)}/meter/endReading`, `${line(1)}/quantity`, true],
    [`${line(1)}/quantity`, `${line(2)}/quantity`, false],
    [`${line(1)}/note`, `${line(1)}/quantity`, false],
    ['startTime', 'endsNextDay', true],
    ['quantity', 'quantityUnitName', true],
    ['productName', 'note', false],
  ])('%s and %s: %s', (left, right, isTogether) => {
    expect(bundleOf(left) === bundleOf(right)).toBe(isTogether);
  });
});

describe('a decision', () => {
  it('sets a cell whatever stands there', () => {
    expect(decideCells(order, [{ cell: 'productName', value: '丙' }], null)).toMatchObject({
      productName: '丙',
    });
  });

  it('about a line that is gone brings it back as it was, with the decided value', () => {
    const without = { ...order, activityData: order.activityData.slice(1) };
    const decided = decideCells(without, [{ cell: `${line(1)}/quantity`, value: 130 }], order);
    expect(decided?.activityData.map(({ id, quantity }) => [id, quantity])).toEqual([
      [anId(2), 7],
      [anId(1), 130],
    ]);
    expect(decideCells(without, [{ cell: `${line(1)}/quantity`, value: 130 }], null)).toBeNull();
  });

  it('to remove a line removes all of it', () => {
    const decided = decideCells(order, [{ cell: line(1), value: null }], null);
    expect(decided?.activityData.map(({ id }) => id)).toEqual([anId(2)]);
  });
});
