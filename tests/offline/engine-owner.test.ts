import { beforeEach, describe, expect, it } from 'vitest';
import type { LocalOwner } from '../../client/offline/storage/owner.ts';
import type { SyncEngine } from '../../client/offline/sync/sync-engine.ts';
import { anId } from '../support/builders.ts';
import { aDevice, anAmendment, aRecording, type Device, OWNER, statesOf } from './device-world.ts';
import { rest } from './fake-time.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const COLLEAGUE: LocalOwner = { ...OWNER, accountId: anId(2002) };
const STRANGER: LocalOwner = { companyId: anId(1002), accountId: anId(2003) };

let device: Device;

beforeEach(() => {
  device = aDevice();
});

async function opened(owner: LocalOwner = OWNER): Promise<SyncEngine> {
  const engine = device.open(owner);
  await engine.start();
  await device.time.pass(0);
  return engine;
}

async function queue(engine: SyncEngine, count: number): Promise<void> {
  for (let order = 1; order <= count; order += 1) await engine.enqueue(aRecording(order));
}

describe('session and owner', () => {
  it('R24: a session that ends while 20 entries wait asks for a sign-in, and all 20 arrive once after it', async () => {
    const engine = await opened();
    device.platform.always = () => ({ kind: 'SESSION' });
    await queue(engine, 20);
    await device.time.pass(5_000);
    expect(device.gates.at(-1)).toEqual({ kind: 'AUTH_WAIT' });
    expect(engine.view.status).toMatchObject({ gate: { kind: 'AUTH_WAIT' }, waiting: 20, attention: 0 });
    expect(engine.view.unsent.every(({ attempts }) => attempts === 0)).toBe(true);
    await device.time.pass(5 * HOUR);
    expect(device.platform.submissions).toHaveLength(1);
    await engine.enqueue(aRecording(21));
    expect(engine.view.status.waiting).toBe(21);
    device.platform.always = null;
    engine.wake('SIGNED_IN');
    await device.time.pass(5_000);
    expect(device.platform.applied).toHaveLength(21);
    expect(engine.view.status).toMatchObject({ gate: { kind: 'OPEN' }, waiting: 0, sentToday: 21 });
  });

  it('R24: a session that another part of the app found ended is not tried again before the sign-in', async () => {
    const engine = await opened();
    engine.sessionEnded();
    await queue(engine, 1);
    engine.wake('FOREGROUND');
    await device.time.pass(HOUR);
    expect(device.platform.submissions).toHaveLength(0);
  });

  it.each([COLLEAGUE, STRANGER])(
    'R26: entries of one account neither leave nor show under another',
    async (next) => {
      const first = await opened();
      device.platform.always = () => ({ kind: 'UNREACHABLE' });
      await queue(first, 3);
      await first.stop();
      device.platform.always = null;
      const second = await opened(next);
      await device.time.pass(HOUR);
      expect(second.view).toMatchObject({ unsent: [], settled: [] });
      const isColleague = next === COLLEAGUE;
      expect(second.view.status.ofOthers).toEqual({
        sameCompany: isColleague ? 3 : 0,
        otherCompanies: isColleague ? 0 : 3,
      });
      expect(device.platform.applied).toEqual([]);
      await second.stop();
      await opened();
      await device.time.pass(5_000);
      expect(device.platform.applied).toHaveLength(3);
      expect(device.platform.submissions.every(({ owner }) => owner.accountId === OWNER.accountId)).toBe(
        true,
      );
    },
  );

  it('R26: what comes back for an account that has left is not written down', async () => {
    const first = await opened();
    let answer: () => void = () => undefined;
    device.platform.submit = (submission) =>
      new Promise((resolve) => {
        answer = () => resolve(device.platform.receive(submission));
      });
    await queue(first, 1);
    await device.time.pass(1_000);
    const leaving = first.stop();
    answer();
    await leaving;
    await rest();
    const [entry] = await device.store.unsent(OWNER);
    expect(entry).toMatchObject({ state: 'SENDING' });
    expect(device.acknowledged).toEqual([]);
  });

  it('R27: a suspended company keeps its entries, and they flow once it is reinstated', async () => {
    const engine = await opened();
    device.platform.always = () => ({ kind: 'STATUS', code: 'COMPANY_SUSPENDED' });
    await queue(engine, 2);
    await device.time.pass(5_000);
    expect(engine.view.status).toMatchObject({
      gate: { kind: 'PAUSED', code: 'COMPANY_SUSPENDED' },
      waiting: 2,
      attention: 0,
    });
    await device.time.pass(HOUR);
    device.platform.always = null;
    await device.time.pass(15 * MINUTE);
    expect(engine.view.status).toMatchObject({ gate: { kind: 'OPEN' }, waiting: 0, sentToday: 2 });
  });
});

describe('a server restored from a backup', () => {
  it('R52: gets back what it lost, once, in its order', async () => {
    const engine = await opened();
    await queue(engine, 3);
    await engine.enqueue(anAmendment(3, 1));
    await device.time.pass(5_000);
    expect(device.platform.applied).toHaveLength(4);
    const lost = [aRecording(3).commandId, anAmendment(3, 1).commandId];
    device.platform.restoreWithout(lost, 'epoch-2');
    await device.time.pass(10 * MINUTE);
    await engine.flushNow();
    await device.time.pass(5_000);
    expect(device.platform.applied).toEqual([aRecording(1).commandId, aRecording(2).commandId, ...lost]);
    expect(engine.view.status).toMatchObject({ waiting: 0, attention: 0 });
  });

  it('R52: refuses nothing for good that only misses what was lost', async () => {
    const engine = await opened();
    await queue(engine, 1);
    await device.time.pass(5_000);
    device.platform.restoreWithout([aRecording(1).commandId], 'epoch-2');
    const amendment = anAmendment(1, 1);
    device.platform.always = (submission) => {
      const isMissing = !device.platform.applied.includes(aRecording(1).commandId);
      const asks = submission.commands.some(({ id }) => id === amendment.commandId);
      const hasRecording = submission.commands.some(({ id }) => id === aRecording(1).commandId);
      if (!isMissing || !asks || hasRecording) return null;
      device.platform.verdicts.set(amendment.commandId, { status: 'REJECTED', code: 'NOT_FOUND' });
      const answer = device.platform.receive(submission);
      device.platform.verdicts.clear();
      return answer;
    };
    await engine.enqueue(amendment);
    await device.time.pass(10_000);
    expect(device.platform.applied).toEqual([aRecording(1).commandId, amendment.commandId]);
    expect(statesOf(engine)[amendment.commandId]).toBe('ACKED');
  });

  it('R52: asks about more than five hundred commands in several questions', async () => {
    const engine = await opened();
    await queue(engine, 520);
    await device.time.pass(HOUR);
    expect(device.platform.applied).toHaveLength(520);
    device.platform.restoreWithout([aRecording(7).commandId, aRecording(519).commandId], 'epoch-2');
    await engine.flushNow();
    await device.time.pass(10_000);
    expect(device.platform.applied).toHaveLength(520);
  });
});

describe('the clock of the device', () => {
  it('R37: is suspect when it stands far from the platform, and what is recorded then says so', async () => {
    device.time.wallMs += 365 * 24 * HOUR;
    device.platform.contact = () => ({
      serverTime: '2026-11-22T01:00:00.000Z',
      serverEpoch: device.platform.epoch,
    });
    const engine = await opened();
    expect(engine.view.status.isClockSuspect).toBe(true);
    await queue(engine, 1);
    expect(engine.view.unsent[0]?.command.isClockSuspect).toBe(true);
    await device.time.pass(5_000);
    expect(engine.view.status.waiting).toBe(0);
  });

  it('R37: is suspect when it jumps while there is no network, until the platform is there again', async () => {
    const engine = await opened();
    expect(engine.view.status.isClockSuspect).toBe(false);
    device.time.wallMs -= 3 * MINUTE;
    engine.wake('FOREGROUND');
    expect(engine.view.status.isClockSuspect).toBe(true);
    device.time.wallMs += 3 * MINUTE;
    await engine.flushNow();
    expect(engine.view.status.isClockSuspect).toBe(false);
  });

  it('R37: is suspect when it stands earlier than at the last visit', async () => {
    const first = await opened();
    await first.flushNow();
    await first.stop();
    device.time.wallMs -= 24 * HOUR;
    device.platform.reportAnswer = () => ({ kind: 'UNREACHABLE' });
    const second = await opened();
    expect(second.view.status.isClockSuspect).toBe(true);
  });
});
