import type { FastifyInstance } from 'fastify';
import { withToken } from './accounts/account-link.service.ts';
import { answerResetRequests } from './accounts/reset-password.service.ts';
import type { AppParts } from './app-parts.ts';
import { adoptAllEntries } from './audit/adopt-entries.ts';
import { originOf } from './config.ts';
import { openDatabase, type Database } from './database/database.ts';
import { entities } from './database/entities.ts';
import { migrations } from './database/migrations/index.ts';
import { buildApiSchema } from './graphql/build-schema.ts';
import { createGraphql } from './graphql/create-graphql.ts';
import { watchEventLoop } from './http/event-loop-load.ts';
import { addGraphqlRoute } from './http/graphql-route.ts';
import { addHealthRoutes, type Readiness } from './http/health.ts';
import { createHttpServer } from './http/http-server.ts';
import { addOwnDataDownload } from './http/own-data-download.ts';
import { addStatementDownload } from './http/statement-download.ts';
import { shedLoad } from './http/load-shedding.ts';
import { addStaticClient } from './http/static-client.ts';
import { addSiteImageRoute } from './site/site-image-route.ts';
import { LineProvider } from './line/line-provider.ts';
import { addLineRoute } from './line/line-route.ts';
import { LineVisitService } from './line/line-visit.service.ts';
import { letterSender } from './mail/mail-sender.ts';
import { MailWorker } from './mail/mail-worker.service.ts';
import { statementAttachment } from './mail/statement-letters.service.ts';
import { withInvitation } from './people/invitation-token.ts';
import { createResolvers } from './resolvers.ts';
import { sealReader } from './seals/guild-seal.service.ts';
import { HealthLetters } from './service-health/health-letter.service.ts';
import { ServiceHealthService } from './service-health/service-health.service.ts';
import { readMailHealth } from './service-health/mail-health.ts';
import { ensureSigningKey } from './statements/ensure-key.ts';
import { StatementFileService } from './statements/statement-file.service.ts';
import { verifyAddressesOf } from './statements/verify-address.ts';
import { NoticeRound } from './notices/notice-round.service.ts';
import { addUnsubscribeRoute } from './notices/unsubscribe-route.ts';
import { withUnsubscription } from './notices/unsubscribe.service.ts';
import { startTelemetry } from './telemetry/start-telemetry.ts';
import type { ReportFault } from './sync/sync.service.ts';
import { addVerificationRoutes } from './verification/verification-routes.ts';

export interface App {
  readonly http: FastifyInstance;
  readonly database: Database;
  readonly readiness: Readiness;
  /** Where the metrics are; null when they are off. */
  readonly metricsPort: number | null;
  /** Sends what waits in the queue of letters, once it is started. */
  readonly letters: MailWorker;
  /** Finishes what runs, then lets go of the port and the database. */
  readonly close: () => Promise<void>;
}

/** Puts the server together. It does not listen yet, nor send letters. */
export async function createApp(parts: AppParts): Promise<App> {
  const { config } = parts;
  ensureSigningKey(config, parts.now());
  const database = await openDatabase({ url: config.databaseUrl, entities, migrations });
  const http = await createHttpServer(parts);
  await database.ping().then(
    // a server that may not change the log leaves this to the next migration
    () =>
      adoptAllEntries(database).catch((error: unknown) => {
        http.log.warn({ err: error }, 'entries of the audit log are in no chain: run npm run db:migrate');
      }),
    // readiness says the same to whoever asks
    (error: unknown) => http.log.warn({ err: error }, 'the database is not ready yet'),
  );
  const load = watchEventLoop();
  const telemetry = await startTelemetry(config.telemetry, {
    ...{ http, now: parts.now, eventLoopDelayMs: load.delayMs, connections: () => database.connections() },
    letters: () => readMailHealth({ manager: database.read, now: parts.now }, config.smtpUrl !== null),
  });
  shedLoad(http, load, config.mostProcessDelayMs);
  const files = new StatementFileService({
    drawer: parts.drawer,
    seals: sealReader,
    verifyAddress: verifyAddressesOf(originOf(config)),
    reportFault: (error) => http.log.warn({ err: error }, 'a statement is drawn when somebody asks for it'),
  });
  const visits = new LineVisitService(
    config.line === null ? null : new LineProvider(config.line, { ...parts, origin: originOf(config) }),
  );
  const reportFault: ReportFault = ({ requestId }, error) => {
    http.log.error({ requestId, err: error }, 'fault');
  };
  const resolvers = createResolvers(config, files, reportFault, visits);
  const graphql = createGraphql(buildApiSchema(resolvers), parts, http.log);
  await graphql.apollo.start();
  await addGraphqlRoute(http, parts, database, graphql);
  addStatementDownload(http, parts, database, files);
  addOwnDataDownload(http, parts, database, files);
  addVerificationRoutes(http, parts, database, files);
  await addUnsubscribeRoute(http, parts, database);
  addLineRoute(http, parts, database, visits);
  const own = { database, now: parts.now, newId: parts.newId };
  const round = new NoticeRound(own, originOf(config), (error) =>
    http.log.error({ err: error }, 'people were not told of what waits'),
  );
  const health = new HealthLetters({
    ...{ ...own, origin: originOf(config), health: new ServiceHealthService(config) },
    reportFault: (error) =>
      http.log.error({ err: error }, 'administrators were not told how the service fares'),
  });
  const letters = new MailWorker({
    database,
    prepare: async () => {
      await answerResetRequests(own, originOf(config));
      await round.runIfDue();
      // nobody administers a demo
      if (config.isProduction) await health.runIfDue();
    },
    finish: async (mail) => {
      const linked = await withToken(database, parts.now(), mail);
      const words = linked === null ? null : await withInvitation(database, parts.now(), mail, linked);
      const finished =
        words === null ? null : await withUnsubscription(database, originOf(config), mail, words);
      if (finished === null) return null;
      const { id, recipient, replyTo, subject } = mail;
      const attachment = await statementAttachment(database, id);
      return { id, recipient, replyTo, subject, ...finished, attachment };
    },
    send: letterSender(config),
    now: parts.now,
    reportFault: (error) => http.log.warn({ err: error }, 'a letter did not leave'),
  });
  const readiness = addHealthRoutes(http, database);
  addSiteImageRoute(http, database);
  await addStaticClient(http, config, parts.now());
  return {
    http,
    database,
    readiness,
    metricsPort: telemetry.metricsPort,
    letters,
    close: async () => {
      await http.close();
      await letters.stop();
      await graphql.apollo.stop();
      await files.settle();
      await parts.drawer.close();
      await telemetry.stop();
      await database.close();
    },
  };
}
