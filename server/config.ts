import { existsSync } from 'node:fs';
import type { z } from 'zod';
import { faultsOfAuthority, withAuthority } from './database/database-authority.ts';
import { environment, type Environment } from './environment.ts';
import type { TelemetrySettings } from './telemetry/telemetry-settings.ts';

const ENVIRONMENT_FILE = '.env';

/** The channel by which people sign in with LINE. */
export interface LineChannel {
  readonly issuer: string;
  readonly channelId: string;
  readonly channelSecret: string;
  /** The one algorithm that identity tokens are signed with: what a token says of itself counts for nothing. */
  readonly idTokenAlgorithm: Environment['LINE_ID_TOKEN_ALGORITHM'];
}

export interface Config {
  readonly isProduction: boolean;
  readonly host: string;
  readonly port: number;
  /** Address under which browsers reach the product; null: whatever host they name. */
  readonly publicUrl: string | null;
  /** Names the authority that vouches for the database, too, where there is one. */
  readonly databaseUrl: string;
  /** Who runs the server, when it is another user of the database than who makes the tables. */
  readonly runningUser: string | null;
  readonly seedsDemo: boolean;
  readonly clientFolder: string;
  /** Where hashed files of earlier builds stay. */
  readonly assetsFolder: string;
  /** Where the private keys are that sign statements: never in the database, never in its backup. */
  readonly statementKeysFolder: string;
  /** The server that letters leave by; null: they are written into the folder below. */
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly mailFolder: string;
  /** Null: nobody signs in with LINE. */
  readonly line: LineChannel | null;
  /** False: the kill switch is thrown, and browsers get a service worker that removes itself. */
  readonly servesServiceWorker: boolean;
  readonly trustedProxyHops: number;
  readonly logLevel: Environment['LOG_LEVEL'];
  readonly requestsPerMinute: number;
  /** How many files one account may fetch in a minute. */
  readonly exportsPerMinute: number;
  /** How often one account may submit commands, and how often at once. */
  readonly commandBatches: { readonly perMinute: number; readonly burst: number };
  /** Later than this the process sends new requests away for a while. */
  readonly mostProcessDelayMs: number;
  /** How long a request of the API may be worked on. */
  readonly workMs: number;
  /** How long a connection may take to say what it wants, and how many there may be. */
  readonly connections: {
    readonly headersMs: number;
    readonly requestMs: number;
    readonly keepAliveMs: number;
    readonly idleMs: number;
    readonly most: number;
    readonly mostPerAddress: number;
  };
  /** How often one address may check statements by their codes. */
  readonly verificationsPerMinute: number;
  readonly signInFailuresPerAddress: number;
  /** True: documents that neither a client of ours nor the page for integrators has are refused. */
  readonly answersKnownDocumentsOnly: boolean;
  /** Operations of other programs that are known too; null: none. */
  readonly knownDocumentsFile: string | null;
  readonly graphqlLimits: {
    readonly maxDepth: number;
    readonly maxCost: number;
    readonly maxTokens: number;
    readonly maxAliases: number;
  };
  /** How long a stopping server still answers, so that proxies notice. */
  readonly shutdownDelaySeconds: number;
  readonly telemetry: TelemetrySettings;
}

/** Names of all variables, for the check that `.env.example` lists them. */
export const ENVIRONMENT_VARIABLES: readonly string[] = Object.keys(environment.shape);

/** Every fault of the environment at once, one per line. */
export class ConfigFault extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(['The configuration is wrong:', ...faults.map((fault) => `  ${fault}`)].join('\n'));
    this.name = 'ConfigFault';
    this.faults = faults;
  }
}

/** The configuration of this process: its variables, and those of a file `.env` beside it that are not set yet. */
export function readOwnConfig(): Config {
  if (existsSync(ENVIRONMENT_FILE)) process.loadEnvFile(ENVIRONMENT_FILE);
  return readConfig(process.env);
}

/** The address of this server, as browsers know it. */
export function originOf({ publicUrl, host, port }: Pick<Config, 'publicUrl' | 'host' | 'port'>): string {
  return publicUrl ?? `http://${host}:${String(port)}`;
}

/** Names a database to people, without its password. */
export function databaseName(databaseUrl: string): string {
  if (databaseUrl.startsWith('sqlite:')) return databaseUrl.slice('sqlite:'.length);
  const { host, pathname } = new URL(databaseUrl);
  return `${pathname.slice(1)} on ${host}`;
}

/** Turns the environment into one frozen object. Throws ConfigFault with every fault; needs no variable at all. */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const stated = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(stated);
  const faults = parsed.success
    ? [
        ...contradictions(parsed.data),
        ...faultsOfAuthority(parsed.data.DATABASE_URL, parsed.data.DATABASE_CA_FILE),
      ]
    : [...parsed.error.issues.map(faultOf), ...contradictionsOf(stated)];
  if (!parsed.success || faults.length > 0) throw new ConfigFault(faults);
  return Object.freeze(configOf(parsed.data));
}

const interdependent = environment.pick({
  ...({ NODE_ENV: true, SEED_DEMO: true, PUBLIC_URL: true } as const),
  ...({ LINE_CHANNEL_ID: true, LINE_CHANNEL_SECRET: true } as const),
});

/** Values that are right by themselves and wrong together. */
function contradictions(stated: z.infer<typeof interdependent>): string[] {
  const isProduction = stated.NODE_ENV === 'production';
  return [
    ...((stated.LINE_CHANNEL_ID === undefined) === (stated.LINE_CHANNEL_SECRET === undefined)
      ? []
      : ['LINE_CHANNEL_ID and LINE_CHANNEL_SECRET belong together: set both, or neither']),
    ...(isProduction && stated.SEED_DEMO === true
      ? ['SEED_DEMO must not be true in production: the demo passwords are public']
      : []),
    ...(!isProduction && stated.PUBLIC_URL?.startsWith('https:') === true
      ? ['NODE_ENV must be production when PUBLIC_URL is a public address']
      : []),
    ...(isProduction && stated.PUBLIC_URL?.startsWith('https:') !== true
      ? ['PUBLIC_URL must be an https address in production']
      : []),
  ];
}

/** The contradictions among those values that are right by themselves, when others are wrong. */
function contradictionsOf(stated: Readonly<Record<string, unknown>>): string[] {
  const right = interdependent.safeParse(stated);
  return right.success ? contradictions(right.data) : [];
}

function faultOf(issue: z.core.$ZodIssue): string {
  return `${issue.path.join('.')}: ${issue.message}`;
}

function configOf(stated: Environment): Config {
  const isProduction = stated.NODE_ENV === 'production';
  return {
    isProduction,
    host: stated.HOST,
    port: stated.PORT,
    publicUrl: stated.PUBLIC_URL === undefined ? null : new URL(stated.PUBLIC_URL).origin,
    databaseUrl: withAuthority(stated.DATABASE_URL, stated.DATABASE_CA_FILE),
    runningUser: stated.DATABASE_RUNNING_USER ?? null,
    seedsDemo: stated.SEED_DEMO ?? stated.NODE_ENV === 'development',
    clientFolder: stated.CLIENT_FOLDER,
    assetsFolder: stated.ASSETS_FOLDER,
    statementKeysFolder: stated.STATEMENT_KEYS_FOLDER,
    smtpUrl: stated.SMTP_URL ?? null,
    mailFrom: stated.MAIL_FROM,
    mailFolder: stated.MAIL_FOLDER,
    line: lineOf(stated),
    servesServiceWorker: stated.SERVICE_WORKER === 'on',
    trustedProxyHops: stated.TRUST_PROXY_HOPS,
    logLevel: stated.LOG_LEVEL,
    requestsPerMinute: stated.REQUESTS_PER_MINUTE,
    exportsPerMinute: stated.EXPORTS_PER_MINUTE,
    commandBatches: Object.freeze({
      perMinute: stated.COMMAND_BATCHES_PER_MINUTE,
      burst: stated.COMMAND_BATCH_BURST,
    }),
    mostProcessDelayMs: stated.MOST_PROCESS_DELAY_MS,
    workMs: stated.WORK_TIMEOUT_SECONDS * 1_000,
    connections: connectionsOf(stated),
    verificationsPerMinute: stated.VERIFICATIONS_PER_MINUTE,
    signInFailuresPerAddress: stated.SIGN_IN_FAILURES_PER_ADDRESS,
    answersKnownDocumentsOnly: stated.GRAPHQL_DOCUMENTS === 'known',
    knownDocumentsFile: stated.GRAPHQL_DOCUMENTS_FILE ?? null,
    graphqlLimits: Object.freeze({
      maxDepth: stated.GRAPHQL_MAX_DEPTH,
      maxCost: stated.GRAPHQL_MAX_COST,
      maxTokens: stated.GRAPHQL_MAX_TOKENS,
      maxAliases: stated.GRAPHQL_MAX_ALIASES,
    }),
    shutdownDelaySeconds: stated.SHUTDOWN_DELAY_SECONDS ?? (isProduction ? 5 : 0),
    telemetry: telemetryOf(stated),
  };
}

function connectionsOf(stated: Environment): Config['connections'] {
  return Object.freeze({
    headersMs: stated.HEADERS_TIMEOUT_SECONDS * 1_000,
    requestMs: stated.REQUEST_TIMEOUT_SECONDS * 1_000,
    keepAliveMs: stated.KEEP_ALIVE_SECONDS * 1_000,
    idleMs: stated.IDLE_TIMEOUT_SECONDS * 1_000,
    most: stated.MOST_CONNECTIONS,
    mostPerAddress: stated.MOST_CONNECTIONS_PER_ADDRESS,
  });
}

function telemetryOf(stated: Environment): TelemetrySettings {
  const { METRICS_HOST: host, METRICS_PORT: port, OTEL_EXPORTER_OTLP_ENDPOINT: endpoint } = stated;
  const { OTEL_SERVICE_NAME: serviceName, OTEL_TRACES_SAMPLER_ARG: ratio } = stated;
  return Object.freeze({
    metrics: port === undefined ? null : { host, port },
    traces: endpoint === undefined ? null : { endpoint, serviceName, ratio },
  });
}

function lineOf(stated: Environment): LineChannel | null {
  const { LINE_CHANNEL_ID: channelId, LINE_CHANNEL_SECRET: channelSecret } = stated;
  if (channelId === undefined || channelSecret === undefined) return null;
  const { LINE_ISSUER: issuer, LINE_ID_TOKEN_ALGORITHM: idTokenAlgorithm } = stated;
  return Object.freeze({ issuer, channelId, channelSecret, idTokenAlgorithm });
}
