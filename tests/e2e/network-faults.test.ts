import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  apiRequests,
  captivePortal,
  commandBatches,
  startFaultProxy,
  type FaultProxy,
  type NetworkFault,
} from '../support/fault-proxy.ts';
import { signIn, zhTw } from './acts.ts';
import { Outside } from './outside.ts';
import { count, expectCounts, save, typeOrder } from './queue-acts.ts';
import { useStage } from './stage.ts';

const stage = useStage();

let proxy: FaultProxy;
beforeAll(async () => {
  proxy = await startFaultProxy(stage.app.url);
});
afterAll(() => proxy.close());

/** A form of somebody who reaches the server through the proxy. */
async function openForm(): Promise<Page> {
  // What the proxy does is what browsers complain about.
  stage.expectFault(/ERR_|Failed to (?:load|fetch)|CORS|redirect/u);
  const page = await stage.open('/', {}, proxy.url);
  await signIn(page, 'operator-a');
  await page.goto(`${proxy.url}/work-orders/new`);
  return page;
}

const uploadNow = (page: Page) =>
  page.getByRole('button', { name: zhTw('queue.flush.act'), exact: true }).click();

const isUnreachable = (page: Page) =>
  expect
    .poll(() => page.locator('[data-sync-status]').getAttribute('data-connection'), { timeout: 45_000 })
    .toBe('UNREACHABLE');

async function expectOnce(page: Page, workOrderNumber: string): Promise<void> {
  await expectCounts(page, { waiting: 0, attention: 0, 'sent-today': 1 });
  const office = await Outside.signIn(stage.app.url, 'office-a');
  expect(await office.revisionsOf(workOrderNumber)).toEqual([1]);
}

const withoutHands: readonly (readonly [string, string, NetworkFault])[] = [
  ['R01', 'the answer is lost after the server has done its work', { kind: 'CUT_ANSWER' }],
  ['R01', 'half of the answer arrives', { kind: 'HALF_ANSWER', bytes: 400 }],
  ['R01', 'the connection is reset before the server has the request', { kind: 'RESET_BEFORE' }],
  ['R01', 'the connection is reset while the server works', { kind: 'RESET_AFTER' }],
  ['R09', 'an answer of another program comes', jsonAnswer({ status: 'ok' })],
  ['R09', 'an answer names no entry', jsonAnswer({ data: { submitCommands: null } })],
  ['R10', 'a gateway is overloaded', { kind: 'ANSWER', status: 502 }],
  ['R10', 'the server asks for time', { kind: 'ANSWER', status: 503, headers: { 'retry-after': '2' } }],
  ['R10', 'too many came', { kind: 'ANSWER', status: 429, headers: { 'retry-after': '2' } }],
];

describe('an order goes out once, without hands, when', () => {
  it.each(withoutHands.map(([number, what, fault], at) => ({ number, what, fault, at })))(
    '$number: $what',
    async ({ fault, at }) => {
      const page = await openForm();
      const workOrderNumber = `WO-NET-${at}`;
      await typeOrder(page, workOrderNumber);
      proxy.next(2, fault, commandBatches);
      await save(page);
      await expectOnce(page, workOrderNumber);
    },
  );
});

describe('as long as something answers in the platform’s place', () => {
  it.each([
    ['a captive portal', captivePortal],
    ['a redirect to elsewhere', { kind: 'ANSWER', status: 302, headers: { location: '/portal' } } as const],
  ])('R08: %s counts as unreachable, delivers nothing and loses nothing', async (what, fault) => {
    const page = await openForm();
    const workOrderNumber = `WO-PORTAL-${what.length}`;
    await typeOrder(page, workOrderNumber);
    proxy.always(fault, apiRequests);
    await save(page);
    await isUnreachable(page);
    expect([await count(page, 'waiting'), await count(page, 'sent-today')]).toEqual([1, 0]);
    proxy.heal();
    await page.goto(`${proxy.url}/queue`);
    await uploadNow(page);
    await expectOnce(page, workOrderNumber);
  });

  it('R12: a server that takes the order and never answers is given up after half a minute; one effect', async () => {
    const page = await openForm();
    await typeOrder(page, 'WO-HANG');
    proxy.next(1, { kind: 'HANG_AFTER' }, commandBatches);
    await save(page);
    await expectOnce(page, 'WO-HANG');
    proxy.heal();
  });

  it('R11: a proxy that lets only small requests through gets the batch in parts', async () => {
    const page = await openForm();
    proxy.always({ kind: 'RESET_BEFORE' }, commandBatches);
    const numbers = ['WO-413-1', 'WO-413-2', 'WO-413-3'];
    for (const workOrderNumber of numbers) {
      await page.goto(`${proxy.url}/work-orders/new`);
      await typeOrder(page, workOrderNumber);
      await save(page);
      await expectCounts(page, { waiting: numbers.indexOf(workOrderNumber) + 1 });
    }
    proxy.heal();
    proxy.always(
      { kind: 'ANSWER', status: 413 },
      (request) => commandBatches(request) && (request.body.match(/WO-413-/gu) ?? []).length > 2,
    );
    await page.goto(`${proxy.url}/queue`);
    await uploadNow(page);
    await expectCounts(page, { waiting: 0, attention: 0, 'sent-today': 3 });
    proxy.heal();
    const office = await Outside.signIn(stage.app.url, 'office-a');
    for (const workOrderNumber of numbers) expect(await office.revisionsOf(workOrderNumber)).toEqual([1]);
  });
});

describe('the server', () => {
  it('R16: killed while it works on an order, comes back and has it once', async () => {
    const page = await openForm();
    await typeOrder(page, 'WO-SIGKILL');
    const before = proxy.counts.faulted;
    proxy.next(1, { kind: 'HANG_AFTER' }, commandBatches);
    await save(page);
    await expect.poll(() => proxy.counts.faulted, { interval: 2, timeout: 15_000 }).toBe(before + 1);
    await stage.app.restart('SIGKILL');
    proxy.heal();
    await expectOnce(page, 'WO-SIGKILL');
  });
});

function jsonAnswer(body: object): NetworkFault {
  return {
    kind: 'ANSWER',
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}
