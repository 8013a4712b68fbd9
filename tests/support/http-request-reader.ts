import type { Socket } from 'node:net';

/** One whole request as it came over the wire. */
export interface ProxiedRequest {
  readonly method: string;
  readonly path: string;
  readonly body: string;
  readonly bytes: Buffer;
}

const END_OF_HEAD = '\r\n\r\n';

/** Reads the one request of a connection, body included; null when the connection ends before. */
export function readRequest(socket: Socket): Promise<ProxiedRequest | null> {
  return new Promise((resolve) => {
    let bytes = Buffer.alloc(0);
    const read = (chunk: Buffer): void => {
      bytes = Buffer.concat([bytes, chunk]);
      const request = wholeRequest(bytes);
      if (request === null) return;
      socket.off('data', read);
      // What comes after belongs to no request; without this a closing browser would not be noticed.
      socket.resume();
      resolve(request);
    };
    socket.on('data', read);
    socket.on('close', () => {
      resolve(null);
    });
  });
}

function wholeRequest(bytes: Buffer): ProxiedRequest | null {
  const end = bytes.indexOf(END_OF_HEAD);
  if (end < 0) return null;
  const head = bytes.subarray(0, end).toString('latin1');
  const body = bytes.subarray(end + END_OF_HEAD.length);
  const length = Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0);
  if (body.length < length) return null;
  const [method = '', path = ''] = head.split(' ', 2);
  return { method, path, body: body.toString('utf8'), bytes };
}

/** The request with a header set to this value. */
export function withHeader(bytes: Buffer, name: string, value: string): Buffer {
  const end = bytes.indexOf(END_OF_HEAD);
  const lines = bytes.subarray(0, end).toString('latin1').split('\r\n');
  const others = lines.filter((line, at) => at === 0 || !line.toLowerCase().startsWith(`${name}:`));
  const head = [...others, `${name}: ${value}`].join('\r\n');
  return Buffer.concat([Buffer.from(head, 'latin1'), bytes.subarray(end)]);
}
