import { can } from '#domain/access/permissions.ts';
import { SILENT_AFTER_DAYS } from '#domain/service/service-rules.ts';
import { AuditEntryEntity } from '../audit/audit-entry.entity.ts';
import { CompanyEntity } from '../companies/company.entity.ts';
import type { Config } from '../config.ts';
import { OpenCaseEntity } from '../open-cases/open-case.entity.ts';
import { Refusal } from '../refusal.ts';
import type { RequestContext } from '../request-context.ts';
import { requireActor } from '../require-actor.ts';
import { GuildSealEntity } from '../seals/guild-seal.entity.ts';
import { newestKey, newestKeyMadeAt } from '../statements/keys-folder.ts';
import { SigningKeyEntity } from '../statements/signing-key.entity.ts';
import { QuarantinedCommandEntity } from '../sync/quarantined-command.entity.ts';
import { TabletEntity } from '../tablets/tablet.entity.ts';
import { readDatabaseHealth, type DatabaseHealth } from './database-health.ts';
import { buildIdOf, dataFolderOf, spaceOf, type DiskSpace } from './machine-facts.ts';
import { readMailHealth, type MailHealth } from './mail-health.ts';

const DAY_MS = 24 * 3_600_000;

export interface SilentTablets {
  readonly companyName: string;
  readonly silent: number;
  readonly enrolled: number;
}

export interface AuditHealth {
  readonly checkedAt: string;
  readonly isWhole: boolean;
  readonly entryCount: number;
}

/** What the server knows of how it fares; null where it does not know. */
export interface ServiceHealth {
  readonly buildId: string | null;
  readonly startedAt: string;
  readonly now: string;
  readonly nodeVersion: string;
  readonly memoryBytes: number;
  readonly database: DatabaseHealth;
  readonly disk: DiskSpace | null;
  readonly mail: MailHealth;
  readonly openCases: number;
  readonly quarantined: number;
  readonly tablets: readonly SilentTablets[];
  /** When a backup was last loaded. */
  readonly restoredAt: string | null;
  readonly audit: AuditHealth | null;
  readonly signingKeyId: string | null;
  readonly signingKeyMadeAt: string | null;
  readonly signingKeyCount: number;
  readonly sealUploadedAt: string | null;
}

type HealthConfig = Pick<
  Config,
  'databaseUrl' | 'assetsFolder' | 'clientFolder' | 'statementKeysFolder' | 'smtpUrl'
>;

/** How the service fares, for who looks after it: counts and times, nothing of what anybody recorded. */
export class ServiceHealthService {
  private readonly config: HealthConfig;

  constructor(config: HealthConfig) {
    this.config = config;
  }

  /** Refuses with FORBIDDEN. */
  async serviceHealth(context: RequestContext): Promise<ServiceHealth> {
    requireServiceAdmin(context);
    return this.readHealth(context);
  }

  /** The same for who is not asked who they are: the letter of the morning. */
  async readHealth(context: RequestContext): Promise<ServiceHealth> {
    const { manager } = context;
    const now = context.now();
    const { config } = this;
    return {
      ...{ buildId: await buildIdOf(config.clientFolder), now, nodeVersion: process.version },
      startedAt: new Date(Date.parse(now) - Math.round(process.uptime() * 1_000)).toISOString(),
      memoryBytes: process.memoryUsage.rss(),
      database: await readDatabaseHealth(context),
      disk: await spaceOf(dataFolderOf(config)),
      mail: await readMailHealth(context, config.smtpUrl !== null),
      openCases: await manager.countBy(OpenCaseEntity, { status: 'OPEN' }),
      quarantined: await manager.countBy(QuarantinedCommandEntity, { status: 'WAITING' }),
      tablets: await readSilentTablets(context),
      restoredAt: (await newestEntry(context, 'renewEpoch'))?.recordedAt ?? null,
      audit: await readAuditHealth(context),
      ...(await this.keys(context)),
    };
  }

  private async keys({ manager }: RequestContext) {
    const folder = this.config.statementKeysFolder;
    const signingKeyId = newestKeyId(folder);
    const [seal] = await manager.find(GuildSealEntity, {
      select: { id: true, uploadedAt: true },
      order: { uploadedAt: 'DESC' },
      take: 1,
    });
    return {
      signingKeyId,
      signingKeyMadeAt: signingKeyId === null ? null : newestKeyMadeAt(folder),
      signingKeyCount: await manager.count(SigningKeyEntity),
      sealUploadedAt: seal?.uploadedAt ?? null,
    };
  }
}

/** Refuses with FORBIDDEN who does not look after the service. */
export function requireServiceAdmin(context: RequestContext): void {
  const actor = requireActor(context);
  if (!can(actor, 'manageService', { companyId: null })) throw new Refusal('FORBIDDEN');
}

/** Null where the folder holds none, or none that can be read. */
function newestKeyId(folder: string): string | null {
  try {
    return newestKey(folder)?.id ?? null;
  } catch {
    return null;
  }
}

/** Tablets of members that are in use, and how many of them were not heard from lately. */
async function readSilentTablets({ manager, now }: RequestContext): Promise<readonly SilentTablets[]> {
  const since = new Date(Date.parse(now()) - SILENT_AFTER_DAYS * DAY_MS).toISOString();
  const rows = await manager
    .createQueryBuilder(TabletEntity, 'tablet')
    .innerJoin(CompanyEntity, 'company', 'company.id = tablet.companyId')
    .select('company.name', 'companyName')
    .addSelect('COUNT(*)', 'enrolled')
    .addSelect('SUM(CASE WHEN tablet.lastContactAt < :since THEN 1 ELSE 0 END)', 'silent')
    .where('tablet.enrolledAt IS NOT NULL AND tablet.revokedAt IS NULL', { since })
    .andWhere('company.status = :active', { active: 'ACTIVE' })
    .groupBy('company.id')
    .addGroupBy('company.name')
    .orderBy('company.name')
    .getRawMany<{ companyName: string; enrolled: number | string; silent: number | string }>();
  return rows.map(({ companyName, enrolled, silent }) => ({
    ...{ companyName, enrolled: Number(enrolled), silent: Number(silent) },
  }));
}

/** The newest entry of the guild's own chain under this name. */
async function newestEntry({ manager }: RequestContext, action: 'renewEpoch' | 'verifyAudit') {
  return manager
    .createQueryBuilder(AuditEntryEntity, 'entry')
    .where('entry.action = :action AND entry.companyId IS NULL', { action })
    .orderBy('entry.recordedAt', 'DESC')
    .addOrderBy('entry.id', 'DESC')
    .limit(1)
    .getOne();
}

async function readAuditHealth(context: RequestContext): Promise<AuditHealth | null> {
  const entry = await newestEntry(context, 'verifyAudit');
  if (entry?.after == null) return null;
  const { isWhole, entryCount } = entry.after as {
    readonly isWhole?: unknown;
    readonly entryCount?: unknown;
  };
  return { checkedAt: entry.recordedAt, isWhole: isWhole === true, entryCount: Number(entryCount ?? 0) };
}
