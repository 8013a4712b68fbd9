import { execFile } from 'node:child_process';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Database from 'libsql';
import { createConnection } from 'mysql2/promise';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startMariadbServer, type MariadbServer } from '../support/mariadb-server.ts';
import { startServerProcess, type ServerProcess } from '../support/server-process.ts';
import { DEMO_PASSWORD, zhTw } from './acts.ts';
import { commandsKnown, expectAllArrived, expectDeliveredOnce } from './delivered-once.ts';
import { Outside } from './outside.ts';
import { count, expectCounts, save, typeOrder, UPLOAD_MS } from './queue-acts.ts';
import { askForUpload, openQueuePage, statusOf, uploadNow } from './queue-page.ts';
import { receivedInMysql, receivedInSqlite } from './received-commands.ts';
import { useStage } from './stage.ts';
import { anUnsentQueue, importOnQueuePage } from './unsent-queue.ts';

const stage = useStage();
const eventually = <Value>(read: () => Promise<Value> | Value) => expect.poll(read, { timeout: UPLOAD_MS });

let folder: string;
let server: ServerProcess | null = null;
let mariadb: MariadbServer | null = null;
beforeEach(async () => {
  stage.expectFault(/Failed to load resource/u);
  folder = await mkdtemp(join(tmpdir(), 'platecarbon-faults-'));
});
afterEach(async () => {
  await server?.end('SIGKILL');
  await mariadb?.remove();
  server = null;
  mariadb = null;
  await rm(folder, { recursive: true, force: true });
});

describe('the server goes away in the middle of a batch', () => {
  it('R16: killed twice, every entry is there wholly or not at all, and in the end once', async () => {
    server = await startServerProcess({ folder });
    const queue = anUnsentQueue('KILL', 100);
    const page = await openQueuePage(stage, server.url);
    const received = receivedInSqlite(join(folder, 'platecarbon.sqlite'));
    const cuts: number[] = [];
    let killing = received.more(7);
    await importOnQueuePage(page, queue);
    for (let kill = 0; kill < 2; kill += 1) {
      await killing;
      await server.end('SIGKILL');
      cuts.push(await received.count());
      killing = received.more(11);
      await server.start();
      await askForUpload(page);
    }
    await killing;
    await expectAllArrived(page, await Outside.signIn(server.url, 'office-a'), queue);
    received.close();
    // At least one of them struck while a batch was half done.
    expect(cuts.some((count) => count % 50 !== 0)).toBe(true);
  });

  it('R17: MariaDB is killed below the running server and started again; the server needs no hand', async () => {
    mariadb = await startMariadbServer({ isDurable: true });
    const connection = await createConnection(mariadb.url);
    await connection.query('CREATE DATABASE factory');
    await connection.end();
    const mysqlUrl = `${mariadb.url}/factory`;
    server = await startServerProcess({ folder, mysqlUrl });
    const queue = anUnsentQueue('MARIADB', 100);
    const page = await openQueuePage(stage, server.url);
    const received = await receivedInMysql(mysqlUrl);
    const killing = received.more(7);
    await importOnQueuePage(page, queue);
    await killing;
    await mariadb.kill();
    received.close();
    await expectCounts(page, { attention: 0 });
    await uploadNow(page);
    expect(await statusOf(page, 'gate')).toBe('OPEN');
    expect(await count(page, 'waiting')).toBeGreaterThan(0);
    await mariadb.start();
    await eventually(async () => {
      await uploadNow(page);
      return count(page, 'waiting');
    }).toBe(0);
    expect(server.isRunning()).toBe(true);
    await expectAllArrived(page, await Outside.signIn(server.url, 'office-a'), queue);
  });
});

describe('a backup of yesterday is restored', () => {
  it('R52: what the tablet sent since comes back once, without a hand on the tablet', async () => {
    server = await startServerProcess({ folder });
    const yesterday = anUnsentQueue('OLD', 12);
    const today = anUnsentQueue('NEW', 60);
    const page = await openQueuePage(stage, server.url);
    await importOnQueuePage(page, yesterday);
    await expectAllArrived(page, await Outside.signIn(server.url, 'office-a'), yesterday);
    const database = join(folder, 'platecarbon.sqlite');
    const backup = join(folder, 'backup.sqlite');
    backUp(database, backup);
    await importOnQueuePage(page, today);
    await expectCounts(page, { 'sent-today': 72, waiting: 0, attention: 0 });

    await server.end('SIGKILL');
    for (const end of ['', '-wal', '-shm']) await rm(database + end, { force: true });
    await rename(backup, database);
    await promisify(execFile)(process.execPath, ['dist/server/new-epoch.js'], {
      env: { PATH: process.env['PATH'] ?? '', DATABASE_URL: `sqlite:${database}` },
    });
    await server.start();
    const office = await Outside.signIn(server.url, 'office-a');
    expect([await commandsKnown(office, yesterday), await commandsKnown(office, today)]).toEqual([12, 0]);
    await page.reload();
    await eventually(() => commandsKnown(office, today)).toBe(60);
    await expectCounts(page, { waiting: 0, attention: 0, 'sent-today': 72 });
    await expectDeliveredOnce(office, yesterday);
    await expectDeliveredOnce(office, today);
  });
});

describe('the session is ended elsewhere', () => {
  it('R28: with entries waiting: a sign-in is asked for, recording goes on, then everything arrives once', async () => {
    const queue = anUnsentQueue('REVOKED', 40);
    const page = await openUsedDevice();
    await page.context().setOffline(true);
    await importOnQueuePage(page, queue);
    await expectCounts(page, { waiting: 40 });
    await endSession(page);
    await page.context().setOffline(false);
    await eventually(() => statusOf(page, 'gate')).toBe('AUTH_WAIT');
    await page.getByRole('button', { name: zhTw('queue.expired.later') }).click();
    await page.goto(`${stage.app.url}/work-orders/new`);
    const later = page.getByRole('button', { name: zhTw('queue.expired.later') });
    await later.click();
    await typeOrder(page, 'MEANWHILE-1');
    await save(page);
    await expectCounts(page, { waiting: 41, attention: 0, 'sent-today': 0 });
    await page.goto(`${stage.app.url}/queue`);
    await page.getByRole('textbox', { name: zhTw('signIn.password') }).fill(DEMO_PASSWORD);
    await page.getByRole('button', { name: zhTw('signIn.submit'), exact: true }).click();
    await expectCounts(page, { waiting: 0, attention: 0, 'sent-today': 41 });
    const office = await Outside.signIn(stage.app.url, 'office-a');
    await expectDeliveredOnce(office, queue);
    expect(await office.revisionsOf('MEANWHILE-1')).toEqual([1]);
  });
});

describe('a month without network', () => {
  it('a thousand entries arrive once each, while somebody goes on recording', async () => {
    const queue = anUnsentQueue('MONTH', 1_000);
    const page = await openUsedDevice();
    await page.context().setOffline(true);
    await importOnQueuePage(page, queue);
    await expectCounts(page, { waiting: 1_000, attention: 0, 'sent-today': 0 });
    await openForm(page);
    await typeOrder(page, 'MEANWHILE-2');
    await page.context().setOffline(false);
    await save(page);
    await page.getByRole('heading', { name: 'MEANWHILE-2' }).first().waitFor();
    await eventually(() => count(page, 'sent-today')).toBeGreaterThan(0);
    await openForm(page);
    expect(await count(page, 'waiting')).toBeGreaterThan(0);
    await typeOrder(page, 'MEANWHILE-3');
    await save(page);
    await expectCounts(page, { 'sent-today': 1_002, waiting: 0, attention: 0, drafts: 0 });
    const office = await Outside.signIn(stage.app.url, 'office-a');
    await expectDeliveredOnce(office, queue);
    for (const number of [2, 3]) expect(await office.revisionsOf(`MEANWHILE-${number}`)).toEqual([1]);
  });
});

/** The queue page of a device on which somebody recorded before, so that it holds all that a form needs. */
async function openUsedDevice(): Promise<Page> {
  const page = await openQueuePage(stage, stage.app.url, { hasWorker: true });
  await openForm(page);
  await page.goto(`${stage.app.url}/queue`);
  return page;
}

/** Opens an empty form as people do, by the menu. */
async function openForm(page: Page): Promise<void> {
  await page.locator('a[href="/work-orders/new"]').first().click();
  await page.getByRole('group', { name: zhTw('entry.metals.label') }).waitFor();
}

/** A copy of the database as it is now, while the server runs. */
function backUp(file: string, copy: string): void {
  const database = new Database(file);
  database.exec(`VACUUM INTO '${copy}'`);
  database.close();
}

/** Ends the session of the page as another device of the same person would. */
async function endSession(page: Page): Promise<void> {
  const cookies = await page.context().cookies(stage.app.url);
  const answer = await fetch(`${stage.app.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
    },
    body: JSON.stringify({
      query: 'mutation SignOut($commandId: ID!) { signOut(commandId: $commandId) { signedOut } }',
      variables: { commandId: crypto.randomUUID() },
    }),
  });
  expect(await answer.json()).toMatchObject({ data: { signOut: { signedOut: true } } });
}
