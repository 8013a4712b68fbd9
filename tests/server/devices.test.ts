import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CompanyEntity } from '../../server/companies/company.entity.ts';
import { SessionEntity } from '../../server/accounts/session.entity.ts';
import { DeviceEntity } from '../../server/devices/device.entity.ts';
import { aWorkOrder } from '../support/builders.ts';
import { startTestApp, type TestApp, type TestBrowser } from '../support/test-app.ts';
import { codeOf, enrolledTablet } from './tablet-operations.ts';
import { demoOf, recordCommand, submission, submitterOf, type Submitter } from './work-order-operations.ts';

const DEVICES = `query TestDevices {
  devices {
    installId accountName deviceName clientBuild draftCount waitingCount attentionCount oldestQueuedAt
    isStoragePersisted usageMb clockOffsetMs lastContactAt tablet { id name lastContactAt }
  }
}`;
const REPORT = `mutation TestReport($input: ReportDeviceInput!) {
  reportDevice(input: $input) { serverTime serverEpoch minProtocolVersion }
}`;
const SUBMIT_WITH_REPORT = `mutation TestSubmitWithReport($input: SubmitCommandsInput!) {
  submitCommands(input: $input) { results { status } }
}`;

interface DeviceAnswer {
  readonly installId: string;
  readonly accountName: string;
  readonly tablet: { readonly id: string; readonly lastContactAt: string | null } | null;
}

let server: TestApp;
let office: TestBrowser;
let operator: Submitter;
beforeAll(async () => {
  server = await startTestApp({ hasAllRights: true });
  office = await server.signedIn('office-a');
  operator = await submitterOf(server, 'a');
});
afterAll(() => server.close());

const aReport = (report: object = {}) => ({
  draftCount: 1,
  waitingCount: 7,
  attentionCount: 2,
  oldestQueuedAt: '2026-11-20T01:02:03.000Z',
  isStoragePersisted: true,
  usageMb: 12.345678901234567,
  clockOffsetMs: -61_000.25,
  epochSeen: null,
  ...report,
});
const report = (browser: TestBrowser, installId: string, stated: object = {}) =>
  browser.execute<{ reportDevice: unknown }, unknown>(REPORT, {
    input: { installId, clientBuild: '0.2.0+abc', report: aReport(stated) },
  });
const devicesOf = async (browser: TestBrowser) =>
  (await browser.dataOf<{ devices: readonly DeviceAnswer[] }, never>(DEVICES)).devices;
const deviceOf = async (installId: string) =>
  (await devicesOf(office)).find((device) => device.installId === installId);
const submitWith = (installId: string, envelope: object) =>
  operator.browser.execute<{ submitCommands: { results: { status: string }[] } }, unknown>(
    SUBMIT_WITH_REPORT,
    {
      input: {
        ...submission(operator, [recordCommand(aWorkOrder({ plantId: operator.plantId }))]),
        installId,
        ...envelope,
      },
    },
  );

describe('the list of devices', () => {
  it('R47: shows what the device last said to wait there, and when that was', async () => {
    const installId = randomUUID();
    const { data } = await report(operator.browser, installId);
    expect(data?.reportDevice).toMatchObject({ serverTime: server.clock.now(), minProtocolVersion: 1 });
    expect(await deviceOf(installId)).toMatchObject({
      accountName: '王小明',
      clientBuild: '0.2.0+abc',
      draftCount: 1,
      waitingCount: 7,
      attentionCount: 2,
      oldestQueuedAt: '2026-11-20T01:02:03.000Z',
      isStoragePersisted: true,
      usageMb: 12.345678901234567,
      clockOffsetMs: -61_000.25,
      lastContactAt: server.clock.now(),
      tablet: null,
    });
  });

  it('has one row per installation and account, that of the newest contact first', async () => {
    const installId = randomUUID();
    await report(operator.browser, installId);
    await report(office, installId, { waitingCount: 0 });
    server.clock.advance({ minutes: 1 });
    await report(operator.browser, installId.toUpperCase(), { waitingCount: 3, oldestQueuedAt: null });
    const rows = (await devicesOf(office)).filter((device) => device.installId === installId);
    expect(rows).toMatchObject([
      { accountName: '王小明', waitingCount: 3, oldestQueuedAt: null },
      { accountName: '林怡君', waitingCount: 0 },
    ]);
  });

  it('names the tablet, which itself knows when it was last heard of', async () => {
    const { browser, id } = await enrolledTablet(server, office, '電鍍線');
    server.clock.advance({ minutes: 5 });
    const installId = randomUUID();
    await report(browser, installId);
    expect(await deviceOf(installId)).toMatchObject({
      accountName: '電鍍線',
      tablet: { id, name: '電鍍線', lastContactAt: server.clock.now() },
    });
  });

  it('is noted with every batch; a client that reports nothing keeps what was reported before', async () => {
    const installId = randomUUID();
    await submitWith(installId, { report: aReport() });
    expect(await deviceOf(installId)).toMatchObject({ waitingCount: 7 });
    server.clock.advance({ minutes: 1 });
    await submitWith(installId, {});
    expect(await deviceOf(installId)).toMatchObject({ waitingCount: 7, lastContactAt: server.clock.now() });
  });

  it('is for office and owner of the company alone', async () => {
    const installId = randomUUID();
    await report(operator.browser, installId);
    const { browser: tablet } = await enrolledTablet(server, office);
    for (const browser of [operator.browser, tablet, await server.signedIn('guild-admin')])
      expect(codeOf(await browser.execute(DEVICES))).toBe('FORBIDDEN');
    expect(codeOf(await server.browser().execute(DEVICES))).toBe('UNAUTHENTICATED');
    const stranger = await devicesOf(await server.signedIn('owner-b'));
    expect(JSON.stringify(stranger)).not.toContain(installId);
    expect(JSON.stringify(stranger)).not.toContain('王小明');
  });

  it('R57: the same installation under two companies is two devices, each seen by its own', async () => {
    const installId = randomUUID();
    await report(operator.browser, installId, { waitingCount: 5 });
    const stranger = await submitterOf(server, 'b');
    await report(stranger.browser, installId, { waitingCount: 9 });
    expect(await deviceOf(installId)).toMatchObject({ waitingCount: 5 });
  });
});

describe('a report that cannot be true', () => {
  it.each([{ waitingCount: -1 }, { draftCount: 1_000_001 }, { epochSeen: 'no id' }])(
    '%o is refused by itself, and costs a batch nothing',
    async (stated) => {
      const installId = randomUUID();
      expect(codeOf(await report(operator.browser, installId, stated))).toBe('VALIDATION_FAILED');
      expect(await deviceOf(installId)).toBeUndefined();
      const { data } = await submitWith(installId, { report: aReport(stated) });
      expect(data?.submitCommands.results).toEqual([{ status: 'APPLIED' }]);
      expect(await deviceOf(installId)).toMatchObject({ waitingCount: 0 });
    },
  );

  it('of an installation without an id is refused', async () => {
    expect(codeOf(await report(operator.browser, 'tablet 1'))).toBe('VALIDATION_FAILED');
  });
});

describe('a contact', () => {
  it('that cannot be noted harms no command, and those who run the server are told', async () => {
    const execute = (sql: string) => server.app.database.write((manager) => manager.query(sql));
    await execute('ALTER TABLE device RENAME TO hidden_device');
    const { data } = await submitWith(randomUUID(), { report: aReport() });
    await execute('ALTER TABLE hidden_device RENAME TO device');
    expect(data?.submitCommands.results).toEqual([{ status: 'APPLIED' }]);
    expect(server.log.some((line) => line.includes('"fault"') && line.includes('device'))).toBe(true);
  });

  it('R27, R28: of a suspended company or without a session is not noted', async () => {
    const installId = randomUUID();
    const company = { id: demoOf('a').companyId };
    await server.app.database.write((manager) =>
      manager.update(CompanyEntity, company, { status: 'SUSPENDED' }),
    );
    const suspended = await report(operator.browser, installId);
    await server.app.database.write((manager) =>
      manager.update(CompanyEntity, company, { status: 'ACTIVE' }),
    );
    const revoked = await server.signedIn('operator-a');
    await server.app.database.write((manager) =>
      manager.delete(SessionEntity, { accountId: operator.accountId }),
    );
    expect([suspended, await report(revoked, installId)].map(codeOf)).toEqual([
      'COMPANY_SUSPENDED',
      'UNAUTHENTICATED',
    ]);
    expect(await server.app.database.read.countBy(DeviceEntity, { installId })).toBe(0);
  });
});
