import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createConnection } from 'mysql2/promise';
import { childProgram, freePorts, until } from './child-programs.ts';
import { galeraNodes, type GaleraNode } from './galera-node.ts';
import { startProxy } from './proxy.ts';

const START_LIMIT_SECONDS = 60;

export interface ClusterOptions {
  /** Where data, keys and logs go; it must be there, and empty. */
  readonly folder: string;
  readonly nodes: number;
  readonly replicas: number;
  /** Where browsers come in; any free port when absent. */
  readonly webPort?: number;
  /** File with certificate and key, for https. */
  readonly certificate?: string;
  /** Settings of the replicas, as `.env.example` names them. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Hears what happens, a sentence at a time. */
  readonly tell?: (sentence: string) => void;
}

/** One built server of several. */
export interface Replica {
  readonly name: string;
  /** Past the proxy. */
  readonly url: string;
  readonly start: () => Promise<void>;
  readonly end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>;
}

/** All roles of a platform on many machines, as plain processes on this one. */
export interface Cluster {
  /** Through the proxy, as browsers come. */
  readonly url: string;
  /** Through the proxy, as replicas come. */
  readonly databaseUrl: string;
  readonly nodes: readonly GaleraNode[];
  readonly replicas: readonly Replica[];
  /** Ends all of it. */
  readonly stop: () => Promise<void>;
}

/** Starts nodes, proxy and replicas with demo data; resolves when the proxy leads to a replica that is ready. */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const { folder, certificate = null, tell = () => undefined } = options;
  const nodes = await galeraNodes(folder, options.nodes);
  const [webPort = 0, databasePort = 0, ...replicaPorts] = await freePorts(2 + options.replicas);
  const web = options.webPort ?? webPort;
  const databaseUrl = `mysql://cluster:cluster@127.0.0.1:${databasePort}/platecarbon`;
  const environment = { ...sharedEnvironment(folder, databaseUrl), ...options.environment };
  const replicas = replicaPorts.map((port, index) =>
    replicaOf(`replica${index + 1}`, port, folder, environment),
  );
  const url = `${certificate === null ? 'http' : 'https'}://localhost:${web}`;
  const proxy = startProxy({
    ...{ folder, certificate, webPort: web, databasePort, nodes },
    replicas: replicaPorts.map((port, index) => ({ name: `replica${index + 1}`, port })),
  });
  const stop = async () => {
    await Promise.all(replicas.map((replica) => replica.end('SIGTERM')));
    await proxy.end('SIGTERM');
    // none waits for the others to hear of it
    await Promise.all(nodes.map((node) => node.end('SIGKILL')));
  };
  try {
    const [first, ...others] = nodes;
    if (first === undefined) throw new Error('a cluster has at least one node');
    await first.start('FIRST');
    tell(`${first.name} runs: ${first.url}`);
    for (const node of others) {
      await node.start();
      tell(`${node.name} joined: ${node.url}`);
    }
    await createEmptyDatabase(first.url);
    await until(() => answers(databaseUrl), 'the proxy leads to a node', START_LIMIT_SECONDS);
    for (const step of ['migrate', 'seed'])
      await promisify(execFile)(process.execPath, [`dist/server/${step}.js`], { env: environment });
    tell('the database is ready');
    await Promise.all(replicas.map((replica) => replica.start()));
    await until(() => isReady(url), 'the proxy leads to a replica', START_LIMIT_SECONDS);
    tell(`${replicas.length} replicas run`);
    return { url, databaseUrl, nodes, replicas, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function sharedEnvironment(folder: string, databaseUrl: string): Readonly<Record<string, string>> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOST: '127.0.0.1',
    DATABASE_URL: databaseUrl,
    SEED_DEMO: 'true',
    TRUST_PROXY_HOPS: '1',
    ASSETS_FOLDER: join(folder, 'assets'),
    STATEMENT_KEYS_FOLDER: join(folder, 'keys'),
    MAIL_FOLDER: join(folder, 'mail'),
    // the proxy looks every 300 ms, and believes it the second time
    SHUTDOWN_DELAY_SECONDS: '1',
  };
}

function replicaOf(
  name: string,
  port: number,
  folder: string,
  environment: Readonly<Record<string, string>>,
): Replica {
  mkdirSync(join(folder, 'keys'), { recursive: true });
  const program = childProgram(join(folder, `${name}.log`));
  const url = `http://127.0.0.1:${port}`;
  return {
    name,
    url,
    start: async () => {
      program.start(process.execPath, ['--enable-source-maps', 'dist/server/main.js'], {
        ...environment,
        PORT: String(port),
      });
      await until(
        async () => {
          if (!program.isRunning()) throw new Error(`${name} did not start; its log: ${folder}/${name}.log`);
          return isReady(url);
        },
        `${name} is ready`,
        START_LIMIT_SECONDS,
      );
    },
    end: (signal) => program.end(signal),
  };
}

async function createEmptyDatabase(url: string): Promise<void> {
  const connection = await createConnection(url);
  await connection.query('CREATE DATABASE platecarbon CHARACTER SET utf8mb4');
  await connection.end();
}

async function answers(url: string): Promise<boolean> {
  try {
    const connection = await createConnection({ uri: url, connectTimeout: 1_000 });
    connection.on('error', () => undefined);
    await connection.query('SELECT 1');
    connection.destroy();
    return true;
  } catch {
    return false;
  }
}

/** Whatever the certificate: it is our own proxy. */
function isReady(url: string): Promise<boolean> {
  const get = url.startsWith('https:') ? https.get : http.get;
  return new Promise((resolve) => {
    get(`${url}/readyz`, { rejectUnauthorized: false, timeout: 2_000, agent: false }, (answer) => {
      answer.resume();
      resolve(answer.statusCode === 200);
    })
      .on('timeout', () => resolve(false))
      .on('error', () => resolve(false));
  });
}
