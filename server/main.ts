import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { createApp, type App } from './app.ts';
import { ConfigFault, readConfig, type Config } from './config.ts';
import { seedDemoWorkOrders } from './database/seeds/demo-work-orders.ts';
import { seedDemo } from './database/seeds/seed-demo.ts';
import { seedFactors } from './emission-factors/seed-factors.ts';

const FINISH_WITHIN_MS = 20_000;

await start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigFault ? error.message : String(error)}\n`);
  process.exit(1);
});

async function start(): Promise<void> {
  const config = readConfig();
  const parts = { config, now: () => new Date().toISOString(), newId: () => randomUUID(), logTo: null };
  const app = await createApp(parts);
  if (app.database.kind === 'sqlite') await app.database.write(seedFactors);
  if (config.seedsDemo) {
    await seedDemo(app.database, parts);
    await seedDemoWorkOrders(app.database, parts);
  }
  await app.http.listen({ host: config.host, port: config.port });
  app.http.log.info({ address: config.publicUrl ?? `http://${config.host}:${config.port}` }, 'ready');
  stopOnSignal(app, config);
}

/** The first signal lets requests finish; the second one does not wait. */
function stopOnSignal(app: App, config: Config): void {
  let isStopping = false;
  const stop = (signal: NodeJS.Signals) => {
    if (isStopping) process.exit(1);
    isStopping = true;
    app.http.log.info({ signal }, 'stopping');
    finish(app, config).then(
      () => process.exit(0),
      (error: unknown) => {
        app.http.log.error({ err: error }, 'did not stop in good order');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

async function finish(app: App, config: Config): Promise<void> {
  app.readiness.startDraining();
  await delay(config.shutdownDelaySeconds * 1_000);
  const tooLong = setTimeout(() => process.exit(1), FINISH_WITHIN_MS);
  await app.close();
  clearTimeout(tooLong);
}
