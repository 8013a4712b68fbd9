import { beforeEach, describe, expect, it } from 'vitest';
import type { SyncEngine } from '../../client/offline/sync/sync-engine.ts';
import { aStartedDevice, queueIn, anAmendment, aRecording, type Device, statesOf } from './device-world.ts';
import { anOutcome } from './fake-platform.ts';

let device: Device;
let engine: SyncEngine;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

beforeEach(async () => {
  ({ device, engine } = await aStartedDevice());
});

describe('sending', () => {
  it('uploads a saved order at once while the platform is there', async () => {
    await queueIn(engine, aRecording(1));
    await device.time.pass(400);
    expect(statesOf(engine)).toEqual({ [aRecording(1).commandId]: 'ACKED' });
    expect(engine.view.status).toMatchObject({ waiting: 0, sentToday: 1, connection: 'REACHABLE' });
  });

  it('keeps the order of commands about one work order', async () => {
    await queueIn(engine, aRecording(1), anAmendment(1, 1), aRecording(2), anAmendment(1, 2));
    await device.time.pass(5_000);
    const ofFirst = device.platform.applied.filter((id) => id !== aRecording(2).commandId);
    expect(ofFirst).toEqual([
      aRecording(1).commandId,
      anAmendment(1, 1).commandId,
      anAmendment(1, 2).commandId,
    ]);
  });

  it('R01: an answer that is lost after the command took effect leads to the same command again, once applied', async () => {
    device.platform.script.push(() => 'LOST');
    await queueIn(engine, aRecording(1));
    await device.time.pass(400);
    expect(engine.view.status).toMatchObject({ waiting: 1, sentToday: 0, connection: 'UNREACHABLE' });
    await device.time.pass(10_000);
    expect(device.platform.sentIds()).toEqual([[aRecording(1).commandId], [aRecording(1).commandId]]);
    expect(device.platform.applied).toEqual([aRecording(1).commandId]);
    expect(engine.view.settled[0]?.outcome?.status).toBe('DUPLICATE');
  });

  it('R03: two tabs that send at once deliver every entry once and show the same numbers', async () => {
    const other = device.open();
    await other.start();
    await queueIn(engine, aRecording(1), aRecording(2));
    await Promise.all([engine.flushNow(), other.flushNow()]);
    await device.time.pass(30_000);
    expect([...device.platform.applied].sort()).toEqual([aRecording(1).commandId, aRecording(2).commandId]);
    expect(device.platform.submissions).toHaveLength(1);
    expect(other.view.status).toMatchObject({ waiting: 0, sentToday: 2 });
    expect(engine.view.status).toMatchObject({ waiting: 0, sentToday: 2 });
  });

  it('R03: an entry is handed in twice under one id by two taps and stands there once', async () => {
    await Promise.all([engine.enqueue(aRecording(1)), engine.enqueue(aRecording(1))]);
    expect(engine.view.unsent).toHaveLength(1);
  });

  it.each([0, 4, 9])(
    'R06: a refused entry at place %i stays with its reason, the nine others arrive',
    async (bad) => {
      const orders = Array.from({ length: 10 }, (_, index) => aRecording(index + 1));
      const refused = orders[bad]!;
      device.platform.verdicts.set(refused.commandId, {
        status: 'REJECTED',
        code: 'VALIDATION_FAILED',
        issues: [{ path: 'activityData/1/quantity', code: 'NEGATIVE', parameters: {} }],
      });
      await queueIn(engine, ...orders);
      await device.time.pass(5_000);
      expect(device.platform.applied).toHaveLength(9);
      expect(engine.view.status).toMatchObject({ waiting: 0, attention: 1, sentToday: 9 });
      expect(engine.view.unsent[0]).toMatchObject({
        commandId: refused.commandId,
        state: 'ATTENTION',
        fault: { code: 'VALIDATION_FAILED', issues: [{ code: 'NEGATIVE' }] },
      });
      await device.time.pass(24 * HOUR);
      expect(
        device.platform
          .sentIds()
          .flat()
          .filter((id) => id === refused.commandId),
      ).toHaveLength(1);
    },
  );

  it('R06: a corrected entry takes the place of the refused one', async () => {
    device.platform.verdicts.set(aRecording(1).commandId, { status: 'REJECTED', code: 'VALIDATION_FAILED' });
    await queueIn(engine, aRecording(1));
    await device.time.pass(5_000);
    const mended = aRecording(1, { commandId: device.newId(), supersedes: aRecording(1).commandId });
    await queueIn(engine, mended);
    expect(engine.view.status).toMatchObject({ waiting: 1, attention: 0 });
    await device.time.pass(5_000);
    expect(statesOf(engine)).toEqual({
      [aRecording(1).commandId]: 'SUPERSEDED',
      [mended.commandId]: 'ACKED',
    });
  });

  it('R06: a discarded entry leaves a note for the audit log and nothing else', async () => {
    device.platform.verdicts.set(aRecording(1).commandId, { status: 'REJECTED', code: 'VALIDATION_FAILED' });
    await queueIn(engine, aRecording(1));
    await device.time.pass(5_000);
    await Promise.all([
      engine.discard(aRecording(1).commandId, '重複輸入'),
      engine.discard(aRecording(1).commandId, '重複輸入'),
    ]);
    expect(engine.view.status.attention).toBe(0);
    await device.time.pass(5_000);
    const notes = device.platform.submissions.at(-1)!.commands;
    expect(notes.map(({ discard }) => discard)).toEqual([
      { discardedCommandId: aRecording(1).commandId, reason: '重複輸入' },
    ]);
    expect(statesOf(engine)[aRecording(1).commandId]).toBe('DISCARDED');
    expect(engine.view.status).toMatchObject({ waiting: 0, attention: 0 });
  });

  it('R07: what builds upon a refused order is held, and flows after its correction', async () => {
    device.platform.verdicts.set(aRecording(1).commandId, { status: 'REJECTED', code: 'VALIDATION_FAILED' });
    device.platform.verdicts.set(anAmendment(1, 1).commandId, { status: 'BLOCKED' });
    await queueIn(engine, aRecording(1), anAmendment(1, 1));
    await device.time.pass(5_000);
    await queueIn(engine, anAmendment(1, 2));
    expect(statesOf(engine)).toEqual({
      [aRecording(1).commandId]: 'ATTENTION',
      [anAmendment(1, 1).commandId]: 'HELD',
      [anAmendment(1, 2).commandId]: 'HELD',
    });
    await device.time.pass(HOUR);
    expect(engine.view.status).toMatchObject({ waiting: 2, attention: 1 });
    device.platform.verdicts.clear();
    const mended = aRecording(1, { commandId: device.newId(), supersedes: aRecording(1).commandId });
    await queueIn(engine, mended);
    await device.time.pass(10_000);
    expect(device.platform.applied).toEqual([
      mended.commandId,
      anAmendment(1, 1).commandId,
      anAmendment(1, 2).commandId,
    ]);
    expect(engine.view.status).toMatchObject({ waiting: 0, attention: 0 });
  });

  it('R07: a correction that is refused too is corrected once more, and what waits still flows', async () => {
    device.platform.verdicts.set(aRecording(1).commandId, { status: 'REJECTED', code: 'VALIDATION_FAILED' });
    await queueIn(engine, aRecording(1), anAmendment(1, 1));
    device.platform.verdicts.set(anAmendment(1, 1).commandId, { status: 'BLOCKED' });
    await device.time.pass(5_000);
    device.platform.verdicts.delete(anAmendment(1, 1).commandId);
    const second = aRecording(1, { commandId: device.newId(), supersedes: aRecording(1).commandId });
    device.platform.verdicts.set(second.commandId, { status: 'REJECTED', code: 'VALIDATION_FAILED' });
    await queueIn(engine, second);
    await device.time.pass(5_000);
    expect(engine.view.status.attention).toBe(1);
    const third = aRecording(1, { commandId: device.newId(), supersedes: second.commandId });
    await queueIn(engine, third);
    await device.time.pass(10_000);
    expect(device.platform.applied).toEqual([third.commandId, anAmendment(1, 1).commandId]);
    // What is later named as done is what the amendment depends on.
    expect(
      device.platform.submissions
        .flatMap(({ commands }) => commands)
        .find(({ id }) => id === third.commandId),
    ).toMatchObject({ supersedes: aRecording(1).commandId });
    expect(engine.view.unsent).toEqual([]);
  });

  it('R09: an answer that leaves a command out, or says something unknown of it, keeps the command', async () => {
    device.platform.script.push((submission) => {
      const answer = device.platform.receive({ ...submission, commands: submission.commands.slice(0, 1) });
      if (answer.kind !== 'ANSWERED') return answer;
      const [, , third] = submission.commands;
      const outcomes = new Map([...answer.value.outcomes, [third!.id, anOutcome({ status: 'POSTPONED' })]]);
      return { kind: 'ANSWERED', value: { ...answer.value, outcomes } };
    });
    await queueIn(engine, aRecording(1), aRecording(2), aRecording(3));
    await engine.flushNow();
    expect(statesOf(engine)).toEqual({
      [aRecording(1).commandId]: 'ACKED',
      [aRecording(2).commandId]: 'RETRY_WAIT',
      [aRecording(3).commandId]: 'RETRY_WAIT',
    });
    expect(engine.view.unsent[1]?.fault?.parameters).toEqual({ status: 'POSTPONED' });
    await device.time.pass(10_000);
    expect(device.platform.applied).toHaveLength(3);
  });
});
