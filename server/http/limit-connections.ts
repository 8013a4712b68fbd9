import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Config } from '../config.ts';

/** Whoever fills the connections must not fill the log too. */
const TELL_EACH_MS = 60_000;

/**
 * Closes what one address, or all together, hold beyond their number. Behind a proxy every connection is the proxy's, so
 * that addresses are not counted. The second address of `localhost`, which others cannot reach, has time-outs alone.
 */
export function limitConnections(
  server: Server,
  { connections, trustedProxyHops }: Pick<Config, 'connections' | 'trustedProxyHops'>,
  onRefused: (address: string) => void,
): void {
  const { most, mostPerAddress } = connections;
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
  server.maxConnections = most;
  if (trustedProxyHops === 0) server.on('connection', count);
}
