import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AccountEntity } from '../../server/accounts/account.entity.ts';
import { DEMO_COMPANIES } from '../../server/database/seeds/demo-companies.ts';
import { MailEntity } from '../../server/mail/mail.entity.ts';
import { TabletEntity } from '../../server/tablets/tablet.entity.ts';
import { graphql } from '../support/generated/gql.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { auditOf, verifiedBy } from './audit-operations.ts';

const HEALTH = graphql(`
  query TestServiceHealth {
    serviceHealth {
      buildId
      startedAt
      now
      memoryBytes
      database {
        engine
        answerMs
        isSchemaAsExpected
        newestMigration
        sizeBytes
        clockOffsetMs
      }
      disk {
        freeBytes
        totalBytes
      }
      mail {
        hasServer
        waiting
        oldestWaitingAt
        failing
        retriable
        givenUpInWeek
        sentInDay
        lastError
      }
      openCases
      quarantined
      tablets {
        companyName
        silent
        enrolled
      }
      restoredAt
      audit {
        checkedAt
        isWhole
        entryCount
      }
      signingKeyId
      signingKeyMadeAt
      signingKeyCount
      sealUploadedAt
    }
  }
`);
const RETRY = graphql(`
  mutation TestRetryLetters($input: RetryLettersInput!) {
    retryLetters(input: $input) {
      waiting
      failing
      retriable
    }
  }
`);

let testApp: TestApp;
beforeAll(async () => {
  testApp = await startTestApp();
});
afterAll(() => testApp.close());
beforeEach(() => testApp.app.database.write((manager) => manager.deleteAll(MailEntity)));

const admin = () => testApp.signedIn('guild-admin');
const health = async () => (await (await admin()).dataOf(HEALTH)).serviceHealth;
const later = (minutes: number) => new Date(Date.parse(testApp.clock.now()) + minutes * 60_000).toISOString();

async function letter(columns: Partial<MailEntity>): Promise<string> {
  const id = randomUUID();
  await testApp.app.database.write((manager) =>
    manager.insert(MailEntity, {
      ...{
        id,
        recipient: 'buyer@example.org',
        replyTo: null,
        subject: 'x',
        text: 'x',
        html: 'x',
        attempts: 0,
      },
      ...{
        nextAttemptAt: testApp.clock.now(),
        lastError: null,
        sentAt: null,
        createdAt: testApp.clock.now(),
      },
      ...columns,
    }),
  );
  return id;
}

describe('Service health', () => {
  it('tells what the server knows, and does not know what it cannot', async () => {
    const known = await health();
    const newest = readFileSync('server/database/migrations/index.ts', 'utf8').match(/\w+(?=,\n\];)/u)?.[0];
    expect(known.database).toMatchObject({ isSchemaAsExpected: true, newestMigration: newest });
    expect(known.database.sizeBytes).toBeGreaterThan(10_000);
    expect(known.disk?.freeBytes).toBeGreaterThan(0);
    expect(known).toMatchObject({
      ...{ now: testApp.clock.now(), buildId: null, restoredAt: null, audit: null, signingKeyCount: 0 },
      signingKeyMadeAt: testApp.clock.now(),
      signingKeyId: expect.stringMatching(/^[0-9a-f]{16}$/u) as string,
    });
    expect(Math.abs(known.database.clockOffsetMs ?? 0)).toBeLessThan(5_000);
  });

  it('remembers when the chain was checked last', async () => {
    const browser = await admin();
    const { entryCount } = await verifiedBy(browser);
    expect((await health()).audit).toEqual({ checkedAt: testApp.clock.now(), isWhole: true, entryCount });
  });

  it('counts letters by what became of them, and names no recipient', async () => {
    const created = later(-90);
    const failed = { attempts: 3, lastError: '450 <buyer@example.org> busy' };
    await letter({ createdAt: created, nextAttemptAt: later(60), ...failed });
    await letter({});
    await letter({ nextAttemptAt: null, sentAt: testApp.clock.now() });
    await letter({ nextAttemptAt: null, lastError: '550 unknown' });
    await letter({ nextAttemptAt: null, lastError: 'withdrawn' });
    expect((await health()).mail).toEqual({
      ...{ hasServer: false, waiting: 2, oldestWaitingAt: created, failing: 1, retriable: 1 },
      ...{ givenUpInWeek: 1, sentInDay: 1, lastError: '450 <…> busy' },
    });
  });

  it('counts tablets that were not heard from, of each company, without their names', async () => {
    const tablet = (companyId: string, lastContactAt: string, revokedAt: string | null = null) =>
      testApp.app.database.write(async (manager) => {
        const id = randomUUID();
        const owner = await manager.findOneByOrFail(AccountEntity, { companyId, role: 'OWNER' });
        const { status, passwordHash, createdAt } = owner;
        await manager.insert(AccountEntity, {
          ...{ companyId, id, account: id, displayName: 'canary-tablet', email: null, role: 'TABLET' },
          ...{ status, passwordHash, createdAt },
        });
        await manager.insert(TabletEntity, {
          ...{ companyId, id, name: 'canary-tablet', createdAt: lastContactAt, revokedAt },
          ...{ enrolledAt: lastContactAt, enrolledBy: null, lastContactAt },
        });
      });
    const [a = '', b = ''] = DEMO_COMPANIES.map(({ company }) => company.id);
    const before = new Map((await health()).tablets.map((row) => [row.companyName, row]));
    await tablet(a, later(-60));
    await tablet(a, later(-5 * 24 * 60));
    await tablet(b, later(-5 * 24 * 60), later(-10));
    const after = (await health()).tablets;
    const [nameA, nameB] = DEMO_COMPANIES.map(({ company }) => company.name);
    const had = before.get(nameA ?? '') ?? { silent: 0, enrolled: 0 };
    expect(after.find(({ companyName }) => companyName === nameA)).toMatchObject({
      ...{ silent: had.silent + 1, enrolled: had.enrolled + 2 },
    });
    expect(after.find(({ companyName }) => companyName === nameB)).toEqual(before.get(nameB ?? ''));
    expect(JSON.stringify(after)).not.toContain('canary');
  });

  it.each(['guild-officer', 'owner-a'])('is not for %s', async (account) => {
    const browser = await testApp.signedIn(account);
    const input = { commandId: randomUUID() };
    expect((await browser.execute(HEALTH)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await browser.execute(RETRY, { input })).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('Letters that failed', () => {
  it('are tried at once when an admin asks; those being tried now, left or given up are not', async () => {
    const failed = { attempts: 3, lastError: '450 busy' };
    const waiting = await letter({ nextAttemptAt: later(60), ...failed });
    const claimed = await letter({ nextAttemptAt: later(5), ...failed });
    const givenUp = await letter({ nextAttemptAt: null, ...failed });
    const browser = await admin();
    const input = { commandId: randomUUID() };
    const first = await browser.dataOf(RETRY, { input });
    expect(first.retryLetters).toEqual({ waiting: 2, failing: 2, retriable: 0 });
    expect(await browser.dataOf(RETRY, { input })).toEqual(first);
    const next = async (id: string) =>
      (await testApp.app.database.read.findOneByOrFail(MailEntity, { id })).nextAttemptAt;
    expect([await next(waiting), await next(claimed), await next(givenUp)]).toEqual([
      ...[testApp.clock.now(), later(5), null],
    ]);
    const noted = (await auditOf(browser, { group: 'SYSTEM' })).items.filter(
      ({ action }) => action === 'retryLetters',
    );
    expect(noted.map(({ changes }) => changes)).toEqual([
      [{ field: 'letterCount', before: null, after: '1' }],
    ]);
    await testApp.app.letters.deliverDue();
    const sent = await testApp.app.database.read.findOneByOrFail(MailEntity, { id: waiting });
    expect(sent).toMatchObject({ sentAt: testApp.clock.now(), lastError: null });
  });
});
