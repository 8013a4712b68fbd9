import { Agent, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { recordCommand, submission, submitterOf, SUBMIT, type Submitter } from './work-order-operations.ts';
import { print } from 'graphql';
import { anActivity, aWorkOrder } from '../support/builders.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let server: TestApp | null = null;
const agent = new Agent({ keepAlive: true });
afterEach(() => agent.destroy());

interface Said {
  readonly status: number;
  readonly body: string;
}

const post = (port: number, operator: Submitter, body: string): Promise<Said> =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', cookie: operator.browser.cookie() ?? '' };
    const sent = request({ port, agent, method: 'POST', path: '/graphql', headers }, (answer) => {
      let said = '';
      answer.setEncoding('utf8').on('data', (part: string) => (said += part));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: said }));
    });
    sent.on('error', reject).end(body);
  });

function aPromise(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}

/** Has the next write begin and then wait; gives what lets it go on, and when it has begun. */
function holdNextWrite({ app: { database } }: TestApp) {
  const gate = aPromise();
  const begun = aPromise();
  const original = database.write.bind(database);
  database.write = (work) =>
    original(async (manager) => {
      begun.resolve();
      await gate.promise;
      return work(manager);
    });
  return { begun: begun.promise, letGo: () => gate.resolve() };
}

it('R86: a server that stops says that it is not ready, finishes the batch at hand, and then lets go of port and database', async () => {
  server = await startTestApp();
  const { app } = server;
  const operator = await submitterOf(server, 'a');
  await app.http.listen({ port: 0, host: 'localhost' });
  const { port } = app.http.server.address() as AddressInfo;
  const order = aWorkOrder({ plantId: operator.plantId, activityData: [anActivity()] });
  const input = submission(operator, [recordCommand(order)]);
  const body = JSON.stringify({ query: print(SUBMIT), variables: { input } });

  const held = holdNextWrite(server);
  const answer = post(port, operator, body);
  await held.begun;
  app.readiness.startDraining();
  expect((await app.http.inject('/readyz')).statusCode).toBe(503);
  const closed = server.close();
  await expect.poll(() => app.http.server.listening).toBe(false);
  await expect(post(port, operator, body), 'others are sent elsewhere').rejects.toThrow(/ECONNREFUSED/u);
  held.letGo();
  const { status, body: said } = await answer;
  expect({ status, said: said.includes('APPLIED') }).toEqual({ status: 200, said: true });
  await closed;
  await expect(app.database.ping()).rejects.toThrow();
});
