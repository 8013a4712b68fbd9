import { IsNull, MoreThan, type EntityManager } from 'typeorm';
import { AuditChainEntity } from './audit-chain.entity.ts';
import { hashOfEntry, NO_ENTRY } from './audit-chain.ts';
import { AuditEntryEntity, type ChainedAuditRow } from './audit-entry.entity.ts';

/** The first entry that is not as it was written; `entryId` is null where an entry is missing. */
export interface BrokenLink {
  readonly chain: string;
  readonly sequence: number;
  readonly entryId: string | null;
  /** CHANGED: says something else; MISSING: not there; OUTSIDE: in no chain, or behind its end. */
  readonly fault: 'CHANGED' | 'MISSING' | 'OUTSIDE';
}

export interface ChainVerification {
  readonly entryCount: number;
  readonly broken: BrokenLink | null;
  /** Where the chains ended; kept elsewhere, they show an end that was cut off. */
  readonly ends: readonly Readonly<Pick<AuditChainEntity, 'id' | 'sequence' | 'hash'>>[];
}

const AT_ONCE = 1_000;

/** Recomputes every link of all chains, or of one, up to the end that the chain has now. */
export async function verifyChains(manager: EntityManager, chain?: string): Promise<ChainVerification> {
  const ends = await manager.find(AuditChainEntity, {
    where: chain === undefined ? {} : { id: chain },
    order: { id: 'ASC' },
  });
  let entryCount = 0;
  for (const end of ends) {
    const broken = await brokenIn(manager, end);
    if (broken !== null) return { entryCount, broken, ends };
    entryCount += end.sequence;
  }
  return { entryCount, broken: chain === undefined ? await outsideOfChains(manager) : null, ends };
}

async function brokenIn(manager: EntityManager, end: AuditChainEntity): Promise<BrokenLink | null> {
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
    }
  }
  return last.hash === end.hash ? null : { ...last, chain, entryId: null, fault: 'CHANGED' };
}

/** An entry that nothing put into a chain, or of a chain that has no end. */
async function outsideOfChains(manager: EntityManager): Promise<BrokenLink | null> {
  const loose =
    (await manager.findOneBy(AuditEntryEntity, { sequence: IsNull() })) ??
    (await manager
      .createQueryBuilder(AuditEntryEntity, 'entry')
      .leftJoin(AuditChainEntity, 'chain', 'chain.id = entry.chain')
      .where('chain.id IS NULL')
      .getOne());
  if (loose === null) return null;
  return { chain: loose.chain ?? '', sequence: loose.sequence ?? 0, entryId: loose.id, fault: 'OUTSIDE' };
}
