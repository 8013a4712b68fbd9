import { createHash } from 'node:crypto';
import { IsNull, type EntityManager } from 'typeorm';
import { canonicalJson } from '#domain/sync/canonical-json.ts';
import { insertRows } from '../database/insert-rows.ts';
import { changeRows, readRows } from '../database/statements.ts';
import { AuditChainEntity } from './audit-chain.entity.ts';
import { AuditEntryEntity, type AuditRow, type ChainedAuditRow } from './audit-entry.entity.ts';

/** Before the first entry of a chain. */
export const NO_ENTRY = '0'.repeat(64);
/** The chain of all that belongs to no company. */
export const GUILD_CHAIN = 'GUILD';

/** Each company has a chain of its own, so that none waits for another; the guild has one. */
export const chainOf = ({ companyId }: Pick<AuditRow, 'companyId'>): string => companyId ?? GUILD_CHAIN;

/** SHA-256 over all that the entry says, its place in the chain and the hash of the one before; hexadecimal. */
export function hashOfEntry(entry: ChainedAuditRow): string {
  return createHash('sha256').update(saidBy(entry)).digest('hex');
}

/** The text whose hash is the entry's: all of it but the hash, its members in order; what is null says nothing. */
export const saidBy = (entry: ChainedAuditRow): string => canonicalJson({ ...entry, hash: null });

/**
 * Stores entries at the ends of their chains. To be called last in a transaction: it holds the end of each chain until
 * the commit, and nothing else is waited for meanwhile.
 */
export async function appendToChains(manager: EntityManager, rows: readonly AuditRow[]): Promise<void> {
  for (const [chain, entries] of byChain(rows)) {
    const { chained, end } = link(entries, await holdEnd(manager, chain));
    await insertRows(manager, AuditEntryEntity, chained);
    await moveEnd(manager, chain, end);
  }
}

async function moveEnd(
  manager: EntityManager,
  id: string,
  { sequence, hash }: Pick<AuditChainEntity, 'sequence' | 'hash'>,
): Promise<void> {
  await changeRows(manager, 'UPDATE audit_chain SET sequence = ?, hash = ? WHERE id = ?', [
    sequence,
    hash,
    id,
  ]);
}

/** Takes entries that are in no chain into theirs, oldest first: those of before there were chains. */
export async function adoptEntries(manager: EntityManager, most: number): Promise<number> {
  const loose = await manager.find(AuditEntryEntity, {
    where: { sequence: IsNull() },
    order: { recordedAt: 'ASC', id: 'ASC' },
    take: most,
  });
  for (const [chain, entries] of byChain(loose)) {
    const { chained, end } = link(entries, await holdEnd(manager, chain));
    for (const { id, sequence, previousHash, hash } of chained)
      await manager.update(AuditEntryEntity, { id }, { chain, sequence, previousHash, hash });
    await moveEnd(manager, chain, end);
  }
  return loose.length;
}

function link(rows: readonly AuditRow[], end: AuditChainEntity) {
  let { sequence, hash } = end;
  const chained = rows.map((row): ChainedAuditRow => {
    sequence += 1;
    const linked = { ...bare(row), chain: end.id, sequence, previousHash: hash, hash: '' };
    hash = hashOfEntry(linked);
    return { ...linked, hash };
  });
  return { chained, end: { sequence, hash } };
}

/** What was recorded, without its place. */
const bare = (row: AuditRow): AuditRow => ({
  id: row.id,
  companyId: row.companyId,
  accountId: row.accountId,
  sessionId: row.sessionId,
  commandId: row.commandId,
  action: row.action,
  entity: row.entity,
  entityId: row.entityId,
  before: row.before,
  after: row.after,
  evidence: row.evidence,
  deviceTime: row.deviceTime,
  recordedAt: row.recordedAt,
  requestId: row.requestId,
});

/** In one order for everybody, so that no two transactions wait for each other. */
function byChain(rows: readonly AuditRow[]): readonly (readonly [string, readonly AuditRow[]])[] {
  const chains = [...new Set(rows.map(chainOf))].sort();
  return chains.map((chain) => [chain, rows.filter((row) => chainOf(row) === chain)]);
}

async function holdEnd(manager: EntityManager, id: string): Promise<AuditChainEntity> {
  const found = await lockedEnd(manager, id);
  if (found !== null) return found;
  await manager
    .createQueryBuilder()
    .insert()
    .into(AuditChainEntity)
    .values({ id, sequence: 0, hash: NO_ENTRY })
    .orIgnore()
    .execute();
  return (await lockedEnd(manager, id)) ?? manager.findOneByOrFail(AuditChainEntity, { id });
}

async function lockedEnd(manager: EntityManager, id: string): Promise<AuditChainEntity | null> {
  // SQLite has one writer at a time and knows no row locks
  const lock = manager.dataSource.options.type === 'mysql' ? 'FOR UPDATE' : '';
  const find = `SELECT id, sequence, hash FROM audit_chain WHERE id = ? ${lock}`;
  const [end] = await readRows<AuditChainEntity>(manager, find, [id]);
  return end ?? null;
}
