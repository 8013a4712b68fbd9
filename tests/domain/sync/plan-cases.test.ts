import { describe, expect, it } from 'vitest';
import { planCases, type OpenConflict } from '#domain/sync/plan-cases.ts';

const NOTHING = { filed: [], replaced: [], refreshed: [], agreed: [] };
const open = (part: Partial<OpenConflict> = {}): OpenConflict => ({
  id: 'case',
  cell: 'note',
  queue: 'tablet',
  serverValue: 'server',
  deviceValue: 'device',
  ...part,
});
const conflict = { cell: 'note', base: null, current: 'server', new: 'later' };
const merged = (queue: string, conflicts: (typeof conflict)[], stated: readonly string[] = ['note']) => ({
  queue,
  conflicts,
  changes: stated.map((cell) => ({ cell, base: null, new: 'later' })),
});
const cells = (note: string) => new Map([['note', note]]);

describe('what becomes of open conflicts', () => {
  it('a conflict without a case is filed', () => {
    expect(planCases([], merged('tablet', [conflict]), cells('server'))).toEqual({
      ...NOTHING,
      filed: [conflict],
    });
  });

  it('a later conflict of the same queue takes the place of its value', () => {
    expect(planCases([open()], merged('tablet', [conflict]), cells('server'))).toEqual({
      ...NOTHING,
      replaced: [{ id: 'case', conflict }],
    });
  });

  it('a conflict of another queue gets a case of its own', () => {
    expect(planCases([open()], merged('other', [conflict]), cells('server'))).toEqual({
      ...NOTHING,
      filed: [conflict],
    });
  });

  it('a value that its own queue got through leaves nothing to decide', () => {
    expect(planCases([open()], merged('tablet', []), cells('later'))).toEqual({
      ...NOTHING,
      agreed: [{ id: 'case', value: 'later' }],
    });
  });

  it('a change of another cell by its queue leaves the case as it is', () => {
    expect(planCases([open()], merged('tablet', [], ['productName']), cells('server'))).toEqual(NOTHING);
  });

  it('a change by somebody else brings the side of the server up to date', () => {
    expect(planCases([open()], merged('other', []), cells('changed'))).toEqual({
      ...NOTHING,
      refreshed: [{ id: 'case', serverValue: 'changed' }],
    });
  });

  it('a change or decision to the value of the device settles it', () => {
    for (const command of [merged('other', []), null])
      expect(planCases([open()], command, cells('device'))).toEqual({
        ...NOTHING,
        agreed: [{ id: 'case', value: 'device' }],
      });
  });

  it('a cell that is gone counts as empty', () => {
    expect(planCases([open({ deviceValue: null })], null, new Map())).toEqual({
      ...NOTHING,
      agreed: [{ id: 'case', value: null }],
    });
  });
});
