import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#domain/sync/canonical-json.ts';
import { payloadOf } from '#domain/sync/command-payload.ts';
import { anId } from '../../support/builders.ts';

const voided = { workOrderId: anId(1), void: { baseRevision: 1, reason: '重複' } };
const fingerprintOf = (command: Parameters<typeof payloadOf>[0]) => canonicalJson(payloadOf(command));

describe('what makes two commands the same', () => {
  it('for a command of the first release is what the first release hashed', () => {
    expect(fingerprintOf(voided)).toBe(
      `{"void":{"baseRevision":1,"reason":"重複"},"workOrderId":"${anId(1)}"}`,
    );
  });

  it('does not change with dependencies that are empty, absent or null', () => {
    const told = fingerprintOf(voided);
    expect(fingerprintOf({ ...voided, dependsOn: [] })).toBe(told);
    expect(fingerprintOf({ ...voided, dependsOn: null, supersedes: null })).toBe(told);
  });

  it('does not change with the clock, the sequence or what the device showed', () => {
    const evidence = { sequence: 7, deviceTime: '1970-01-01T00:00:00.000Z', isClockSuspect: true };
    expect(fingerprintOf({ ...voided, ...evidence, ...{ shownEmissionsKgCo2e: 1 } })).toBe(
      fingerprintOf(voided),
    );
  });

  it('R51: does not change with the author, whom an office names and the author does not', () => {
    expect(fingerprintOf({ ...voided, ...{ operatorId: anId(2) } })).toBe(fingerprintOf(voided));
  });

  it.each([
    ['what must come first', { dependsOn: [anId(2)] }],
    ['whose place it takes', { supersedes: anId(2) }],
    ['the work order', { workOrderId: anId(2) }],
    ['what it gives up', { void: null, discard: { discardedCommandId: anId(2) } }],
  ])('changes with %s', (_name, change) => {
    expect(fingerprintOf({ ...voided, ...change })).not.toBe(fingerprintOf(voided));
  });
});

describe('canonical JSON', () => {
  it('sorts members, drops what is null, keeps the order of lists', () => {
    expect(canonicalJson({ b: [2, 1, null], a: { d: null, c: '中' }, e: undefined })).toBe(
      '{"a":{"c":"中"},"b":[2,1,null]}',
    );
  });
});
