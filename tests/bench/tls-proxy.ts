import { spawn, type ChildProcess } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { makeCertificate } from '../support/certificates.ts';

const LOOK_EVERY_MS = 20;

interface TlsProxyParts {
  /** Where its settings and its certificate go. */
  readonly folder: string;
  readonly port: number;
  /** The address of the server behind it. */
  readonly upstream: string;
}

/** haproxy before a server as the proxies of `docker/` stand there: TLS and HTTP/2 towards browsers. Resolves when it listens. */
export async function startTlsProxy({ folder, port, upstream }: TlsProxyParts): Promise<ChildProcess> {
  const { file, keyFile } = makeCertificate(folder, 'localhost');
  const both = join(folder, 'proxy.pem');
  await writeFile(both, `${await readFile(file, 'utf8')}${await readFile(keyFile, 'utf8')}`);
  const settings = join(folder, 'proxy.cfg');
  await writeFile(
    settings,
    `defaults
  mode http
  timeout connect 5s
  timeout client 60s
  timeout server 60s
frontend tls
  bind 127.0.0.1:${port} ssl crt ${both} alpn h2,http/1.1
  http-request set-header X-Forwarded-Proto https
  option forwardfor
  default_backend app
backend app
  server app ${new URL(upstream).host}
`,
  );
  const proxy = spawn('/usr/sbin/haproxy', ['-db', '-f', settings], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  while (!(await isListening(port))) {
    if (proxy.exitCode !== null) throw new Error('haproxy did not start');
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  return proxy;
}

function isListening(port: number): Promise<boolean> {
  const socket = connect({ port, host: '127.0.0.1' });
  return new Promise((resolve) => {
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
  }).then((is) => {
    socket.destroy();
    return is === true;
  });
}
