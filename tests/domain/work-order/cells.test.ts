import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WorkOrderContent } from '#domain/work-order/work-order.ts';
import { applyChanges, cellsOf, changesBetween, isCellPath } from '#domain/work-order/cells.ts';
import { aCoating, anActivity, anId, aWorkOrder } from '../../support/builders.ts';
import { anyWorkOrder } from '../../support/arbitraries.ts';

const LINE = `activityData/${anId(1)}`;
const base = aWorkOrder({
  activityData: [anActivity({ id: anId(1) }), anActivity({ id: anId(2), quantity: 7 })],
});

const withLine = (
  content: WorkOrderContent,
  changed: Parameters<typeof anActivity>[0],
): WorkOrderContent => ({
  ...content,
  activityData: content.activityData.map((line) => (line.id === anId(1) ? { ...line, ...changed } : line)),
});
const withoutLine = (content: WorkOrderContent): WorkOrderContent => ({
  ...content,
  activityData: content.activityData.filter(({ id }) => id !== anId(1)),
});

/** What the tablet sends after it saw `base`, merged into what the server holds by now. */
const merge = (current: WorkOrderContent, wanted: WorkOrderContent) =>
  applyChanges(current, changesBetween(base, wanted));

describe('cells', () => {
  it('name every place of a work order', () => {
    const cells = cellsOf(
      withLine(base, { meter: { startReading: 10, endReading: 12, multiplier: 40 }, equipment: '整流器' }),
    );
    expect(cells.get('productName')).toBe('六角螺栓 M8');
    expect(cells.get('coatings/0/metal')).toBe('NICKEL');
    expect(cells.get('stageEquipment/PERIPHERAL')).toBeNull();
    expect(cells.get(LINE)).toBe(true);
    expect(cells.get(`${LINE}/quantity`)).toBe(100);
    expect(cells.get(`${LINE}/meter/multiplier`)).toBe(40);
    expect([...cells.keys()].every(isCellPath)).toBe(true);
  });

  it.each([
    '__proto__',
    'constructor',
    'companyId',
    'coatings',
    `${LINE}/id`,
    `${LINE}/x`,
    'activityData//quantity',
    '',
  ])('do not include "%s"', (path) => {
    expect(isCellPath(path)).toBe(false);
  });

  it('differ only where something was changed', () => {
    expect(changesBetween(base, base)).toEqual([]);
    expect(changesBetween(base, withLine(base, { quantity: 120 }))).toEqual([
      { cell: `${LINE}/quantity`, base: 100, new: 120 },
    ]);
  });

  it('lead from any work order to any other', () => {
    const byId = (content: WorkOrderContent): WorkOrderContent => ({
      ...content,
      activityData: content.activityData
        .map((line) => (line.fugitive ? line : { ...line, fugitive: null }))
        .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    });
    const pair = fc.tuple(anyWorkOrder, anyWorkOrder, fc.nat({ max: 12 })).map(([from, to, kept]) => {
      const shared = from.activityData
        .slice(0, kept)
        .map((line) => ({ ...line, quantity: line.quantity + 1 }));
      return [from, { ...to, activityData: [...shared, ...to.activityData] }] as const;
    });
    fc.assert(
      fc.property(pair, ([from, to]) => {
        const merged = applyChanges(from, changesBetween(from, to));
        expect(merged.conflicts).toEqual([]);
        expect(byId(merged.content)).toEqual(byId(to));
      }),
    );
  });
});

describe('merging into what others have changed', () => {
  it('sets a cell that nobody touched and keeps what others wrote elsewhere', () => {
    const current = { ...base, note: '已覆核' };
    const { content, conflicts } = merge(current, withLine(base, { quantity: 120 }));
    expect(conflicts).toEqual([]);
    expect(content.note).toBe('已覆核');
    expect(content.activityData[0]?.quantity).toBe(120);
  });

  it('does nothing where both wrote the same', () => {
    const both = { ...base, productName: '華司' };
    expect(merge(both, both)).toEqual({ content: both, conflicts: [] });
  });

  it('leaves a cell that both wrote differently, and carries the other cells over', () => {
    const current = withLine(base, { quantity: 111 });
    const { content, conflicts } = merge(current, { ...withLine(base, { quantity: 120 }), massKg: 5 });
    expect(conflicts).toEqual([{ cell: `${LINE}/quantity`, base: 100, current: 111, new: 120 }]);
    expect(content.activityData[0]?.quantity).toBe(111);
    expect(content.massKg).toBe(5);
  });

  it('adds a line after those that are there', () => {
    const added = anActivity({ id: anId(3), quantity: 1, equipment: '冰水機' });
    const current = { ...base, activityData: [...base.activityData, anActivity({ id: anId(4) })] };
    const { content } = merge(current, { ...base, activityData: [...base.activityData, added] });
    expect(content.activityData.map(({ id }) => id)).toEqual([anId(1), anId(2), anId(4), anId(3)]);
    expect(content.activityData.at(-1)).toEqual(added);
  });

  it('removes a line that nobody touched', () => {
    const { content, conflicts } = merge(base, withoutLine(base));
    expect(conflicts).toEqual([]);
    expect(content.activityData.map(({ id }) => id)).toEqual([anId(2)]);
  });

  it.each([
    ['a value', { quantity: 111 }],
    ['a note where none was', { note: '抄表有誤' }],
  ])('keeps a line that one removes while another writes %s', (_, changed) => {
    const current = withLine(base, changed);
    const { content, conflicts } = merge(current, withoutLine(base));
    expect(content.activityData[0]).toEqual(current.activityData[0]);
    expect(conflicts).not.toEqual([]);
  });

  it('reports a change to a line that another removed, and does not bring half of it back', () => {
    const { content, conflicts } = merge(withoutLine(base), withLine(base, { quantity: 120, note: '新' }));
    expect(content.activityData.map(({ id }) => id)).toEqual([anId(2)]);
    expect(conflicts.map(({ cell }) => cell).sort()).toEqual([`${LINE}/note`, `${LINE}/quantity`]);
  });

  it('removes once what both removed', () => {
    expect(merge(withoutLine(base), withoutLine(base))).toEqual({
      content: withoutLine(base),
      conflicts: [],
    });
  });

  it('adds and removes layers', () => {
    const threeLayers = {
      ...base,
      coatings: [aCoating({ metal: 'COPPER' }), aCoating(), aCoating({ metal: 'CHROMIUM' })],
    };
    expect(merge(base, threeLayers).content.coatings).toEqual(threeLayers.coatings);
    expect(applyChanges(threeLayers, changesBetween(threeLayers, base)).content.coatings).toEqual(
      base.coatings,
    );
  });

  it('passes over paths that are no cells', () => {
    const changes = [{ cell: '__proto__', base: null, new: 'x' }];
    expect(applyChanges(base, changes)).toEqual({ content: base, conflicts: [] });
  });
});
