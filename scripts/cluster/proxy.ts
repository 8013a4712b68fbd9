import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { childProgram, type ChildProgram } from './child-programs.ts';

export interface ProxyParts {
  readonly folder: string;
  /** Where browsers come in. */
  readonly webPort: number;
  /** Where replicas find the database. */
  readonly databasePort: number;
  /** File with certificate and key, for https; http without it. */
  readonly certificate: string | null;
  readonly replicas: readonly { readonly name: string; readonly port: number }[];
  readonly nodes: readonly { readonly name: string; readonly port: number }[];
}

/** HAProxy in front of replicas and nodes. */
export function startProxy(parts: ProxyParts): ChildProgram {
  const file = join(parts.folder, 'haproxy.cfg');
  writeFileSync(file, proxyConfiguration(parts));
  const program = childProgram(join(parts.folder, 'haproxy.log'));
  const own = '/usr/sbin/haproxy';
  program.start(existsSync(own) ? own : 'haproxy', ['-db', '-f', file]);
  return program;
}

/** A packet of MySQL's protocol, hexadecimal: length, place in the conversation, content. */
function packet(place: number, ...parts: readonly Buffer[]): string {
  const content = Buffer.concat(parts);
  const head = Buffer.alloc(4);
  head.writeUIntLE(content.length, 0, 3);
  head.writeUInt8(place, 3);
  return Buffer.concat([head, content]).toString('hex');
}

/** Protocol 4.1 with a password of no bytes, packets of 16 MB, utf8. */
const SIGN_IN = packet(
  1,
  Buffer.from(`018200000000000121${'00'.repeat(23)}`, 'hex'),
  Buffer.from('proxy\0\0'),
);
/** A node without a majority refuses to answer it. */
const SELECT_1 = packet(0, Buffer.from('\u0003SELECT 1'));

/**
 * One node takes all connections, so that two writers rarely meet; another one takes over when it is gone, and keeps them
 * when it is back. Idle connections to replicas are let go long before the replicas close them.
 */
function proxyConfiguration({ webPort, databasePort, certificate, replicas, nodes }: ProxyParts): string {
  const secure = certificate === null ? '' : ` ssl crt ${certificate}`;
  return `global
  log stdout format raw local0 notice

defaults
  log global
  timeout connect 2s
  timeout check 1s
  retries 3
  option redispatch

frontend web
  mode http
  bind 127.0.0.1:${webPort}${secure}
  timeout client 60s
  timeout http-request 10s
  timeout http-keep-alive 30s
  option forwardfor
  http-request set-header X-Forwarded-Proto ${certificate === null ? 'http' : 'https'}
  default_backend replicas

backend replicas
  mode http
  balance leastconn
  timeout server 60s
  option httpchk GET /readyz
  http-check expect status 200
  default-server check inter 300ms fall 2 rise 1 pool-purge-delay 5s
${replicas.map(({ name, port }) => `  server ${name} 127.0.0.1:${port}`).join('\n')}

listen database
  mode tcp
  bind 127.0.0.1:${databasePort}
  timeout client 10m
  timeout server 10m
  option tcp-check
  tcp-check connect
  tcp-check expect rbinary ^.{6}000A
  tcp-check send-binary ${SIGN_IN}
  tcp-check expect rbinary ^.{6}0200
  tcp-check send-binary ${SELECT_1}
  tcp-check expect rbinary ^010000
  stick-table type integer size 1 expire 24d
  stick on int(1)
  default-server check inter 500ms fall 2 rise 2 on-marked-down shutdown-sessions
${nodes.map(({ name, port }, index) => `  server ${name} 127.0.0.1:${port}${index === 0 ? '' : ' backup'}`).join('\n')}
`;
}
