import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { AccountEntity } from '../../server/accounts/account.entity.ts';
import { MailEntity } from '../../server/mail/mail.entity.ts';
import { HealthLetters } from '../../server/service-health/health-letter.service.ts';
import { ServiceHealthService } from '../../server/service-health/service-health.service.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

/** 07:00 in Taipei. */
const MORNING = '2026-11-22T23:00:00.000Z';

let server: TestApp;
beforeAll(async () => {
  server = await startTestApp();
});
afterAll(() => server.close());
beforeEach(async () => {
  server.clock.set(MORNING);
  await server.app.database.write(async (manager) => {
    await manager.createQueryBuilder().delete().from(MailEntity).execute();
    await manager.update(AccountEntity, { role: 'GUILD_ADMIN' }, { email: 'admin@example.org' });
    await manager.update(AccountEntity, { role: 'GUILD_OFFICER' }, { email: 'officer@example.org' });
  });
});

const faults: unknown[] = [];
function aServer(): HealthLetters {
  const { app, clock, config } = server;
  let ids = 0;
  return new HealthLetters({
    ...{ database: app.database, now: clock.now, origin: 'https://carbon.example.org' },
    newId: () => `request-${String((ids += 1))}`,
    health: new ServiceHealthService(config),
    reportFault: (error) => faults.push(error),
  });
}
const letters = () => server.app.database.read.findBy(MailEntity, { recipient: 'admin@example.org' });

it('administrators of the guild alone hear each morning how the service fares, in both languages', async () => {
  await aServer().runIfDue();
  const [letter, ...others] = await letters();
  expect(others).toEqual([]);
  expect(letter?.subject).toContain('2026-11-23');
  // the demo's audit log was never checked
  expect(letter?.text).toContain('稽核紀錄超過 30 天沒有檢查');
  expect(letter?.text).toContain('The audit log was not checked for more than 30 days');
  expect(letter?.text).toContain('https://carbon.example.org/guild/health');
  expect(await server.app.database.read.countBy(MailEntity, { recipient: 'officer@example.org' })).toBe(0);
});

it('one letter a day leaves, whichever of several servers looks, and not before seven', async () => {
  server.clock.set('2026-11-22T22:59:00.000Z');
  const early = aServer();
  await early.runIfDue();
  expect(await letters()).toHaveLength(0);
  server.clock.set(MORNING);
  const [one, another] = [aServer(), aServer()];
  await Promise.all([one.runIfDue(), another.runIfDue()]);
  server.clock.advance({ hours: 3 });
  await one.runIfDue();
  expect(await letters()).toHaveLength(1);
  server.clock.advance({ days: 1 });
  await another.runIfDue();
  expect(await letters()).toHaveLength(2);
  expect(faults).toEqual([]);
});

it('a fault on the way is told to the log, and stops no other letter', async () => {
  const { read } = server.app.database;
  const original = read.findBy.bind(read);
  read.findBy = () => Promise.reject(new Error('away'));
  await aServer().runIfDue();
  read.findBy = original;
  expect(faults.splice(0)).toHaveLength(1);
});
