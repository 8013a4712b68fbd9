import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { readRequest, withHeader, type ProxiedRequest } from './http-request-reader.ts';

/** What may happen to one request on its way. */
export type NetworkFault =
  /** The connection is reset; the server never sees the request. */
  | { readonly kind: 'RESET_BEFORE' }
  /** The server gets the whole request; the connection is reset at once. */
  | { readonly kind: 'RESET_AFTER' }
  /** The server gets the request and answers; the answer is lost. */
  | { readonly kind: 'CUT_ANSWER' }
  /** The first bytes of the answer arrive, then the connection is reset. */
  | { readonly kind: 'HALF_ANSWER'; readonly bytes: number }
  /** Nothing comes back, and nothing is delivered. */
  | { readonly kind: 'HANG_BEFORE' }
  /** The server gets the request; nothing comes back. */
  | { readonly kind: 'HANG_AFTER' }
  /** Passes, later. */
  | { readonly kind: 'DELAY'; readonly ms: number }
  /** Something on the way answers in the server's place; the server never sees the request. */
  | {
      readonly kind: 'ANSWER';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
    };

export interface FaultProxy {
  /** Where browsers go. */
  readonly url: string;
  /** The next `times` requests that match meet `fault`; several of these wait in line. */
  readonly next: (times: number, fault: NetworkFault, matches?: RequestFilter) => void;
  /** From now on every request that matches meets `fault`, after those of `next`. */
  readonly always: (fault: NetworkFault, matches?: RequestFilter) => void;
  /** Nothing goes wrong any more; what hangs is reset. */
  readonly heal: () => void;
  /** Nobody listens at the address any more, as on a tablet that left the network. */
  readonly refuse: () => Promise<void>;
  readonly listenAgain: () => Promise<void>;
  /** The server listens elsewhere now. */
  readonly pointTo: (serverUrl: string) => void;
  /** Requests that came, and those of them that reached the server. */
  readonly counts: { readonly seen: number; readonly delivered: number; readonly faulted: number };
  readonly close: () => Promise<void>;
}

export type RequestFilter = (request: ProxiedRequest) => boolean;

/** Requests of the API. */
export const apiRequests: RequestFilter = ({ method, path }) => method === 'POST' && path === '/graphql';
/** Batches of commands. */
export const commandBatches: RequestFilter = (request) =>
  apiRequests(request) && request.body.includes('submitCommands');
export const anyRequest: RequestFilter = () => true;

/** A portal that wants to be accepted first. */
export const captivePortal: NetworkFault = {
  kind: 'ANSWER',
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: '<!doctype html><title>Wi-Fi</title><p>Please accept the terms.</p>',
};

interface Rule {
  readonly fault: NetworkFault;
  readonly matches: RequestFilter;
  left: number;
}

/** Stands between browser and server and does to requests what a test says; without a word from the test it passes them on. */
export async function startFaultProxy(serverUrl: string): Promise<FaultProxy> {
  const inLine: Rule[] = [];
  const standing: Rule[] = [];
  const open = new Set<Socket>();
  const hanging = new Set<Socket>();
  const counts = { seen: 0, delivered: 0, faulted: 0 };
  let target = new URL(serverUrl);

  const faultOf = (request: ProxiedRequest): NetworkFault | null => {
    const rule = [...inLine, ...standing].find(({ left, matches }) => left > 0 && matches(request));
    if (rule === undefined) return null;
    rule.left -= 1;
    counts.faulted += 1;
    return rule.fault;
  };
  const deliver = (request: ProxiedRequest): Socket => {
    counts.delivered += 1;
    const server = connect(Number(target.port), target.hostname);
    open.add(server);
    server.on('close', () => open.delete(server));
    server.write(withHeader(request.bytes, 'connection', 'close'));
    return server;
  };
  const serve = async (browser: Socket): Promise<void> => {
    open.add(browser);
    browser.on('close', () => open.delete(browser));
    browser.on('error', () => browser.destroy());
    const request = await readRequest(browser);
    if (request === null) return;
    counts.seen += 1;
    await meet(request, faultOf(request), { browser, deliver, hanging });
  };
  const server: Server = createServer((browser) => {
    serve(browser).catch(() => browser.destroy());
  });
  const listen = async (port: number): Promise<number> => {
    server.listen(port);
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    return address.port;
  };
  const stopListening = async (): Promise<void> => {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    for (const socket of open) socket.destroy();
    await closed;
  };

  const port = await listen(0);
  return {
    url: `http://localhost:${port}`,
    next: (times, fault, matches = apiRequests) => inLine.push({ fault, matches, left: times }),
    always: (fault, matches = apiRequests) => standing.push({ fault, matches, left: Infinity }),
    heal: () => {
      inLine.length = 0;
      standing.length = 0;
      for (const socket of hanging) socket.resetAndDestroy();
      hanging.clear();
    },
    refuse: stopListening,
    listenAgain: async () => {
      await listen(port);
    },
    pointTo: (newUrl) => {
      target = new URL(newUrl);
    },
    counts,
    close: stopListening,
  };
}

interface Ends {
  readonly browser: Socket;
  readonly deliver: (request: ProxiedRequest) => Socket;
  readonly hanging: Set<Socket>;
}

async function meet(request: ProxiedRequest, fault: NetworkFault | null, ends: Ends): Promise<void> {
  const { browser, deliver, hanging } = ends;
  switch (fault?.kind) {
    case undefined:
      passAnswer(deliver(request), browser);
      return;
    case 'DELAY':
      await new Promise((resolve) => setTimeout(resolve, fault.ms));
      if (!browser.destroyed) passAnswer(deliver(request), browser);
      return;
    case 'RESET_BEFORE':
      browser.resetAndDestroy();
      return;
    case 'RESET_AFTER':
      dropAnswer(deliver(request));
      browser.resetAndDestroy();
      return;
    case 'CUT_ANSWER':
      await once(dropAnswer(deliver(request)), 'close');
      browser.resetAndDestroy();
      return;
    case 'HALF_ANSWER':
      passFirstBytes(deliver(request), browser, fault.bytes);
      return;
    case 'HANG_BEFORE':
      hanging.add(browser);
      return;
    case 'HANG_AFTER':
      dropAnswer(deliver(request));
      hanging.add(browser);
      return;
    case 'ANSWER':
      browser.end(cannedAnswer(fault));
  }
}

function passAnswer(server: Socket, browser: Socket): void {
  // The server is down: the browser learns of it as from a proxy of the factory.
  server.on('error', () => browser.resetAndDestroy());
  browser.on('close', () => server.destroy());
  server.pipe(browser);
}

function dropAnswer(server: Socket): Socket {
  server.on('error', () => server.destroy());
  return server.resume();
}

function passFirstBytes(server: Socket, browser: Socket, bytes: number): void {
  let left = bytes;
  server.on('error', () => browser.resetAndDestroy());
  server.on('data', (chunk: Buffer) => {
    browser.write(chunk.subarray(0, left));
    left -= chunk.length;
    if (left > 0) return;
    server.destroy();
    // Gives the bytes time to arrive before the reset.
    setTimeout(() => browser.resetAndDestroy(), 50);
  });
}

function cannedAnswer({ status, headers = {}, body = '' }: NetworkFault & { kind: 'ANSWER' }): string {
  const lines = Object.entries({
    ...headers,
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  }).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} Canned`, ...lines, '', body].join('\r\n');
}
