import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { createApp, type App } from './app.ts';
import { ConfigFault, databaseName, originOf, readOwnConfig, type Config } from './config.ts';
import { seedDemoData } from './database/seeds/seed-demo-data.ts';
import { seedFactors } from './emission-factors/seed-factors.ts';
import { knownDocumentsWith } from './known-documents/known-documents.ts';
import { drawerWithoutFonts } from './statements/drawer-without-fonts.ts';
import { openLog } from './http/open-log.ts';
import { openDrawer } from './statements/open-drawer.ts';

const FINISH_WITHIN_MS = 20_000;

await start().catch((error: unknown) => {
  process.stderr.write(`${whyNotStarted(error)}\n`);
  process.exit(1);
});

async function start(): Promise<void> {
  const config = readOwnConfig();
  const parts = {
    config,
    now: () => new Date().toISOString(),
    newId: () => randomUUID(),
    fetch,
    knownDocuments: knownDocumentsWith(config.knownDocumentsFile),
    drawer: openDrawer(config.clientFolder, import.meta.url),
    logTo: openLog(),
  };
  const app = await createApp(parts);
  if (parts.drawer === drawerWithoutFonts)
    app.http.log.warn('the fonts are not made (npm run build): statements are issued, but have no PDF yet');
  if (app.database.kind === 'sqlite') await app.database.write(seedFactors);
  if (config.seedsDemo) await seedDemoData(app.database, parts);
  await app.http.listen({ host: config.host, port: config.port });
  app.letters.start();
  if (config.isProduction && config.smtpUrl === null)
    app.http.log.warn(
      { folder: config.mailFolder },
      'SMTP_URL is not set: letters are written into a folder',
    );
  const address = originOf(config);
  const database = databaseName(config.databaseUrl);
  app.http.log.info({ address, database }, 'ready');
  // whoever started this process with a channel is told where people find it
  process.send?.({ kind: 'READY', address, database, isDemo: config.seedsDemo });
  stopOnSignal(app, config);
}

function whyNotStarted(error: unknown): string {
  if (error instanceof ConfigFault) return error.message;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' && 'port' in error)
    return `Port ${String(error.port)} is in use by another program. Stop it, or choose another: PORT=4001`;
  return String(error);
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
  process.on('SIGHUP', stop);
}

async function finish(app: App, config: Config): Promise<void> {
  app.readiness.startDraining();
  await delay(config.shutdownDelaySeconds * 1_000);
  const tooLong = setTimeout(() => process.exit(1), FINISH_WITHIN_MS);
  await app.close();
  clearTimeout(tooLong);
}
