/** `npm run cluster`: a platform on many machines, as plain processes on this one, with demo data, until Ctrl+C. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startCluster } from './start-cluster.ts';

const { values } = parseArgs({
  options: {
    nodes: { type: 'string', default: '3' },
    replicas: { type: 'string', default: '2' },
    port: { type: 'string', default: '4000' },
    tls: { type: 'string' },
  },
});
const say = (sentence: string) => process.stdout.write(`▸ ${sentence}\n`);
const folder = await mkdtemp(join(tmpdir(), 'platecarbon-cluster-'));
say(`data and logs: ${folder}`);
const cluster = await startCluster({
  folder,
  nodes: Number(values.nodes),
  replicas: Number(values.replicas),
  webPort: Number(values.port),
  ...(values.tls === undefined ? {} : { certificate: values.tls }),
  tell: say,
});
say(`open ${cluster.url} (office-a, password plate-carbon-demo); the database: ${cluster.databaseUrl}`);
say('Ctrl+C ends all of it and removes the data. Kill a process to see what the others do.');

let isStopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    if (isStopping) return;
    isStopping = true;
    void cluster
      .stop()
      .then(() => rm(folder, { recursive: true, force: true }))
      .then(() => process.exit(0));
  });
