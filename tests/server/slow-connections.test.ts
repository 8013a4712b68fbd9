import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { freePort } from '../support/free-port.ts';

// A process of its own: what is measured is what the server does while its clients do nothing.

const HOST = '127.0.0.1';
/** Of an honest client: every address of this network is this machine. */
const ELSEWHERE = '127.0.0.2';
const HEADERS_SECONDS = 2;
const REQUEST_SECONDS = 4;
const IDLE_SECONDS = 6;
const MOST_PER_ADDRESS = 400;
/** The server looks at its connections now and then, and the machine may be late. */
const ROOM_MS = 8_000;
const EACH_KIND = 120;

let folder: string;
let server: ChildProcess;
let port: number;
let log = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'platecarbon-slow-'));
  port = await freePort();
  server = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    env: {
      ...{ PATH: process.env['PATH'], HOST, PORT: String(port), SEED_DEMO: 'false' },
      DATABASE_URL: `sqlite:${join(folder, 'platecarbon.sqlite')}`,
      ASSETS_FOLDER: join(folder, 'assets'),
      STATEMENT_KEYS_FOLDER: join(folder, 'keys'),
      MAIL_FOLDER: join(folder, 'mail'),
      HEADERS_TIMEOUT_SECONDS: String(HEADERS_SECONDS),
      REQUEST_TIMEOUT_SECONDS: String(REQUEST_SECONDS),
      KEEP_ALIVE_SECONDS: String(IDLE_SECONDS),
      IDLE_TIMEOUT_SECONDS: String(IDLE_SECONDS),
      MOST_CONNECTIONS_PER_ADDRESS: String(MOST_PER_ADDRESS),
      MOST_PROCESS_DELAY_MS: '10000',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [server.stdout, server.stderr])
    stream?.on('data', (chunk: Buffer) => (log += chunk.toString()));
  const isReady = async () => {
    if ((await healthOf(HOST).catch(() => 0)) !== 200) throw new Error(`not ready: ${log}`);
  };
  await vi.waitFor(isReady, { timeout: 90_000, interval: 200 });
}, 100_000);
afterAll(async () => {
  const ended = once(server, 'exit');
  server.kill('SIGKILL');
  await ended;
  await rm(folder, { recursive: true, force: true });
});

interface SlowClient {
  readonly socket: Socket;
  readonly openedAt: number;
  /** When the server closed it; null while it is open. */
  closedAt: number | null;
}

const open: SlowClient[] = [];
afterEach(() => {
  for (const { socket } of open.splice(0)) socket.destroy();
});

/** Connects and says `first`; then one byte at a time, for as long as it may. */
async function slowClient(first: string, isDripping: boolean): Promise<SlowClient> {
  const socket = connect({ host: HOST, port });
  const client: SlowClient = { socket, openedAt: performance.now(), closedAt: null };
  open.push(client);
  // the server ends it in one way or another
  socket.on('error', () => undefined);
  socket.resume();
  await once(socket, 'connect');
  if (first !== '') socket.write(first);
  const drip = isDripping ? setInterval(() => socket.write('a'), 300) : undefined;
  socket.once('close', () => {
    clearInterval(drip);
    client.closedAt = performance.now();
  });
  return client;
}

const many = (first: string, isDripping = true) =>
  Promise.all(Array.from({ length: EACH_KIND }, () => slowClient(first, isDripping)));
const longestOpen = (clients: readonly SlowClient[]): number =>
  Math.max(...clients.map(({ openedAt, closedAt }) => (closedAt ?? Infinity) - openedAt));
const areClosed = async (clients: readonly SlowClient[], withinMs: number) => {
  const areAll = () => clients.filter(({ closedAt }) => closedAt === null).length;
  await expect.poll(areAll, { timeout: withinMs + ROOM_MS, interval: 100 }).toBe(0);
};

const POST = `POST /graphql HTTP/1.1\r\nhost: ${HOST}\r\ncontent-type: application/json\r\ncontent-length: 9000\r\n\r\n`;

describe('R72: slow and idle connections by the hundred', () => {
  it('are closed in time, and others are served meanwhile', async () => {
    const headers = await many('GET / HTTP/1.1\r\nx: ');
    const bodies = await many(POST);
    const silent = await many('', false);
    const waits: number[] = [];
    const end = performance.now() + HEADERS_SECONDS * 1_000;
    while (performance.now() < end) {
      const begin = performance.now();
      expect(await healthOf(HOST)).toBe(200);
      waits.push(performance.now() - begin);
      await delay(50);
    }
    expect(waits.length).toBeGreaterThan(3);
    expect(Math.max(...waits)).toBeLessThan(HEADERS_SECONDS * 1_000);
    await areClosed(headers, HEADERS_SECONDS * 1_000);
    await areClosed(silent, HEADERS_SECONDS * 1_000);
    await areClosed(bodies, REQUEST_SECONDS * 1_000);
    expect(longestOpen(headers)).toBeLessThan(HEADERS_SECONDS * 1_000 + ROOM_MS);
    expect(longestOpen(bodies)).toBeGreaterThan(HEADERS_SECONDS * 1_000);
    expect(await healthOf(HOST)).toBe(200);
  }, 60_000);

  it('of one address are no more than their number; other addresses are served', async () => {
    const clients = await Promise.all(
      Array.from({ length: MOST_PER_ADDRESS + 50 }, () => slowClient('', false)),
    );
    await expect
      .poll(() => clients.filter(({ closedAt }) => closedAt !== null).length, { timeout: ROOM_MS })
      .toBeGreaterThanOrEqual(50);
    await expect.poll(() => log, { timeout: ROOM_MS }).toContain('an address holds too many connections');
    expect(await healthOf(ELSEWHERE)).toBe(200);
    for (const { socket } of open.splice(0)) socket.destroy();
    await expect.poll(() => healthOf(HOST).catch(() => 0), { timeout: ROOM_MS }).toBe(200);
  }, 60_000);

  it('a browser that waits between its requests keeps its connection', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const sockets = new Set<number | undefined>();
    for (let turn = 0; turn < 2; turn += 1) {
      expect(await healthOf(HOST, { agent, onSocket: (socket) => sockets.add(socket.localPort) })).toBe(200);
      if (turn === 0) await delay((HEADERS_SECONDS + 1) * 1_000);
    }
    expect(sockets.size).toBe(1);
    agent.destroy();
  }, 30_000);
});

interface Asking {
  readonly agent?: Agent;
  readonly onSocket?: (socket: Socket) => void;
}

/** Asks whether the server is well, from an address of this machine. */
function healthOf(localAddress: string, { agent, onSocket }: Asking = {}): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: HOST, port, path: '/healthz', localAddress, agent: agent ?? false });
    asked.setTimeout(5_000, () => asked.destroy(new Error('no answer in time')));
    asked.on('socket', (socket) => onSocket?.(socket));
    asked.on('error', reject);
    asked.on('response', (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode));
    });
    asked.end();
  });
}
