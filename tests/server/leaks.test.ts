import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { print } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { anActivity, aWorkOrder } from '../support/builders.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import {
  recordCommand,
  submission,
  submitterOf,
  SUBMIT,
  WORK_ORDERS,
  type Submitter,
} from './work-order-operations.ts';

// The short form of tests/bench/soak.ts: what is opened is let go of again, whatever becomes of the request.

const ROUNDS = 40;
/** A request whose sender left is finished all the same. */
const PATIENT = { timeout: 15_000 };

let server: TestApp;
let operator: Submitter;
let port: number;

beforeAll(async () => {
  server = await startTestApp();
  operator = await submitterOf(server, 'a');
  await server.app.http.listen({ port: 0, host: 'localhost' });
  ({ port } = server.app.http.server.address() as AddressInfo);
});
afterAll(() => server.close());

type Departure = 'WAITS' | 'LEAVES_EARLY' | 'SENDS_HALF';

/** Sends it on a connection of its own; resolves when that is closed. */
const send = (body: string, departure: Departure): Promise<void> =>
  new Promise((resolve) => {
    const headers = {
      ...{ 'content-type': 'application/json', cookie: operator.browser.cookie() ?? '', connection: 'close' },
      'content-length': Buffer.byteLength(body),
    };
    const sent = request({ port, method: 'POST', path: '/graphql', headers, agent: false });
    sent.on('error', () => undefined).on('close', resolve);
    sent.on('response', (answer) => void answer.resume());
    if (departure === 'SENDS_HALF') sent.write(body.slice(0, 20), () => sent.destroy());
    else sent.end(body, () => (departure === 'LEAVES_EARLY' ? sent.destroy() : undefined));
  });

const bodies = (): readonly string[] => {
  const order = aWorkOrder({ plantId: operator.plantId, activityData: [anActivity()] });
  const command = recordCommand({ ...order, workOrderNumber: crypto.randomUUID() });
  return [
    { query: print(SUBMIT), variables: { input: submission(operator, [command]) } },
    { query: print(WORK_ORDERS), variables: { page: { first: 20 } } },
    { query: '{ viewer { account company { plants { name } } } }' },
    { query: '{ nothing' },
  ].map((body) => JSON.stringify(body));
};

const connections = (): Promise<number> =>
  new Promise((resolve, reject) => {
    server.app.http.server.getConnections((error, count) =>
      error === null ? resolve(count) : reject(error),
    );
  });

async function held() {
  const { used, waiting } = server.app.database.connections();
  const sockets = process.getActiveResourcesInfo().filter((name) => /TCP|Pipe|Socket/u.test(name)).length;
  return { used, waiting, connections: await connections(), sockets };
}

it('R92: requests that are answered, broken off or never finished leave no connection, no work and no socket behind', async () => {
  const round = () =>
    Promise.all(
      bodies().flatMap((body) =>
        (['WAITS', 'LEAVES_EARLY', 'SENDS_HALF'] as const).map((departure) => send(body, departure)),
      ),
    );
  // pools open their connections when they are first used
  await round();
  await expect.poll(held, PATIENT).toMatchObject({ used: 0, waiting: 0, connections: 0 });
  const before = await held();
  for (let count = 0; count < ROUNDS; count += 1) await round();
  await expect
    .poll(async () => (await held()).sockets, PATIENT)
    .toBeLessThanOrEqual(before.sockets + SPARE_CONNECTIONS);
  await expect.poll(held, PATIENT).toMatchObject({ used: 0, waiting: 0, connections: 0 });
});

/** What the pool of MySQL may keep open, or close meanwhile: never more than it may have. */
const SPARE_CONNECTIONS = 12;
