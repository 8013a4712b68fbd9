import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { renewEpoch } from '../../server/sync/renew-epoch.ts';
import { anId } from '../support/builders.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { ADDED_PEOPLE, type CompanyName, COMPANIES, type Person } from './people.ts';

/** Tables whose rows no history changes. */
const LASTING = ['emission_source', 'emission_factor', 'reference_value', 'schema_migration'];

export interface WireRequest {
  readonly cookie: string | null;
  readonly body: string;
}

export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

type Row = Readonly<Record<string, unknown>>;

/**
 * The real server on a SQLite file, with what the histories do to it from outside: time, sessions, standing of companies,
 * backups. Everything that is reached here directly happens between two requests.
 */
export class Platform {
  readonly testApp: TestApp;
  private readonly folder: string;
  private readonly file: Libsql.Database;
  private readonly tables: readonly string[];
  /** Those whose rows belong to a company. */
  private readonly ownedTables: readonly string[];
  private nowMs: () => number = Date.now;
  private ids = 0;
  /** A deploy whose server no longer understands the clients. */
  isTooNew = false;

  private constructor(testApp: TestApp, folder: string) {
    this.testApp = testApp;
    this.folder = folder;
    this.file = new Libsql(join(folder, 'platform.sqlite'));
    this.tables = this.rows("SELECT name FROM sqlite_master WHERE type = 'table'")
      .map(({ name }) => String(name))
      .filter((name) => !name.startsWith('sqlite_') && !LASTING.includes(name));
    this.ownedTables = this.tables.filter((table) =>
      this.rows(`PRAGMA table_info(${table})`).some(({ name }) => name === 'companyId'),
    );
    this.file.exec('PRAGMA foreign_keys = OFF');
    for (const copy of ['pristine', 'backup']) {
      this.file.exec(`VACUUM INTO '${join(folder, copy)}.sqlite'`);
      this.file.exec(`ATTACH '${join(folder, copy)}.sqlite' AS ${copy}`);
      this.file.exec(`PRAGMA ${copy}.synchronous = OFF`);
    }
  }

  /** Starts the server with its demo companies; once for all histories. */
  static async start(): Promise<Platform> {
    const folder = await mkdtemp(join(tmpdir(), 'platecarbon-model-'));
    let platform: Platform | null = null;
    const testApp = await startTestApp({
      environment: { DATABASE_URL: `sqlite:${join(folder, 'platform.sqlite')}`, LOG_LEVEL: 'error' },
      newId: () => platform?.newId() ?? randomUUID(),
    });
    await testApp.app.database.write(async (manager) => {
      for (const { accountId, companyId, displayName, role } of ADDED_PEOPLE) {
        await manager.query(
          `INSERT INTO account (id, companyId, account, displayName, role, status, passwordHash, createdAt)
           VALUES (?, ?, ?, ?, ?, 'ACTIVE', 'none', ?)`,
          [accountId, companyId, accountId, displayName, role, testApp.clock.now()],
        );
      }
    });
    platform = new Platform(testApp, folder);
    return platform;
  }

  async stop(): Promise<void> {
    this.file.close();
    await this.testApp.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** A new history begins: the database as it was at the start. */
  begin(nowMs: () => number): void {
    this.copy('pristine', 'main');
    this.isTooNew = false;
    this.nowMs = nowMs;
    this.ids = 0;
  }

  /** Hands a request to the server, which takes its time from the history. */
  async handle({ cookie, body }: WireRequest): Promise<WireAnswer> {
    this.testApp.clock.set(new Date(this.nowMs()).toISOString());
    const payload = this.isTooNew ? body.replace('"protocolVersion":1', '"protocolVersion":0') : body;
    const answer = await this.testApp.app.http.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', ...(cookie === null ? {} : { cookie }) },
      payload,
    });
    const retryAfter = answer.headers['retry-after'];
    const headers = typeof retryAfter === 'string' ? { 'retry-after': retryAfter } : {};
    return { status: answer.statusCode, headers, body: answer.body };
  }

  /** A cookie of a new session of `person`, as a sign-in gives one; no password is hashed for it. */
  newSession({ accountId }: Person): string {
    const secret = createHash('sha256').update(this.newId()).digest('base64url');
    const now = new Date(this.nowMs());
    this.run(
      'INSERT INTO session (id, accountId, commandId, createdAt, lastSeenAt, expiresAt) VALUES (?, ?, ?, ?, ?, ?)',
      createHash('sha256').update(secret).digest('hex'),
      accountId,
      this.newId(),
      now.toISOString(),
      now.toISOString(),
      new Date(now.getTime() + 30 * 24 * 60 * 60_000).toISOString(),
    );
    return `__Host-sid=${secret}`;
  }

  /** Ends all sessions of `person`, as "sign out everywhere" does. */
  revokeSessions({ accountId }: Person): void {
    this.run('DELETE FROM session WHERE accountId = ?', accountId);
  }

  endSession(cookie: string): void {
    const secret = cookie.slice(cookie.indexOf('=') + 1);
    this.run('DELETE FROM session WHERE id = ?', createHash('sha256').update(secret).digest('hex'));
  }

  setStanding(company: CompanyName, status: 'ACTIVE' | 'SUSPENDED'): void {
    this.run('UPDATE company SET status = ? WHERE id = ?', status, COMPANIES[company].company.id);
  }

  takeBackup(): void {
    this.copy('main', 'backup');
  }

  /** Puts the backup in the place of the database, and begins a new epoch as the runbook says. */
  async restoreBackup(): Promise<void> {
    this.copy('backup', 'main');
    const now = () => new Date(this.nowMs()).toISOString();
    await renewEpoch(this.testApp.app.database, { now, newId: () => this.newId() });
  }

  /** Rows of the database as they are now. */
  rows(sql: string, ...parameters: readonly unknown[]): readonly Row[] {
    return this.file.prepare(sql).all([...parameters]) as Row[];
  }

  /** Everything that belongs to a company, as text. */
  textOf(company: CompanyName): string {
    const companyId = COMPANIES[company].company.id;
    return JSON.stringify(
      this.ownedTables.map((table) => this.rows(`SELECT * FROM ${table} WHERE companyId = ?`, companyId)),
    );
  }

  private run(sql: string, ...parameters: readonly unknown[]): void {
    this.file.prepare(sql).run([...parameters]);
  }

  private newId(): string {
    this.ids += 1;
    return anId(800_000_000 + this.ids);
  }

  private copy(from: string, to: string): void {
    this.file.exec('BEGIN IMMEDIATE');
    for (const table of this.tables) {
      this.file.exec(`DELETE FROM ${to}.${table}; INSERT INTO ${to}.${table} SELECT * FROM ${from}.${table}`);
    }
    this.file.exec('COMMIT');
  }
}
