import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MOST_WAITING_REFUSED } from '#domain/sync/open-case.ts';
import { QuarantinedCommandEntity } from '../../server/sync/quarantined-command.entity.ts';
import { anActivity, aWorkOrder } from '../support/builders.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { keptOf, QUARANTINED } from './case-operations.ts';
import {
  amendCommand,
  discardCommand,
  recordCommand,
  submitterOf,
  type Submitter,
} from './work-order-operations.ts';

let testApp: TestApp;
let operator: Submitter;
let office: Submitter;
let stranger: Submitter;

beforeAll(async () => {
  testApp = await startTestApp();
  operator = await submitterOf(testApp, 'a', 'OPERATOR');
  office = await submitterOf(testApp, 'a', 'OFFICE');
  stranger = await submitterOf(testApp, 'b', 'OFFICE');
});
afterAll(() => testApp.close());

const anOrder = (content: Parameters<typeof aWorkOrder>[0] = {}) =>
  aWorkOrder({
    plantId: operator.plantId,
    activityData: [anActivity()],
    workOrderNumber: `Q-${randomUUID()}`,
    ...content,
  });

describe('R06: a command that is refused', () => {
  it('is kept with its values and its reason, and the office can read it', async () => {
    const command = recordCommand(anOrder({ quantity: -1, workOrderNumber: 'Q-壞', productName: '壞螺絲' }));
    await operator.submit([command]);
    const kept = await keptOf(office, command.id);
    expect(kept).toMatchObject({
      workOrderId: command.workOrderId,
      workOrderNumber: 'Q-壞',
      status: 'WAITING',
      code: 'VALIDATION_FAILED',
      issues: [{ path: 'quantity', code: 'MUST_BE_POSITIVE' }],
      recordedBy: '王小明',
      attempts: 1,
      deviceTime: command.deviceTime,
    });
    expect(JSON.parse(kept?.payload ?? '')).toMatchObject({ record: { content: { productName: '壞螺絲' } } });
  });

  it('names the number of the order that it is about', async () => {
    const id = await operator.record({ workOrderNumber: 'Q-有單' });
    const command = amendCommand(id, 1, [{ cell: 'quantity', base: 1000, new: -5 }]);
    await operator.submit([command]);
    expect(await keptOf(office, command.id)).toMatchObject({ workOrderNumber: 'Q-有單' });
  });

  it('is judged anew when it comes again: counted while refused, settled once it can be applied', async () => {
    const command = recordCommand(anOrder({ processingDate: '2026-11-25' }));
    await operator.submit([command]);
    testApp.clock.advance({ minutes: 1 });
    await operator.submit([command]);
    expect(await keptOf(office, command.id)).toMatchObject({
      attempts: 2,
      firstReceivedAt: '2026-11-22T08:00:00.000Z',
      lastReceivedAt: '2026-11-22T08:01:00.000Z',
    });
    testApp.clock.set('2026-11-25T08:00:00.000Z');
    expect((await operator.submit([command]))[0]?.status).toBe('APPLIED');
    testApp.clock.set('2026-11-22T08:00:00.000Z');
    expect(await keptOf(office, command.id)).toBeUndefined();
    expect(await keptOf(office, command.id, 'SETTLED')).toMatchObject({ attempts: 2 });
  });

  it('five times at once is one row', async () => {
    const command = recordCommand(anOrder({ quantity: -1 }));
    const answers = await Promise.all(Array.from({ length: 5 }, () => operator.submit([command])));
    expect(answers.map(([outcome]) => outcome?.status)).toEqual(Array.from({ length: 5 }, () => 'REJECTED'));
    expect(await keptOf(office, command.id)).toMatchObject({ status: 'WAITING' });
  });

  it('and is too long to keep leaves its fingerprint', async () => {
    const id = await operator.record();
    const changes = Array.from({ length: 300 }, (_unused, index) => ({
      cell: `activityData/${randomUUID()}/note`,
      base: null,
      new: `${String(index)}${'長'.repeat(200)}`,
    }));
    const command = amendCommand(id, 2, changes);
    expect((await operator.submit([command]))[0]?.status).toBe('REJECTED');
    const kept = await keptOf(office, command.id);
    expect(JSON.parse(kept?.payload ?? '')).toMatchObject({ isTruncated: true });
    expect(kept?.payload).toMatch(/"sha256":"[0-9a-f]{64}"/u);
  });

  it('without a proper id is kept under its fingerprint', async () => {
    const command = recordCommand(anOrder({ workOrderNumber: 'Q-無號' }), { id: 'not-an-id' });
    await operator.submit([command]);
    const { quarantinedCommands } = await office.browser.dataOf(QUARANTINED, { page: { first: 100 } });
    const kept = quarantinedCommands.items.find(({ workOrderNumber }) => workOrderNumber === 'Q-無號');
    expect(kept?.commandId).toMatch(/^[0-9a-f]{64}$/u);
  });

  it('R57: is unknown to another company, and to an operator', async () => {
    const command = recordCommand(anOrder({ quantity: -1 }));
    await operator.submit([command]);
    expect(await keptOf(stranger, command.id)).toBeUndefined();
    const { errors } = await operator.browser.execute(QUARANTINED, {});
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('a refused command that is corrected', () => {
  it('is superseded by the one that takes its place, and so are earlier corrections that failed', async () => {
    const refused = recordCommand(anOrder({ quantity: -1 }));
    const again = recordCommand(anOrder({ quantity: -2 }), {
      workOrderId: refused.workOrderId,
      supersedes: refused.id,
    });
    const right = recordCommand(anOrder(), { workOrderId: refused.workOrderId, supersedes: again.id });
    await operator.submit([refused]);
    await operator.submit([again]);
    expect(await keptOf(office, refused.id)).toMatchObject({ status: 'WAITING' });
    expect((await operator.submit([right]))[0]?.status).toBe('APPLIED');
    for (const { id } of [refused, again])
      expect(await keptOf(office, id, 'SUPERSEDED')).toMatchObject({ status: 'SUPERSEDED' });
  });

  it('has no effect when it comes again after all', async () => {
    const refused = recordCommand(anOrder({ processingDate: '2026-11-25' }));
    await operator.submit([refused]);
    const right = recordCommand(anOrder(), { supersedes: refused.id });
    await operator.submit([right]);
    testApp.clock.set('2026-11-25T08:00:00.000Z');
    const [late] = await operator.submit([refused]);
    testApp.clock.set('2026-11-22T08:00:00.000Z');
    expect(late).toMatchObject({
      status: 'REJECTED',
      code: 'MOVE_NOT_ALLOWED',
      parameters: { replacedBy: right.id },
    });
    expect(await keptOf(office, refused.id, 'SUPERSEDED')).toBeDefined();
  });
});

describe('a refused command that is given up', () => {
  it('leaves a note in the audit log, needs no order, and cannot be applied any more', async () => {
    const refused = recordCommand(anOrder({ processingDate: '2026-11-25' }));
    await operator.submit([refused]);
    const note = discardCommand(refused.id, { workOrderId: refused.workOrderId });
    expect((await operator.submit([note]))[0]).toMatchObject({ status: 'APPLIED', revision: null });
    expect((await operator.submit([note]))[0]?.status).toBe('DUPLICATE');
    expect(await keptOf(office, refused.id, 'DISCARDED')).toBeDefined();
    const rows: { action: string; after: string }[] = await testApp.app.database.read.query(
      'SELECT * FROM audit_entry WHERE commandId = ?',
      [note.id],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ action: 'discardCommand' });
    expect(rows[0]?.after).toContain('重複輸入');
    testApp.clock.set('2026-11-25T08:00:00.000Z');
    expect((await operator.submit([refused]))[0]).toMatchObject({ code: 'MOVE_NOT_ALLOWED' });
    testApp.clock.set('2026-11-22T08:00:00.000Z');
  });

  it('of somebody else is out of reach for an operator', async () => {
    const refused = recordCommand(anOrder({ quantity: -1 }));
    await office.submit([refused]);
    expect((await operator.submit([discardCommand(refused.id)]))[0]).toMatchObject({
      status: 'REJECTED',
      code: 'FORBIDDEN',
    });
    const right = recordCommand(anOrder(), { supersedes: refused.id });
    expect((await operator.submit([right]))[0]).toMatchObject({ status: 'REJECTED', code: 'FORBIDDEN' });
    expect(await keptOf(office, refused.id)).toMatchObject({ status: 'WAITING' });
  });

  it('of another company stays as it is', async () => {
    const refused = recordCommand(anOrder({ quantity: -1 }));
    await operator.submit([refused]);
    expect((await stranger.submit([discardCommand(refused.id)]))[0]?.status).toBe('APPLIED');
    expect(await keptOf(office, refused.id)).toMatchObject({ status: 'WAITING' });
  });
});

describe('a company whose list of refused commands is full', () => {
  it('has its further ones refused alike, on their devices alone; is told so once, and others are not concerned', async () => {
    await fillQuarantine(office, MOST_WAITING_REFUSED - 1);
    const [last, beyond] = [
      recordCommand(anOrder({ quantity: -1 })),
      recordCommand(anOrder({ quantity: -1 })),
    ];
    const foreign = recordCommand({ ...anOrder({ quantity: -1 }), plantId: stranger.plantId });
    for (const command of [last, beyond])
      expect((await operator.submit([command]))[0]).toMatchObject({
        status: 'REJECTED',
        issues: [{ path: 'quantity', code: 'MUST_BE_POSITIVE' }],
      });
    await stranger.submit([foreign]);
    expect(await keptOf(office, last.id)).toMatchObject({ status: 'WAITING' });
    expect(await keptOf(office, beyond.id)).toBeUndefined();
    expect(await keptOf(stranger, foreign.id)).toMatchObject({ status: 'WAITING' });
    expect(await isFull(office)).toBe(true);
    expect(await isFull(stranger)).toBe(false);
    const told: readonly unknown[] = await testApp.app.database.read.query(
      "SELECT id FROM audit_entry WHERE action = 'fillQuarantine'",
    );
    expect(told).toHaveLength(1);

    // what was kept is still counted and settled, and makes room
    await operator.submit([discardCommand(last.id)]);
    await operator.submit([beyond]);
    expect(await keptOf(office, beyond.id)).toMatchObject({ status: 'WAITING' });
  });
});

const isFull = async ({ browser }: Submitter): Promise<boolean> =>
  (await browser.dataOf(QUARANTINED, {})).quarantinedCommands.isFull;

/** Has so many refused commands of the company wait, without submitting each. */
async function fillQuarantine({ companyId, accountId }: Submitter, most: number): Promise<void> {
  await testApp.app.database.write(async (manager) => {
    const waiting = await manager.countBy(QuarantinedCommandEntity, { companyId, status: 'WAITING' });
    const at = '2026-11-01T00:00:00.000Z';
    const rows = Array.from({ length: most - waiting }, () => ({
      ...{
        companyId,
        accountId,
        commandId: randomUUID(),
        workOrderId: randomUUID(),
        status: 'WAITING' as const,
      },
      ...{ supersedes: null, workOrderNumber: null, recordedBy: '王小明', installId: randomUUID() },
      ...{
        deviceName: null,
        deviceTime: null,
        code: 'VALIDATION_FAILED' as const,
        issues: [],
        parameters: {},
      },
      ...{ payload: '{}', attempts: 1, firstReceivedAt: at, lastReceivedAt: at },
    }));
    await manager.insert(QuarantinedCommandEntity, rows);
  });
}
