import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  anyRequest,
  apiRequests,
  captivePortal,
  commandBatches,
  startFaultProxy,
  type FaultProxy,
  type NetworkFault,
} from '../support/fault-proxy.ts';
import { signIn, zhTw } from './acts.ts';
import { commandsKnown, expectAllArrived, expectDeliveredOnce } from './delivered-once.ts';
import { Outside } from './outside.ts';
import { expectCounts, save, typeOrder, UPLOAD_MS } from './queue-acts.ts';
import { openQueuePage, statusOf, uploadNow } from './queue-page.ts';
import { useStage } from './stage.ts';
import { anUnsentQueue, importOnQueuePage, type UnsentQueue } from './unsent-queue.ts';
import { json, wrongAnswersAbout } from './wrong-answers.ts';

// One account sends more here in a minute than anybody's tablet.
const stage = useStage({ COMMAND_BATCHES_PER_MINUTE: '600', COMMAND_BATCH_BURST: '100' });
const eventually = <Value>(read: () => Promise<Value> | Value) => expect.poll(read, { timeout: UPLOAD_MS });

let network: FaultProxy;
let office: Outside;
beforeEach(async () => {
  // What the network does is what browsers complain about.
  stage.expectFault(/Failed to load resource/u);
  network = await startFaultProxy(stage.app.url);
  office = await Outside.signIn(stage.app.url, 'office-a');
});
afterEach(() => network.close());

let queues = 0;
/** A queue whose work order numbers no other test uses. */
function aQueue(entryCount: number, amendedEvery?: number): UnsentQueue {
  queues += 1;
  return anUnsentQueue(`NET${String(queues).padStart(2, '0')}`, entryCount, amendedEvery);
}

describe('answers that do not arrive', () => {
  it('R01 R10: lost, cut off, reset and bad gateways: the queue goes on by itself, one effect each', async () => {
    const twoInARow: readonly (readonly [NetworkFault, NetworkFault])[] = [
      [{ kind: 'CUT_ANSWER' }, { kind: 'RESET_BEFORE' }],
      [
        { kind: 'HALF_ANSWER', bytes: 600 },
        { kind: 'ANSWER', status: 502, body: '<h1>Bad gateway</h1>' },
      ],
      [{ kind: 'RESET_AFTER' }, { kind: 'ANSWER', status: 504 }],
    ];
    const page = await openQueuePage(stage, network.url);
    for (const [index, faults] of twoInARow.entries()) {
      const queue = aQueue(12);
      for (const fault of faults) network.next(1, fault, commandBatches);
      await importOnQueuePage(page, queue);
      await expectAllArrived(page, office, queue, index * 12);
      expect(network.counts.faulted).toBe((index + 1) * 2);
    }
  });

  it('R01: an order that somebody types leaves once, without hands, although its first answers are lost', async () => {
    const page = await stage.open('/', {}, network.url);
    await signIn(page, 'operator-a');
    await page.goto(`${network.url}/work-orders/new`);
    await typeOrder(page, 'WO-TYPED');
    network.next(1, { kind: 'CUT_ANSWER' }, commandBatches);
    network.next(1, { kind: 'RESET_AFTER' }, commandBatches);
    await save(page);
    await expectCounts(page, { 'sent-today': 1, waiting: 0, attention: 0, drafts: 0 });
    expect(network.counts.faulted).toBe(2);
    expect(await office.revisionsOf('WO-TYPED')).toEqual([1]);
  });

  it('R12: a platform that says nothing is given up after half a minute; until then the entries stay', async () => {
    const page = await openQueuePage(stage, network.url);
    await page.clock.install();
    await page.reload();
    const hangs = [
      { fault: { kind: 'HANG_AFTER' }, taken: 12 },
      { fault: { kind: 'HANG_BEFORE' }, taken: 0 },
    ] as const;
    for (const [index, { fault, taken }] of hangs.entries()) {
      const queue = aQueue(12);
      network.next(1, fault, commandBatches);
      await importOnQueuePage(page, queue);
      await eventually(() => network.counts.faulted).toBe(index + 1);
      await eventually(() => commandsKnown(office, queue)).toBe(taken);
      await expectCounts(page, { waiting: 12, attention: 0, 'sent-today': index * 12 });
      expect(await statusOf(page, 'flushing')).toBe('true');
      await page.clock.fastForward('00:30');
      await expectAllArrived(page, office, queue, index * 12);
    }
  });

  it('nobody listens for a while, and again while the queue leaves', async () => {
    const queue = aQueue(120);
    const page = await openQueuePage(stage, network.url);
    await network.refuse();
    await importOnQueuePage(page, queue);
    await eventually(() => statusOf(page, 'conditions')).toContain('UNREACHABLE');
    await expectCounts(page, { waiting: 120, attention: 0, 'sent-today': 0 });
    // So slow that the second time strikes while some of them are still here.
    network.always({ kind: 'DELAY', ms: 3_000 }, commandBatches);
    await network.listenAgain();
    await eventually(() => commandsKnown(office, queue)).toBeGreaterThan(0);
    await network.refuse();
    expect(await commandsKnown(office, queue)).toBeLessThan(120);
    network.heal();
    await network.listenAgain();
    await expectAllArrived(page, office, queue);
  });
});

describe('somebody else answers', () => {
  it('R08: a portal delivers nothing, counts as no contact, and is kept nowhere', async () => {
    stage.expectFault(/portal\.example|ServiceWorker|service-worker|connect-src \S+\/graphql /u);
    const portals: readonly NetworkFault[] = [
      captivePortal,
      { kind: 'ANSWER', status: 302, headers: { location: 'http://portal.example/accept' } },
    ];
    const page = await openQueuePage(stage, network.url, { hasWorker: true });
    for (const [index, fault] of portals.entries()) {
      const queue = aQueue(20);
      network.always(fault, anyRequest);
      await importOnQueuePage(page, queue);
      await eventually(() => statusOf(page, 'conditions')).toContain('UNREACHABLE');
      const lastContact = await statusOf(page, 'last-contact');
      await uploadNow(page);
      await page.getByText(zhTw('queue.condition.UNREACHABLE')).first().waitFor();
      await page.reload();
      await expectCounts(page, { waiting: 20, attention: 0, 'sent-today': index * 20 });
      expect(await statusOf(page, 'last-contact')).toBe(lastContact);
      expect(await commandsKnown(office, queue)).toBe(0);
      expect(await keptAnswersOf(page)).toEqual([]);
      network.heal();
      await uploadNow(page);
      await expectAllArrived(page, office, queue, index * 20);
    }
  });

  it('R09: an answer of the right app with wrong content counts for nothing', async () => {
    const queue = aQueue(20);
    const page = await openQueuePage(stage, network.url, { hasWorker: true });
    const answers = await wrongAnswersAbout(office, queue.orders[0]!.commands[0]!.id);
    for (const wrong of answers) network.next(1, wrong, commandBatches);
    network.always(json({ data: null }), commandBatches);
    await importOnQueuePage(page, queue);
    await eventually(async () => {
      await uploadNow(page);
      return network.counts.faulted;
    }).toBeGreaterThanOrEqual(answers.length);
    await expectCounts(page, { waiting: 20, attention: 0, 'sent-today': 0 });
    network.heal();
    await uploadNow(page);
    await expectAllArrived(page, office, queue);
  });
});

/** Addresses under which the browser keeps something that a portal said, or an answer of the API. */
function keptAnswersOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const suspicious: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const text = (await (await cache.match(request))?.text()) ?? '';
        if (text.includes('accept the terms') || text === '' || request.url.includes('/graphql'))
          suspicious.push(request.url);
      }
    }
    return suspicious;
  });
}

describe('too much at once', () => {
  it('R10: whoever asks for time gets it; a storm of 503, in which a person keeps asking, harms nothing', async () => {
    const waitMs = 2_000;
    const page = await openQueuePage(stage, network.url);
    for (const [index, status] of [503, 429].entries()) {
      const queue = aQueue(20);
      const triedAt: number[] = [];
      network.always({ kind: 'ANSWER', status, headers: { 'retry-after': '2' } }, (request) => {
        if (!commandBatches(request)) return false;
        triedAt.push(Date.now());
        return triedAt.length <= 2;
      });
      await importOnQueuePage(page, queue);
      await expectAllArrived(page, office, queue, index * 20);
      network.heal();
      const gaps = triedAt.slice(1).map((at, tried) => at - triedAt[tried]!);
      expect(gaps.length).toBeGreaterThanOrEqual(2);
      // The clocks of browser and test tick a little apart.
      for (const gap of gaps.slice(0, 2)) expect(gap).toBeGreaterThanOrEqual(waitMs - 50);
    }
    const queue = aQueue(60);
    network.always({ kind: 'ANSWER', status: 503, headers: { 'retry-after': '1' } }, apiRequests);
    await importOnQueuePage(page, queue);
    await expectCounts(page, { waiting: 60 });
    for (let asked = 0; asked < 5; asked += 1) await uploadNow(page);
    await expectCounts(page, { waiting: 60, attention: 0, 'sent-today': 40 });
    network.heal();
    await uploadNow(page);
    await expectAllArrived(page, office, queue, 40);
  });

  it('R11: too large batches are halved until they pass; a single one that is too large asks for attention', async () => {
    const page = await openQueuePage(stage, network.url);
    const many = aQueue(60);
    const tooLarge: NetworkFault = { kind: 'ANSWER', status: 413 };
    network.always(tooLarge, (request) => commandBatches(request) && commandsIn(request.body) > 10);
    await importOnQueuePage(page, many);
    await expectAllArrived(page, office, many);
    expect(network.counts.faulted).toBeGreaterThan(2);
    network.heal();

    const queue = aQueue(30, 100);
    const large = queue.orders[17]!;
    network.always(
      tooLarge,
      (request) => commandBatches(request) && request.body.includes(large.workOrderNumber),
    );
    await importOnQueuePage(page, queue);
    await expectCounts(page, { 'sent-today': 89, waiting: 0, attention: 1 });
    await page.getByText(large.workOrderNumber).first().waitFor();
    await page.getByText(zhTw('queue.fault.TOO_BIG')).first().waitFor();
    const others = queue.orders.filter((order) => order !== large);
    await expectDeliveredOnce(office, { ...queue, orders: others, size: 29 });
  });
});

/** How many commands a batch carries. */
const commandsIn = (body: string): number =>
  (JSON.parse(body) as { variables: { input: { commands: readonly unknown[] } } }).variables.input.commands
    .length;

describe('a bad hour', () => {
  it('one fault after the other on every second batch: nothing lost, nothing doubled, order kept', async () => {
    const queue = aQueue(240, 3);
    const page = await openQueuePage(stage, network.url);
    const faults: readonly NetworkFault[] = [
      { kind: 'RESET_BEFORE' },
      { kind: 'CUT_ANSWER' },
      captivePortal,
      { kind: 'HALF_ANSWER', bytes: 300 },
      { kind: 'ANSWER', status: 502 },
      { kind: 'RESET_AFTER' },
      { kind: 'DELAY', ms: 300 },
      json({ data: null }),
    ];
    for (const fault of faults) {
      network.next(1, fault, commandBatches);
      network.next(1, { kind: 'DELAY', ms: 0 }, commandBatches);
    }
    await importOnQueuePage(page, queue);
    await eventually(async () => {
      await uploadNow(page);
      return commandsKnown(office, queue);
    }).toBe(queue.size);
    await expectAllArrived(page, office, queue);
    expect(network.counts.faulted).toBeGreaterThan(3);
  });
});
