import { describe, expect, it } from 'vitest';
import { checkCommand } from '#domain/sync/command-rules.ts';
import { anId, aWorkOrder } from '../../support/builders.ts';

const envelope = {
  id: anId(1),
  workOrderId: anId(2),
  sequence: 1,
  deviceTime: '2026-11-22T08:00:00.000Z',
  isClockSuspect: false,
  shownEmissionsKgCo2e: 46.6,
  operatorId: anId(3),
  dependsOn: [anId(4)],
  supersedes: null,
};
const record = { ...envelope, kind: 'RECORD', content: aWorkOrder(), copiedFromWorkOrderId: null };
const amend = {
  ...envelope,
  kind: 'AMEND',
  baseRevision: 1,
  changes: [{ cell: 'productName', base: '甲', new: '乙' }],
  reason: null,
};
const voided = { ...envelope, kind: 'VOID', baseRevision: 2, reason: '重複輸入' };
const discarded = { ...envelope, kind: 'DISCARD', discardedCommandId: anId(5), reason: null };

const issuesOf = (input: unknown) => {
  const checked = checkCommand(input);
  return checked.ok ? [] : checked.issues.map(({ path, code }) => [path, code]);
};

describe('a well-formed command', () => {
  it.each([record, amend, voided, discarded])('$kind is read as it is', (command) => {
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

describe('what a device adds to a command', () => {
  const { isClockSuspect, shownEmissionsKgCo2e, operatorId, dependsOn, supersedes, ...bare } = voided;

  it('may be left out, as the first release does', () => {
    expect([isClockSuspect, shownEmissionsKgCo2e, operatorId, dependsOn, supersedes]).not.toContain(
      undefined,
    );
    expect(checkCommand(bare)).toMatchObject({
      ok: true,
      command: {
        isClockSuspect: false,
        shownEmissionsKgCo2e: null,
        operatorId: null,
        dependsOn: [],
        supersedes: null,
      },
    });
  });

  it('as evidence never refuses a command, however odd it is', () => {
    const odd = { ...voided, shownEmissionsKgCo2e: Number.NaN, isClockSuspect: 'yes' };
    expect(checkCommand(odd)).toMatchObject({
      ok: true,
      command: { shownEmissionsKgCo2e: null, isClockSuspect: false },
    });
    expect(checkCommand({ ...voided, shownEmissionsKgCo2e: 0.1 + 0.2 })).toMatchObject({
      ok: true,
      command: { shownEmissionsKgCo2e: 0.1 + 0.2 },
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
    ['with a dependency that is no id', { ...voided, dependsOn: ['1'] }, ['dependsOn/0', 'NOT_AN_ID']],
    [
      'with endless dependencies',
      { ...voided, dependsOn: Array.from({ length: 101 }, () => anId(4)) },
      ['dependsOn', 'TOO_MANY'],
    ],
    ['with an operator that is no id', { ...voided, operatorId: '王' }, ['operatorId', 'NOT_AN_ID']],
    ['that takes the place of nothing', { ...voided, supersedes: 'x' }, ['supersedes', 'NOT_AN_ID']],
    ['to discard nothing', { ...discarded, discardedCommandId: null }, ['discardedCommandId', 'REQUIRED']],
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
