import { setImmediate } from 'node:timers/promises';
import { MoreThan, type EntityManager } from 'typeorm';
import { AuditChainEntity } from './audit-chain.entity.ts';
import { GUILD_CHAIN, hashOfEntry, NO_ENTRY } from './audit-chain.ts';
import { AuditEntryEntity, type ChainedAuditRow } from './audit-entry.entity.ts';

/** The first entry that is not as it was written; `entryId` is null where an entry is missing. */
export interface BrokenLink {
  readonly chain: string;
  readonly sequence: number;
  readonly entryId: string | null;
  /** CHANGED: says something else; MISSING: not there; OUTSIDE: in no chain, or behind its end. */
  readonly fault: ChainFault;
}

export const CHAIN_FAULTS = ['CHANGED', 'MISSING', 'OUTSIDE'] as const;
export type ChainFault = (typeof CHAIN_FAULTS)[number];

export interface ChainVerification {
  /** Entries that were found whole. */
  readonly entryCount: number;
  /** When the first and the last of them were written; null when there is none. */
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly broken: BrokenLink | null;
  /** Where the chains ended; kept elsewhere, they show an end that was cut off. */
  readonly ends: readonly Readonly<Pick<AuditChainEntity, 'id' | 'sequence' | 'hash'>>[];
}

/** What the log keeps of a check. */
export const noteOf = ({ entryCount, period, broken }: ChainVerification): object => ({
  ...{ isWhole: broken === null, entryCount, since: period?.from ?? null, until: period?.to ?? null },
  broken,
});

const AT_ONCE = 1_000;

/** Recomputes every link of all chains, or of one, up to the end that the chain has now. */
export async function verifyChains(manager: EntityManager, chain?: string): Promise<ChainVerification> {
  const ends = await manager.find(AuditChainEntity, {
    where: chain === undefined ? {} : { id: chain },
    order: { id: 'ASC' },
  });
  const whole: Whole = { entryCount: 0, period: null };
  for (const end of ends) {
    const broken = await brokenIn(manager, end, whole);
    if (broken !== null) return { ...whole, broken, ends };
  }
  return { ...whole, broken: await outsideOfChains(manager, chain), ends };
}

type Whole = { -readonly [Member in 'entryCount' | 'period']: ChainVerification[Member] };

async function brokenIn(
  manager: EntityManager,
  end: AuditChainEntity,
  whole: Whole,
): Promise<BrokenLink | null> {
  const { id: chain } = end;
  let last = { sequence: 0, hash: NO_ENTRY };
  while (last.sequence < end.sequence) {
    const rows = await manager.find(AuditEntryEntity, {
      where: { chain, sequence: MoreThan(last.sequence) },
      order: { sequence: 'ASC' },
      take: Math.min(AT_ONCE, end.sequence - last.sequence),
    });
    if (rows.length === 0) return { chain, sequence: last.sequence + 1, entryId: null, fault: 'MISSING' };
    for (const row of rows as readonly ChainedAuditRow[]) {
      const sequence = last.sequence + 1;
      if (row.sequence !== sequence) return { chain, sequence, entryId: null, fault: 'MISSING' };
      const isWhole = row.previousHash === last.hash && row.hash === hashOfEntry({ ...row });
      if (!isWhole) return { chain, sequence, entryId: row.id, fault: 'CHANGED' };
      last = { sequence, hash: row.hash };
      add(whole, row.recordedAt);
    }
    // others are served between two batches: SQLite reads without letting go of the process
    await setImmediate();
  }
  return last.hash === end.hash ? null : { ...last, chain, entryId: null, fault: 'CHANGED' };
}

function add(whole: Whole, at: string): void {
  const { from, to } = whole.period ?? { from: at, to: at };
  whole.entryCount += 1;
  whole.period = { from: at < from ? at : from, to: at > to ? at : to };
}

/** An entry that nothing put into its chain, behind the end of one, or of a chain that has no end. */
async function outsideOfChains(manager: EntityManager, only: string | undefined): Promise<BrokenLink | null> {
  const entries = () => {
    const query = manager.createQueryBuilder(AuditEntryEntity, 'entry');
    if (only === GUILD_CHAIN) query.where('entry.companyId IS NULL');
    else if (only !== undefined) query.where('entry.companyId = :only', { only });
    return query;
  };
  const loose =
    (await entries().andWhere('entry.sequence IS NULL').getOne()) ??
    (await entries()
      .leftJoin(AuditChainEntity, 'chain', 'chain.id = entry.chain')
      .andWhere(
        '(chain.id IS NULL OR entry.sequence > chain.sequence OR entry.chain <> COALESCE(entry.companyId, :guild))',
        { guild: GUILD_CHAIN },
      )
      .getOne());
  if (loose === null) return null;
  return { chain: loose.chain ?? '', sequence: loose.sequence ?? 0, entryId: loose.id, fault: 'OUTSIDE' };
}
