import { existsSync } from 'node:fs';
import { z } from 'zod';
import { ACCOUNT } from './database/running-user.ts';

const integer = (least: number, most: number) =>
  z.coerce.number(`must be a whole number from ${least} to ${most}`).int().min(least).max(most);
const flag = z
  .enum(['true', 'false'], 'must be true or false')
  .transform((text) => text === 'true')
  .optional();

/** The environment as people write it; `.env.example` says what each variable is for. */
export const environment = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  HOST: z.string().min(1).default('localhost'),
  PORT: integer(0, 65_535).default(4_000),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://carbon.example.org' })
    .optional(),
  DATABASE_URL: z
    .string()
    .regex(
      /^(sqlite:.+|mysql:\/\/.+\/.+)$/,
      'must be sqlite:<file> or mysql://user:password@host:port/database',
    )
    .default('sqlite:data/platecarbon.sqlite'),
  DATABASE_CA_FILE: z.string().min(1).optional(),
  DATABASE_RUNNING_USER: z.string().regex(ACCOUNT, 'must be the name of a user, or name@host').optional(),
  SEED_DEMO: flag,
  CLIENT_FOLDER: z.string().min(1).default('dist/client'),
  ASSETS_FOLDER: z.string().min(1).default('data/assets'),
  STATEMENT_KEYS_FOLDER: z.string().min(1).default('data/keys'),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/.+$/, 'must be smtp://user:password@host:port or smtps://…')
    .optional(),
  MAIL_FROM: z.string().min(3).default('PlateCarbon <no-reply@localhost>'),
  MAIL_FOLDER: z.string().min(1).default('data/mail'),
  LINE_ISSUER: z
    .url({ protocol: /^https$/, error: 'must be an address such as https://access.line.me' })
    .max(200, 'must be an address such as https://access.line.me')
    .default('https://access.line.me'),
  LINE_CHANNEL_ID: z.string().max(100, 'must be the id of a channel').optional(),
  LINE_CHANNEL_SECRET: z.string().min(32, 'must be the whole secret of the channel').optional(),
  LINE_ID_TOKEN_ALGORITHM: z.enum(['HS256', 'ES256'], 'must be HS256 or ES256').default('HS256'),
  SERVICE_WORKER: z.enum(['on', 'off'], 'must be on or off').default('on'),
  TRUST_PROXY_HOPS: integer(0, 5).default(0),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  REQUESTS_PER_MINUTE: integer(1, 1_000_000).default(300),
  /** Stored files of statements per person: an export of two hundred orders, the largest, asks for each. */
  EXPORTS_PER_MINUTE: integer(1, 1_000_000).default(200),
  COMMAND_BATCHES_PER_MINUTE: integer(1, 1_000_000).default(60),
  COMMAND_BATCH_BURST: integer(1, 1_000_000).default(20),
  MOST_PROCESS_DELAY_MS: integer(50, 1_000_000).default(1_000),
  HEADERS_TIMEOUT_SECONDS: integer(1, 600).default(10),
  REQUEST_TIMEOUT_SECONDS: integer(1, 3_600).default(30),
  WORK_TIMEOUT_SECONDS: integer(1, 3_600).default(20),
  KEEP_ALIVE_SECONDS: integer(1, 3_600).default(65),
  IDLE_TIMEOUT_SECONDS: integer(1, 3_600).default(120),
  MOST_CONNECTIONS: integer(1, 1_000_000).default(4_000),
  MOST_CONNECTIONS_PER_ADDRESS: integer(1, 1_000_000).default(500),
  VERIFICATIONS_PER_MINUTE: integer(1, 1_000_000).default(60),
  SIGN_IN_FAILURES_PER_ADDRESS: integer(1, 1_000_000).default(30),
  GRAPHQL_DOCUMENTS: z.enum(['any', 'known'], 'must be any or known').default('any'),
  GRAPHQL_DOCUMENTS_FILE: z
    .string()
    .refine((path) => existsSync(path), 'must be a file that is there')
    .optional(),
  GRAPHQL_MAX_DEPTH: integer(4, 20).default(8),
  GRAPHQL_MAX_COST: integer(100, 100_000).default(2_000),
  GRAPHQL_MAX_TOKENS: integer(100, 10_000).default(800),
  GRAPHQL_MAX_ALIASES: integer(0, 100).default(10),
  SHUTDOWN_DELAY_SECONDS: integer(0, 60).optional(),
  METRICS_HOST: z.string().min(1).default('localhost'),
  METRICS_PORT: integer(0, 65_535).optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'must be an address such as http://localhost:4318' })
    .optional(),
  OTEL_SERVICE_NAME: z.string().min(1).max(100).default('platecarbon'),
  OTEL_TRACES_SAMPLER_ARG: z.coerce.number('must be a number from 0 to 1').min(0).max(1).default(1),
});

export type Environment = z.infer<typeof environment>;
