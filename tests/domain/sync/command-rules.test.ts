import { describe, expect, it } from 'vitest';
import { checkCommand } from '#domain/sync/command-rules.ts';
import { anId, aWorkOrder } from '../../support/builders.ts';

const envelope = { id: anId(1), workOrderId: anId(2), sequence: 1, deviceTime: '2026-11-22T08:00:00.000Z' };
const record = { ...envelope, kind: 'RECORD', content: aWorkOrder(), copiedFromWorkOrderId: null };
const amend = {
  ...envelope,
  kind: 'AMEND',
  baseRevision: 1,
  changes: [{ cell: 'productName', base: '甲', new: '乙' }],
  reason: null,
};
const voided = { ...envelope, kind: 'VOID', baseRevision: 2, reason: '重複輸入' };

const issuesOf = (input: unknown) => {
  const checked = checkCommand(input);
  return checked.ok ? [] : checked.issues.map(({ path, code }) => [path, code]);
};

describe('a well-formed command', () => {
  it.each([record, amend, voided])('$kind is read as it is', (command) => {
    expect(checkCommand(command)).toEqual({ ok: true, command });
  });

  it('may leave out what is null', () => {
    const { reason, ...withoutReason } = amend;
    expect(reason).toBeNull();
    expect(checkCommand({ ...withoutReason, changes: [{ cell: 'note', new: 'x' }] })).toMatchObject({
      ok: true,
      command: { reason: null, changes: [{ cell: 'note', base: null, new: 'x' }] },
    });
  });
});

describe('a command is refused', () => {
  it.each([
    ['of an unknown kind', { ...record, kind: 'DELETE' }, ['kind', 'UNKNOWN_CHOICE']],
    ['when it is none', null, ['kind', 'UNKNOWN_CHOICE']],
    ['without a proper id', { ...voided, id: '1' }, ['id', 'NOT_AN_ID']],
    ['with half a sequence number', { ...voided, sequence: 1.5 }, ['sequence', 'NOT_A_WHOLE_NUMBER']],
    ['without a device time', { ...voided, deviceTime: 'yesterday' }, ['deviceTime', 'NOT_A_TIME']],
    ['on revision 0', { ...voided, baseRevision: 0 }, ['baseRevision', 'MUST_BE_POSITIVE']],
    ['to void without a reason', { ...voided, reason: ' ' }, ['reason', 'REQUIRED']],
    ['to amend nothing', { ...amend, changes: [] }, ['changes', 'TOO_FEW']],
    ['with a field that is not known', { ...amend, force: true }, ['force', 'UNKNOWN_FIELD']],
    [
      'to amend a cell that does not exist',
      { ...amend, changes: [{ cell: 'companyId', base: null, new: 'x' }] },
      ['changes/0/cell', 'UNKNOWN_FIELD'],
    ],
    [
      'to set a cell to something that is no single value',
      { ...amend, changes: [{ cell: 'note', base: null, new: { a: 1 } }] },
      ['changes/0/new', 'UNKNOWN_CHOICE'],
    ],
  ])('%s', (_, command, issue) => {
    expect(issuesOf(command)).toContainEqual(issue);
  });

  it('with the paths of the form when its work order is at fault', () => {
    expect(issuesOf({ ...record, content: { ...aWorkOrder(), quantity: -1 } })).toEqual([
      ['quantity', 'MUST_BE_POSITIVE'],
    ]);
  });
});
