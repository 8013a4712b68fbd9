import { createServer, type RequestListener, type Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Config } from '../config.ts';

const MOST_BETWEEN_LOOKS_MS = 5_000;
/** Whoever fills the connections must not fill the log too. */
const TELL_EACH_MS = 60_000;

/**
 * Makes HTTP servers that close what is slow or idle, and what one address or all together hold beyond their number.
 * Those that one process makes (`localhost` has two addresses) share the number for an address. Behind a proxy every
 * connection is the proxy's, so that addresses are not counted.
 */
export function limitedServers(
  { connections, trustedProxyHops }: Pick<Config, 'connections' | 'trustedProxyHops'>,
  onRefused: (address: string) => void,
): (handler: RequestListener) => Server {
  const { requestMs, headersMs, keepAliveMs, idleMs, most, mostPerAddress } = connections;
  const counts = new Map<string, number>();
  let toldAt = -Infinity;
  const tell = (address: string): void => {
    const now = performance.now();
    if (now - toldAt < TELL_EACH_MS) return;
    toldAt = now;
    onRefused(address);
  };
  const count = (socket: Socket): void => {
    const { remoteAddress: address } = socket;
    // gone before it was looked at
    if (address === undefined) return;
    const held = counts.get(address) ?? 0;
    if (held >= mostPerAddress) {
      tell(address);
      socket.destroy();
      return;
    }
    counts.set(address, held + 1);
    socket.once('close', () => {
      const left = (counts.get(address) ?? 1) - 1;
      if (left === 0) counts.delete(address);
      else counts.set(address, left);
    });
  };
  return (handler) => {
    const server = createServer(
      {
        requestTimeout: requestMs,
        headersTimeout: Math.min(headersMs, requestMs),
        keepAliveTimeout: keepAliveMs,
        connectionsCheckingInterval: Math.min(MOST_BETWEEN_LOOKS_MS, headersMs, requestMs),
      },
      handler,
    );
    // of a connection on which nothing moves, also when a reader takes an answer no more
    server.setTimeout(idleMs);
    server.maxConnections = most;
    if (trustedProxyHops === 0) server.on('connection', count);
    return server;
  };
}
