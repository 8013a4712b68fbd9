import { describe, expect, it } from 'vitest';
import type { WorkOrderContent } from '#domain/work-order/work-order.ts';
import { applyChanges, changesBetween } from '#domain/work-order/cells.ts';
import { resolved } from '../../client/features/work-order-entry/resolve-conflict.ts';
import { aCoating, anActivity, anId, aWorkOrder } from '../support/builders.ts';

const base = aWorkOrder({
  activityData: [anActivity({ id: anId(1), quantity: 5 }), anActivity({ id: anId(2), quantity: 9 })],
});
const withQuantity = (quantity: number, note: string | null = null): WorkOrderContent => ({
  ...base,
  activityData: base.activityData.map((line) => (line.id === anId(1) ? { ...line, quantity, note } : line)),
});
const removed: WorkOrderContent = { ...base, activityData: base.activityData.slice(1) };
const LINE = `activityData/${anId(1)}`;

/** Two edits of `base` meet; the person keeps their own value in the cells that `keep` accepts. */
function decide(
  mine: WorkOrderContent,
  current: WorkOrderContent,
  keep: (cell: string) => boolean,
): WorkOrderContent {
  const { content: merged, conflicts } = applyChanges(current, changesBetween(base, mine));
  const chosen = conflicts.map(({ cell }) => cell).filter(keep);
  return resolved({ conflicts, mine, current, merged }, new Set(chosen));
}
const all = () => true;
const none = () => false;

describe('keeping my own after two edits met', () => {
  it('removes the line that I removed and another changed', () => {
    expect(decide(removed, withQuantity(6), all)).toEqual(removed);
  });

  it('brings back the whole line that I changed and another removed', () => {
    const mine = withQuantity(7, '抄表');
    const line = decide(mine, removed, all).activityData.find(({ id }) => id === anId(1));
    expect(line).toEqual(mine.activityData[0]);
  });

  it('brings back a removed line whole when only one of its cells is kept', () => {
    const mine = withQuantity(7, '抄表');
    const kept = decide(mine, removed, (cell) => cell.endsWith('/note'));
    expect(kept.activityData.find(({ id }) => id === anId(1))).toEqual(mine.activityData[0]);
  });

  it('leaves a line that another changed whole when its removal is given up', () => {
    expect(decide(removed, withQuantity(6), (cell) => cell !== LINE)).toEqual(withQuantity(6));
  });

  it('gives up everything where the values of now are chosen', () => {
    expect(decide(removed, withQuantity(6), none)).toEqual(withQuantity(6));
    expect(decide(withQuantity(7), removed, none)).toEqual(removed);
  });

  it('decides cell by cell where both still have the line', () => {
    const kept = decide(withQuantity(7, '甲'), withQuantity(6, '乙'), (cell) => cell.endsWith('/note'));
    expect(kept).toEqual(withQuantity(6, '甲'));
  });

  it('removes the layer that I removed and another measured anew', () => {
    const layers = [aCoating({ metal: 'COPPER' }), aCoating({ metal: 'NICKEL', thicknessUm: 8 })];
    const was = { ...base, coatings: layers };
    const mine = { ...base, coatings: layers.slice(0, 1) };
    const current = { ...base, coatings: [layers[0] ?? aCoating(), aCoating({ thicknessUm: 9 })] };
    const { content: merged, conflicts } = applyChanges(current, changesBetween(was, mine));
    const chosen = new Set(conflicts.map(({ cell }) => cell));
    expect(resolved({ conflicts, mine, current, merged }, chosen)).toEqual(mine);
  });
});
