import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AccountEntity } from '../../server/accounts/account.entity.ts';
import { DeviceEntity } from '../../server/devices/device.entity.ts';
import { MailEntity } from '../../server/mail/mail.entity.ts';
import { NoticeChoiceEntity } from '../../server/notices/notice-choice.entity.ts';
import { NoticeToldEntity } from '../../server/notices/notice-told.entity.ts';
import { OpenCaseEntity } from '../../server/open-cases/open-case.entity.ts';
import { TabletEntity } from '../../server/tablets/tablet.entity.ts';
import { anActivity } from '../support/builders.ts';
import { lettersTo } from '../support/letters.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { refusedFor } from './second-factor-operations.ts';
import { submitterOf } from './work-order-operations.ts';

const CHOOSE =
  'mutation Choose($input: ChooseNoticesInput!) { chooseNotices(input: $input) { kind afterDays } }';

let server: TestApp;
let companyId: string;
let operatorId: string;
let address: string;
beforeAll(async () => {
  server = await startTestApp();
  const operator = await server.app.database.read.findOneByOrFail(AccountEntity, { account: 'operator-a' });
  operatorId = operator.id;
  companyId = operator.companyId ?? '';
});
afterAll(() => server.close());
beforeEach(async () => {
  address = `office-${randomUUID()}@example.org`;
  await server.app.database.write(async (manager) => {
    for (const table of [
      NoticeChoiceEntity,
      NoticeToldEntity,
      MailEntity,
      TabletEntity,
      DeviceEntity,
      OpenCaseEntity,
    ])
      await manager.createQueryBuilder().delete().from(table).execute();
    await manager.update(AccountEntity, { companyId }, { email: null });
    await manager.update(AccountEntity, { account: 'office-a' }, { email: address });
  });
});

/** What was told so far, an hour after the last time somebody looked. */
async function told(): Promise<readonly string[]> {
  server.clock.advance({ hours: 1 });
  return (await lettersTo(server, address)).map(({ text }) => text);
}

async function addTablet(name: string): Promise<string> {
  const id = randomUUID();
  const at = server.clock.now();
  await server.app.database.write(async (manager) => {
    await manager.insert(AccountEntity, {
      ...{ companyId, id, account: id, displayName: name, email: null, role: 'TABLET', status: 'ACTIVE' },
      ...{ passwordHash: 'none', validUntil: null, lastSignInAt: null, createdAt: at },
    });
    await manager.insert(TabletEntity, {
      ...{ companyId, id, name, createdAt: at, enrolledAt: at, enrolledBy: '林怡君', lastContactAt: at },
      revokedAt: null,
    });
  });
  return id;
}

async function addDevice(accountId: string, waitingCount: number): Promise<void> {
  await server.app.database.write((manager) =>
    manager.insert(DeviceEntity, {
      ...{ companyId, accountId, installId: randomUUID(), deviceName: null, clientBuild: null },
      ...{ draftCount: 0, waitingCount, attentionCount: 0, oldestQueuedAt: null, isStoragePersisted: null },
      ...{ usageMb: null, clockOffsetMs: null, lastContactAt: server.clock.now() },
    }),
  );
}

const heardOf = (id: string) =>
  server.app.database.write((manager) =>
    manager.update(TabletEntity, { id }, { lastContactAt: server.clock.now() }),
  );

describe('a tablet that is silent', () => {
  it('is told after three days, once for each silence, with what waits on it', async () => {
    const id = await addTablet('一號機');
    await addDevice(id, 4);
    server.clock.advance({ days: 2, hours: 22 });
    expect(await told()).toEqual([]);
    const [letter] = await told();
    expect(letter).toContain('平板「一號機」：3 天沒有聯絡，最後一次聯絡時有 4 筆待上傳');
    expect(letter).toContain('/tablets');
    server.clock.advance({ days: 5 });
    expect(await told()).toHaveLength(1);
    await heardOf(id);
    server.clock.advance({ days: 4 });
    expect(await told()).toHaveLength(2);
  });

  it('is told after as many days as somebody chose, which stay when letters are switched off and on', async () => {
    const choose = async (choice: object) =>
      (await server.signedIn('office-a')).execute(CHOOSE, {
        input: { commandId: randomUUID(), choices: [{ kind: 'TABLET_SILENT', ...choice }] },
      });
    expect(refusedFor(await choose({ isWanted: true, afterDays: 4 }))).toBe('UNKNOWN_CHOICE');
    await choose({ isWanted: true, afterDays: 7 });
    await choose({ isWanted: false });
    await addTablet('一號機');
    server.clock.advance({ days: 6 });
    await choose({ isWanted: true });
    expect(await told()).toEqual([]);
    server.clock.advance({ days: 1 });
    expect(await told()).toHaveLength(1);
  });

  it('is told together with devices of people on which entries wait, and not with empty or revoked ones', async () => {
    await addDevice(operatorId, 2);
    await addDevice(operatorId, 0);
    const revoked = await addTablet('舊平板');
    await server.app.database.write((manager) =>
      manager.update(TabletEntity, { id: revoked }, { revokedAt: server.clock.now() }),
    );
    server.clock.advance({ days: 3 });
    const [letter, another] = await told();
    expect(letter).toContain('的裝置：3 天沒有聯絡，最後一次聯絡時有 2 筆待上傳');
    expect(letter).not.toContain('舊平板');
    expect(letter?.match(/天沒有聯絡，/gu)).toHaveLength(1);
    expect(another).toBeUndefined();
  });

  it('of another company is nobody’s business', async () => {
    await addTablet('一號機');
    await server.app.database.write((manager) =>
      manager.update(AccountEntity, { account: 'office-b' }, { email: 'office-b@example.org' }),
    );
    server.clock.advance({ days: 3 });
    await told();
    expect(await lettersTo(server, 'office-b@')).toEqual([]);
  });
});

describe('cases that wait for a decision', () => {
  const disagree = async (): Promise<void> => {
    const workOrderNumber = randomUUID();
    const office = await submitterOf(server, 'a', 'OFFICE');
    for (let copy = 0; copy < 2; copy += 1)
      await office.record({ activityData: [anActivity()], workOrderNumber });
  };

  it('are told an hour after they came, once a day, and only when one came since', async () => {
    await disagree();
    await told();
    const [letter] = await told();
    expect(letter).toContain('目前有 1 件待確認事項');
    expect(letter).toContain('/cases');
    await disagree();
    server.clock.advance({ hours: 20 });
    expect(await told()).toHaveLength(1);
    server.clock.advance({ hours: 4 });
    const letters = await told();
    expect(letters.filter((text) => text.includes('目前有 2 件待確認事項'))).toHaveLength(1);
    server.clock.advance({ days: 2 });
    expect(await told()).toHaveLength(2);
  });

  it('are not told to who does without', async () => {
    const browser = await server.signedIn('office-a');
    await browser.execute(CHOOSE, {
      input: { commandId: randomUUID(), choices: [{ kind: 'OPEN_CASES', isWanted: false }] },
    });
    await disagree();
    await told();
    expect(await told()).toEqual([]);
  });
});
