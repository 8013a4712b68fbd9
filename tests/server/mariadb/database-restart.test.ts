import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { withAuthority } from '../../../server/database/database-authority.ts';
import { openDatabase } from '../../../server/database/database.ts';
import { WorkOrderEntity } from '../../../server/work-orders/work-order.entity.ts';
import type { CommandInput } from '../../support/generated/graphql.ts';
import { aWorkOrder } from '../../support/builders.ts';
import { startMariadbServer, type MariadbServer } from '../../support/mariadb-server.ts';
import { startTestApp, type TestApp } from '../../support/test-app.ts';
import { rowCounts } from '../row-counts.ts';
import { recordCommand, SUBMIT, submission, submitterOf, type Submitter } from '../work-order-operations.ts';

const usual = process.env['TEST_DATABASE_URL'];
const RECOVERY_LIMIT_MS = 30_000;

describe('a database server that goes away', () => {
  let mariadb: MariadbServer;
  let server: TestApp;
  let operator: Submitter;
  beforeAll(async () => {
    mariadb = await startMariadbServer({ isDurable: true });
    const connection = await createConnection(mariadb.url);
    await connection.query('CREATE DATABASE restart');
    await connection.end();
    process.env['TEST_DATABASE_URL'] = `${mariadb.url}/restart`;
    server = await startTestApp();
    operator = await submitterOf(server, 'a');
  }, 120_000);
  afterAll(async () => {
    process.env['TEST_DATABASE_URL'] = usual;
    await server.close();
    await mariadb.remove();
  });

  const aCommand = () =>
    recordCommand(aWorkOrder({ plantId: operator.plantId, workOrderNumber: randomUUID() }));
  /** What was confirmed of `commands`, by one attempt. */
  const attempt = async (commands: readonly CommandInput[]): Promise<readonly string[]> => {
    const { data } = await operator.browser.execute(SUBMIT, { input: submission(operator, commands) });
    const settled = data?.submitCommands.results.filter(
      ({ status }) => status === 'APPLIED' || status === 'DUPLICATE',
    );
    return settled?.map(({ commandId }) => commandId) ?? [];
  };
  const health = async (url: string) => (await server.app.http.inject({ method: 'GET', url })).statusCode;

  it('R16, R17: killed under load and started again, it is used again within 30 s, and every command has one effect', async () => {
    const commands = Array.from({ length: 60 }, aCommand);
    const waiting = new Map(commands.map((command) => [command.id, command]));
    const before = await rowCounts(server);
    let backAt = Number.POSITIVE_INFINITY;
    let recoveredAt: number | null = null;
    let failedAttempts = 0;
    const outage = (async () => {
      await delay(300);
      await mariadb.kill();
      await delay(3_000);
      await mariadb.start();
      backAt = Date.now();
    })();
    while (waiting.size > 0) {
      const settled = await attempt([...waiting.values()].slice(0, 5));
      for (const id of settled) waiting.delete(id);
      if (settled.length === 0) failedAttempts += 1;
      if (settled.length > 0 && Date.now() > backAt) recoveredAt ??= Date.now();
      expect(Date.now() - backAt).toBeLessThan(RECOVERY_LIMIT_MS);
      await delay(100);
    }
    await outage;
    expect(failedAttempts).toBeGreaterThan(0);
    expect((recoveredAt ?? Infinity) - backAt).toBeLessThan(RECOVERY_LIMIT_MS);
    const after = await rowCounts(server);
    expect(after.work_order - before.work_order).toBe(commands.length);
    expect(after.work_order_revision - before.work_order_revision).toBe(commands.length);
    expect(after.received_command - before.received_command).toBe(commands.length);
    const orders = await server.app.database.read.find(WorkOrderEntity, { select: { number: true } });
    expect(new Set(orders.map(({ number }) => number)).size).toBe(orders.length);
  }, 120_000);

  it('answers 503 with the time to come again while it is away, and says so to those who ask for its health', async () => {
    await mariadb.kill();
    const answer = await operator.browser.execute(SUBMIT, { input: submission(operator, [aCommand()]) });
    expect(answer).toMatchObject({ status: 503, headers: { 'retry-after': '5' } });
    expect(answer.errors[0]?.extensions.code).toBe('UNAVAILABLE');
    expect(await health('/healthz')).toBe(200);
    await expect.poll(() => health('/readyz'), { timeout: 10_000 }).toBe(503);
    await mariadb.start();
    await expect.poll(() => health('/readyz'), { timeout: RECOVERY_LIMIT_MS }).toBe(200);
    const command = aCommand();
    await expect.poll(() => attempt([command]), { timeout: RECOVERY_LIMIT_MS }).toEqual([command.id]);
  }, 120_000);

  it('is not used without TLS when an authority is set: this one has no certificate', async () => {
    const file = inject('mariadbCertificate');
    const url = withAuthority(`${mariadb.url.replace('127.0.0.1', 'localhost')}/restart`, file);
    await expect(openDatabase({ url, entities: [], migrations: [] })).rejects.toThrow(/secure|certificate/u);
  });

  it('R19: all of its connections busy, new work is told to come again within a second, and it recovers by itself', async () => {
    const slow = Array.from({ length: 12 + 50 }, () =>
      server.app.database.read.query('SELECT SLEEP(2)').then(
        () => 'done',
        () => 'stopped',
      ),
    );
    await delay(200);
    const asked = performance.now();
    const answer = await operator.browser.execute(SUBMIT, { input: submission(operator, [aCommand()]) });
    expect(performance.now() - asked).toBeLessThan(1_000);
    expect(answer).toMatchObject({ status: 503, headers: { 'retry-after': '5' } });
    expect(await health('/healthz')).toBe(200);
    const command = aCommand();
    await expect.poll(() => attempt([command]), { timeout: RECOVERY_LIMIT_MS }).toEqual([command.id]);
    await Promise.all(slow);
  }, 120_000);
});
