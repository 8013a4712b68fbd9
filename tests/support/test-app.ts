import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print, type DocumentNode } from 'graphql';
import { createApp, type App } from '../../server/app.ts';
import { readConfig, type Config } from '../../server/config.ts';
import { DEMO_PASSWORD } from '../../server/database/seeds/demo-companies.ts';
import { seedDemo } from '../../server/database/seeds/seed-demo.ts';
import { seedFactors } from '../../server/emission-factors/seed-factors.ts';
import { drawerWithoutFonts } from '../../server/statements/drawer-without-fonts.ts';
import type { StatementDrawer } from '../../server/statements/statement-drawer.ts';
import { makeKey } from '../../server/statements/keys-folder.ts';
import { hashOfDocument } from '../../server/known-documents/known-documents.ts';
import * as generated from './generated/graphql.ts';
import { createDatabaseForTest, type TestDatabase } from './test-database.ts';

/** A clock that stands until a test moves it. */
export interface FakeClock {
  readonly now: () => string;
  readonly set: (instant: string) => void;
  readonly advance: (by: { days?: number; hours?: number; minutes?: number; seconds?: number }) => void;
}

/** One entry of an answer's `errors`. */
export interface AnsweredError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: {
    readonly code: string;
    readonly parameters: Readonly<Record<string, unknown>>;
    readonly issues: readonly { path: string; code: string; parameters: Readonly<Record<string, unknown>> }[];
    readonly requestId: string | null;
  };
}

export interface Answer<Data> {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly data: Data | null;
  readonly errors: readonly AnsweredError[];
}

/** A browser: it keeps its cookie from one request to the next. */
export interface TestBrowser {
  readonly execute: <Data, Variables>(
    document: TypedDocumentNode<Data, Variables> | string,
    variables?: Variables,
  ) => Promise<Answer<Data>>;
  /** The data of `execute`; throws when there are errors. */
  readonly dataOf: <Data, Variables>(
    document: TypedDocumentNode<Data, Variables> | string,
    variables?: Variables,
  ) => Promise<Data>;
  readonly cookie: () => string | null;
  /** Opens an address of ours from a page of another site: cookies that are strict stay behind. */
  readonly comeFromElsewhere: (path: string) => Promise<Arrival>;
}

/** Where an address leads. */
export interface Arrival {
  readonly status: number;
  readonly location: string | null;
}

export interface TestApp {
  readonly app: App;
  readonly config: Config;
  readonly clock: FakeClock;
  readonly log: readonly string[];
  /** A browser in which nobody has signed in. */
  readonly browser: () => TestBrowser;
  /** A browser in which this demo account has signed in. */
  readonly signedIn: (account: string, password?: string) => Promise<TestBrowser>;
  readonly close: () => Promise<void>;
}

export interface TestAppOptions {
  /** Environment variables, as `.env.example` names them. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly startsAt?: string;
  /** False: no demo companies and accounts. */
  readonly hasDemo?: boolean;
  /** A database that is there and full; it stays afterwards, and is given neither register nor demo. */
  readonly databaseUrl?: string;
  /** True: the server's user of MariaDB may do anything, for tests that tamper by it. */
  readonly hasAllRights?: boolean;
  /** Nothing is drawn when absent. */
  readonly drawer?: StatementDrawer;
  /** How the server reaches LINE; not at all when absent. */
  readonly fetch?: typeof fetch;
  /** Documents that run compiled; when absent, those of the suite on SQLite, so that both ways are walked. */
  readonly knownDocuments?: Pick<ReadonlySet<string>, 'has'>;
  /** Random ids when absent. */
  readonly newId?: () => string;
}

/** Starts the whole server in this process, on an empty database of its own, at a fixed time. */
export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const clock = fakeClock(options.startsAt ?? '2026-11-22T08:00:00.000Z');
  const log: string[] = [];
  const folder = await mkdtemp(join(tmpdir(), 'platecarbon-test-'));
  const { databaseUrl } = options;
  const testDatabase: TestDatabase =
    databaseUrl === undefined
      ? await createDatabaseForTest(folder, options.hasAllRights ?? false)
      : { url: databaseUrl, remove: () => Promise.resolve() };
  const config = testConfig({
    DATABASE_URL: testDatabase.url,
    ASSETS_FOLDER: join(folder, 'assets'),
    MAIL_FOLDER: join(folder, 'mail'),
    STATEMENT_KEYS_FOLDER: join(folder, 'keys'),
    ...options.environment,
  });
  makeKey(config.statementKeysFolder, clock.now());
  const parts = {
    config,
    now: clock.now,
    newId: options.newId ?? (() => randomUUID()),
    knownDocuments:
      options.knownDocuments ?? (testDatabase.url.startsWith('sqlite') ? documentsOfTests() : NONE),
    fetch: options.fetch ?? (() => Promise.reject(new TypeError('fetch failed'))),
    drawer: options.drawer ?? drawerWithoutFonts,
    logTo: { write: (line: string) => void log.push(line) },
  };
  const app = await createApp(parts);
  if (databaseUrl === undefined) await app.database.write(seedFactors);
  if (options.hasDemo ?? databaseUrl === undefined) await seedDemo(app.database, parts);
  const browser = () => newBrowser(app);
  return {
    app,
    config,
    clock,
    log,
    browser,
    signedIn: async (account, password = DEMO_PASSWORD) => {
      const opened = browser();
      await opened.dataOf(SIGN_IN, { input: { commandId: randomUUID(), account, password } });
      return opened;
    },
    close: async () => {
      await app.close();
      await testDatabase.remove();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const NONE: ReadonlySet<string> = new Set();
const documentsOfTests = lazily(
  () => new Set((Object.values(generated) as unknown as DocumentNode[]).map(hashOfDocument)),
);

function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

const SIGN_IN = 'mutation SignIn($input: SignInInput!) { signIn(input: $input) { viewer { accountId } } }';

function testConfig(environment: Readonly<Record<string, string>>): Config {
  return readConfig({
    NODE_ENV: 'test',
    // Administrators of the guild need no second factor in the demo; production refuses to be one.
    SEED_DEMO: environment['NODE_ENV'] === 'production' ? 'false' : 'true',
    LOG_LEVEL: 'info',
    REQUESTS_PER_MINUTE: '1000000',
    COMMAND_BATCHES_PER_MINUTE: '1000000',
    EXPORTS_PER_MINUTE: '30',
    COMMAND_BATCH_BURST: '1000000',
    // The whole database is filled in this process, while other tests take its processor.
    MOST_PROCESS_DELAY_MS: '1000000',
    SIGN_IN_FAILURES_PER_ADDRESS: '1000000',
    CLIENT_FOLDER: '/nowhere',
    ...environment,
  });
}

function fakeClock(startsAt: string): FakeClock {
  let current = Date.parse(startsAt);
  return {
    now: () => new Date(current).toISOString(),
    set: (instant) => {
      current = Date.parse(instant);
    },
    advance: ({ days = 0, hours = 0, minutes = 0, seconds = 0 }) => {
      current += (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1_000;
    },
  };
}

function newBrowser(app: App): TestBrowser {
  const jar = new Map<string, { readonly value: string; readonly isStrict: boolean }>();
  const headerOf = (isOwn: boolean): string | null => {
    const sent = [...jar].filter(([, { isStrict }]) => isOwn || !isStrict);
    return sent.length === 0 ? null : sent.map(([name, { value }]) => `${name}=${value}`).join('; ');
  };
  const keep = (cookies: readonly { name: string; value: string; sameSite?: string }[]): void => {
    for (const { name, value, sameSite } of cookies)
      if (value === '') jar.delete(name);
      else jar.set(name, { value, isStrict: sameSite === 'Strict' });
  };
  const execute: TestBrowser['execute'] = async <Data, Variables>(
    document: TypedDocumentNode<Data, Variables> | string,
    variables?: Variables,
  ): Promise<Answer<Data>> => {
    const cookie = headerOf(true);
    const response = await app.http.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', ...(cookie === null ? {} : { cookie }) },
      payload: JSON.stringify({
        query: typeof document === 'string' ? document : print(document),
        variables,
      }),
    });
    keep(response.cookies);
    const body = response.json<{ data?: Data | null; errors?: readonly AnsweredError[] }>();
    return {
      status: response.statusCode,
      headers: response.headers,
      data: body.data ?? null,
      errors: body.errors ?? [],
    };
  };
  return {
    execute,
    dataOf: async (document, variables) => {
      const { data, errors } = await execute(document, variables);
      if (data === null || errors.length > 0) throw new Error(`refused: ${JSON.stringify(errors)}`);
      return data;
    },
    cookie: () => headerOf(true),
    comeFromElsewhere: async (path) => {
      const cookie = headerOf(false);
      const headers = {
        accept: 'text/html',
        'sec-fetch-site': 'cross-site',
        ...(cookie === null ? {} : { cookie }),
      };
      const response = await app.http.inject({ method: 'GET', url: path, headers });
      keep(response.cookies);
      const { location } = response.headers;
      return { status: response.statusCode, location: typeof location === 'string' ? location : null };
    },
  };
}
