import { beforeEach, describe, expect, it } from 'vitest';
import type { SyncEngine } from '../../client/offline/sync/sync-engine.ts';
import type { FlushReport } from '../../client/offline/sync/sync-status.ts';
import { aStartedDevice, queueIn, anAmendment, aRecording, type Device, statesOf } from './device-world.ts';
import { rest } from './fake-time.ts';

let device: Device;
let engine: SyncEngine;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

beforeEach(async () => {
  ({ device, engine } = await aStartedDevice());
});

describe('obstacles', () => {
  it('R10: an overloaded platform is left alone as long as it asked, except by a person', async () => {
    device.platform.always = () => ({ kind: 'OVERLOADED', retryAfterMs: 90_000 });
    await queueIn(engine, aRecording(1));
    await device.time.pass(10_000);
    await queueIn(engine, aRecording(2));
    engine.wake('FOREGROUND');
    engine.wake('ONLINE');
    await device.time.pass(60_000);
    expect(device.platform.submissions).toHaveLength(1);
    await engine.flushNow();
    expect(device.platform.submissions).toHaveLength(2);
    device.platform.always = null;
    await device.time.pass(90_000);
    expect(engine.view.status.waiting).toBe(0);
  });

  it('R10: a person who asked before the platform asked for time does not ask against its wish', async () => {
    const asked: Promise<FlushReport>[] = [];
    device.platform.always = () => {
      if (asked.length === 0) asked.push(engine.flushNow());
      return { kind: 'OVERLOADED', retryAfterMs: 90_000 };
    };
    await queueIn(engine, aRecording(1));
    await device.time.pass(10_000);
    expect(await Promise.all(asked)).toMatchObject([{ sent: 0, waiting: 1 }]);
    expect(device.platform.submissions).toHaveLength(1);
    await engine.flushNow();
    expect(device.platform.submissions).toHaveLength(2);
  });

  it('R10: waiting times grow to five minutes, and never end', async () => {
    device.platform.always = () => ({ kind: 'UNREACHABLE' });
    await queueIn(engine, aRecording(1));
    await device.time.pass(HOUR);
    const inFirstHour = device.platform.submissions.length;
    expect(inFirstHour).toBeGreaterThan(12);
    expect(inFirstHour).toBeLessThan(25);
    await device.time.pass(48 * HOUR);
    device.platform.always = null;
    await device.time.pass(5 * MINUTE);
    expect(device.platform.applied).toEqual([aRecording(1).commandId]);
  });

  it('R10: a factory whose network is back comes back over fifteen seconds', async () => {
    device.isOffline = true;
    device.platform.always = () => ({ kind: 'UNREACHABLE' });
    device.platform.reportAnswer = () => ({ kind: 'UNREACHABLE' });
    await queueIn(engine, aRecording(1));
    await device.time.pass(1_000);
    device.isOffline = false;
    device.platform.always = null;
    device.chance = 0.8;
    engine.wake('ONLINE');
    await device.time.pass(11_900);
    expect(device.platform.applied).toHaveLength(0);
    await device.time.pass(200);
    expect(device.platform.applied).toHaveLength(1);
  });

  it('R11: a batch that is too big is halved; a single entry that is too big is shown, the rest arrives', async () => {
    const big = aRecording(3);
    device.platform.always = ({ commands }) =>
      commands.length > 2 || commands.some(({ id }) => id === big.commandId) ? { kind: 'TOO_BIG' } : null;
    await queueIn(engine, ...[1, 2, 3, 4, 5, 6, 7].map((order) => aRecording(order)));
    await device.time.pass(10_000);
    expect(device.platform.applied).toHaveLength(6);
    expect(engine.view.unsent).toMatchObject([
      { commandId: big.commandId, state: 'ATTENTION', fault: { code: 'TOO_BIG' } },
    ]);
  });

  it('R12: a request without an answer is given up after 30 s and sent again', async () => {
    device.platform.script.push(() => 'HANG');
    await queueIn(engine, aRecording(1));
    await device.time.pass(30_000);
    expect(engine.view.status.isFlushing).toBe(true);
    await device.time.pass(10_000);
    expect(device.platform.applied).toEqual([aRecording(1).commandId]);
  });

  it('R15: a page that was closed between answer and note sends again and is told that it is known', async () => {
    device.platform.script.push((submission) => {
      device.platform.receive(submission);
      return 'HANG';
    });
    await queueIn(engine, aRecording(1));
    await device.time.pass(1_000);
    // The tab is gone: its locks are free, its lease and its entry are as they were.
    device.heldLocks.clear();
    const next = device.open();
    await next.start();
    await device.time.pass(1_000);
    expect(next.view.settled[0]).toMatchObject({ state: 'ACKED', outcome: { status: 'DUPLICATE' } });
    expect(device.platform.applied).toEqual([aRecording(1).commandId]);
  });

  it('one command over which the platform fails is found, set apart and shown; the others arrive', async () => {
    const poison = aRecording(7);
    device.platform.always = ({ commands }) =>
      commands.some(({ id }) => id === poison.commandId) ? { kind: 'FAILED' } : null;
    await queueIn(engine, ...Array.from({ length: 20 }, (_, index) => aRecording(index + 1)));
    await device.time.pass(2 * MINUTE);
    expect(device.platform.applied).toHaveLength(19);
    expect(statesOf(engine)[poison.commandId]).toBe('RETRY_WAIT');
    await device.time.pass(3 * HOUR);
    expect(engine.view.unsent).toMatchObject([
      { commandId: poison.commandId, state: 'ATTENTION', fault: { code: 'SERVER_REPEATED_FAILURE' } },
    ]);
    const triesBefore = device.platform.sentIds().length;
    await device.time.pass(3 * HOUR);
    expect(device.platform.sentIds().length - triesBefore).toBe(3);
    device.platform.always = null;
    await device.time.pass(HOUR);
    expect(engine.view.unsent).toEqual([]);
  });

  it('a platform that fails over everything makes no entry look bad', async () => {
    device.platform.always = () => ({ kind: 'FAILED' });
    device.platform.reportAnswer = () => ({ kind: 'FAILED' });
    await queueIn(engine, aRecording(1), aRecording(2));
    await device.time.pass(5 * HOUR);
    expect(engine.view.status).toMatchObject({ waiting: 2, attention: 0 });
    device.platform.always = null;
    await device.time.pass(5 * MINUTE);
    expect(device.platform.applied).toHaveLength(2);
  });

  it('R45: an older platform is waited for, nothing is marked as bad, and a try follows every 15 minutes', async () => {
    device.platform.always = () => ({ kind: 'VERSION' });
    await queueIn(engine, aRecording(1), aRecording(2));
    await device.time.pass(5_000);
    expect(engine.view.status).toMatchObject({ gate: { kind: 'UPGRADE_WAIT' }, waiting: 2, attention: 0 });
    expect(device.gates.at(-1)).toEqual({ kind: 'UPGRADE_WAIT' });
    await device.time.pass(HOUR);
    expect(device.platform.submissions).toHaveLength(5);
    device.platform.always = null;
    await device.time.pass(15 * MINUTE);
    expect(engine.view.status).toMatchObject({ gate: { kind: 'OPEN' }, waiting: 0, sentToday: 2 });
  });

  it('R53: a tab that freezes while it holds the lock keeps the others waiting for one sending only', async () => {
    const frozen = device.open();
    await frozen.start();
    await device.time.pass(0);
    device.platform.script.push(() => 'HANG');
    await queueIn(engine, aRecording(1));
    void frozen.flushNow();
    await rest();
    device.freeze(frozen);
    expect([...device.heldLocks]).toHaveLength(1);
    await engine.flushNow();
    expect(device.platform.submissions).toHaveLength(1);
    await device.time.pass(90_000);
    expect(device.platform.applied).toEqual([aRecording(1).commandId]);
    expect(engine.view.status.waiting).toBe(0);
  });

  it('R54: a device that slept in the middle of a request gives it up on waking and sends again', async () => {
    device.platform.script.push(() => 'HANG');
    await queueIn(engine, aRecording(1));
    await device.time.pass(1_000);
    expect(engine.view.status.isFlushing).toBe(true);
    device.time.sleep(8 * HOUR);
    engine.wake('FOREGROUND');
    await device.time.pass(10_000);
    expect(device.platform.applied).toEqual([aRecording(1).commandId]);
    expect(device.platform.submissions).toHaveLength(2);
    expect(engine.view.status).toMatchObject({ waiting: 0, isFlushing: false });
  });

  it('a conflict and a late entry are delivered and carry their open cases', async () => {
    device.platform.verdicts.set(aRecording(1).commandId, { status: 'CONFLICT', caseIds: ['case-1'] });
    device.platform.verdicts.set(aRecording(2).commandId, { status: 'LATE', caseIds: ['case-2'] });
    await queueIn(engine, aRecording(1), aRecording(2));
    await device.time.pass(5_000);
    expect(engine.view.status).toMatchObject({ waiting: 0, attention: 0, sentToday: 2 });
    expect(engine.view.settled.flatMap(({ outcome }) => outcome?.caseIds ?? []).sort()).toEqual([
      'case-1',
      'case-2',
    ]);
  });

  it('takes back a command that never left, and no other', async () => {
    device.isOffline = true;
    await queueIn(engine, aRecording(1), anAmendment(1, 1));
    expect(await engine.withdraw(aRecording(1).commandId)).toBeNull();
    expect(await engine.withdraw(anAmendment(1, 1).commandId)).toMatchObject({
      content: { productName: '螺帽 1' },
    });
    expect(await engine.withdraw(aRecording(1).commandId)).not.toBeNull();
    expect(engine.view.unsent).toEqual([]);
  });

  it('says how many it sent and what is left', async () => {
    device.platform.verdicts.set(aRecording(2).commandId, { status: 'REJECTED', code: 'VALIDATION_FAILED' });
    device.platform.verdicts.set(aRecording(3).commandId, { status: 'RETRY', code: 'UNAVAILABLE' });
    await queueIn(engine, aRecording(1), aRecording(2), aRecording(3));
    expect(await engine.flushNow()).toMatchObject({ sent: 1, waiting: 1, attention: 1 });
  });

  it('waits for what becomes of a command, but not for ever', async () => {
    await queueIn(engine, aRecording(1));
    const settled = engine.settledWithin(aRecording(1).commandId, 1_500);
    await device.time.pass(1_000);
    expect(await settled).toMatchObject({ state: 'ACKED' });
    device.platform.always = () => ({ kind: 'UNREACHABLE' });
    await queueIn(engine, aRecording(2));
    const unsettled = engine.settledWithin(aRecording(2).commandId, 1_500);
    await device.time.pass(1_500);
    expect(await unsettled).toBeNull();
  });

  it('knows that the platform is there again also when nothing waits', async () => {
    device.platform.reportAnswer = () => ({ kind: 'UNREACHABLE' });
    await engine.flushNow();
    expect(engine.view.status.connection).toBe('UNREACHABLE');
    device.platform.reportAnswer = null;
    engine.wake('ONLINE');
    await device.time.pass(15_000);
    expect(engine.view.status.connection).toBe('REACHABLE');
  });

  it('tells the office how the queue came to rest', async () => {
    device.platform.verdicts.set(aRecording(1).commandId, { status: 'REJECTED', code: 'VALIDATION_FAILED' });
    await queueIn(engine, aRecording(1), aRecording(2));
    await device.time.pass(15_000);
    expect(device.platform.submissions[0]?.report).toMatchObject({ waitingCount: 2, attentionCount: 0 });
    expect(device.platform.reports.at(-1)).toMatchObject({ waitingCount: 0, attentionCount: 1 });
  });
});
