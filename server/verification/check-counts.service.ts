import type { Database } from '../database/database.ts';
import type { CheckCounter } from '../statements/statement-ports.ts';
import { VerificationCountEntity } from './verification-count.entity.ts';

/** Under which checks of codes are counted that nobody issued. */
const NOBODY = { companyId: 'NONE', statementId: 'UNKNOWN' } as const;

export interface CheckedStatement {
  readonly companyId: string;
  readonly statementId: string;
}

/** How often each statement was checked in all, in the order of the keys. */
export const checkCounts: CheckCounter = async ({ manager }, keys) => {
  const found = await manager
    .createQueryBuilder(VerificationCountEntity, 'day')
    .select(['day.companyId AS companyId', 'day.statementId AS statementId', 'SUM(day.count) AS total'])
    .where('day.statementId IN (:...ids)', { ids: keys.map((key) => key.split('/')[1] ?? '') })
    .groupBy('day.companyId')
    .addGroupBy('day.statementId')
    .getRawMany<{ companyId: string; statementId: string; total: number | string }>();
  const totals = new Map(
    found.map(({ companyId, statementId, total }) => [`${companyId}/${statementId}`, Number(total)]),
  );
  return keys.map((key) => totals.get(key) ?? 0);
};

/**
 * Counts checks per statement and day, without anything of who checked. Gathered in memory and written together now and
 * then, so that a crowd of readers is not a crowd of writes; a crash loses the last seconds.
 */
export class CheckCounting {
  private readonly database: Database;
  private readonly onFault: (error: unknown) => void;
  private readonly waitMs: number;
  private gathered = new Map<string, CheckedStatement & { readonly day: string; count: number }>();
  private timer: NodeJS.Timeout | null = null;
  private writing: Promise<void> = Promise.resolve();

  constructor(database: Database, onFault: (error: unknown) => void, waitMs = 2_000) {
    this.database = database;
    this.onFault = onFault;
    this.waitMs = waitMs;
  }

  /** Counts one check at the instant `now`; null: of a code that nobody issued. */
  count(checked: CheckedStatement | null, now: string): void {
    const { companyId, statementId } = checked ?? NOBODY;
    const day = now.slice(0, 10);
    const key = `${companyId}/${statementId}/${day}`;
    const entry = this.gathered.get(key) ?? { companyId, statementId, day, count: 0 };
    entry.count += 1;
    this.gathered.set(key, entry);
    this.timer ??= setTimeout(() => {
      // its own failure is reported by flush
      void this.flush();
    }, this.waitMs).unref();
  }

  /** Writes what was gathered; called also before the database closes. */
  async flush(): Promise<void> {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    const entries = [...this.gathered.values()];
    this.gathered = new Map();
    if (entries.length > 0)
      this.writing = this.writing
        .then(() => this.write(entries))
        .catch((error: unknown) => this.onFault(error));
    await this.writing;
  }

  private async write(entries: readonly VerificationCountEntity[]): Promise<void> {
    const onKnown = this.database.kind === 'mysql' ? MYSQL_KNOWN : SQLITE_KNOWN;
    await this.database.write(async (manager) => {
      for (const { companyId, statementId, day, count } of entries)
        await manager.query(
          `INSERT INTO verification_count (companyId, statementId, day, count) VALUES (?, ?, ?, ?) ${onKnown}`,
          [companyId, statementId, day, count, count],
        );
    });
  }
}

const MYSQL_KNOWN = 'ON DUPLICATE KEY UPDATE count = verification_count.count + ?';
const SQLITE_KNOWN =
  'ON CONFLICT (companyId, statementId, day) DO UPDATE SET count = verification_count.count + ?';
