import { Brackets, type SelectQueryBuilder } from 'typeorm';
import {
  actionsOf,
  ACTIONS_FOR_GUILD,
  type AuditAction,
  type AuditGroup,
} from '#domain/audit/audit-actions.ts';
import { can } from '#domain/access/permissions.ts';
import { AccountEntity } from '../accounts/account.entity.ts';
import { Refusal } from '../refusal.ts';
import type { RequestContext } from '../request-context.ts';
import { requireActor } from '../require-actor.ts';
import { AuditEntryEntity } from './audit-entry.entity.ts';

export interface AuditFilter {
  /** ISO instants; `until` is not included. */
  readonly since?: string | null;
  readonly until?: string | null;
  readonly personId?: string | null;
  readonly group?: AuditGroup | null;
  /** Part of what is shown. */
  readonly text?: string | null;
}

/** Whose audit log it is that the actor reads: a company's own (its id), or the guild's (null). Refuses with FORBIDDEN. */
export function requireAuditReader(context: RequestContext): string | null {
  const actor = requireActor(context);
  if (!can(actor, 'readAudit', { companyId: actor.companyId })) throw new Refusal('FORBIDDEN');
  return actor.companyId;
}

/** The guild may revoke a statement as its company may: it is told of its own acts. */
const ONLY_BY_GUILD: AuditAction = 'revokeStatement';

/** The entries that this reader may be told of, narrowed by what is asked for; the text is not looked at here. */
export async function entriesFor(
  { manager }: RequestContext,
  companyId: string | null,
  filter: AuditFilter,
): Promise<SelectQueryBuilder<AuditEntryEntity>> {
  const query = manager.createQueryBuilder(AuditEntryEntity, 'entry');
  if (companyId === null) {
    const guild = await manager
      .createQueryBuilder(AccountEntity, 'account')
      .where('account.companyId IS NULL')
      .getMany();
    query.where(
      new Brackets((where) => {
        where.where('entry.companyId IS NULL');
        where.orWhere('entry.action IN (:...told)', { told: ACTIONS_FOR_GUILD });
        if (guild.length > 0)
          where.orWhere('(entry.action = :revoke AND entry.accountId IN (:...guild))', {
            revoke: ONLY_BY_GUILD,
            guild: guild.map(({ id }) => id),
          });
      }),
    );
  } else query.where('entry.companyId = :companyId', { companyId });
  narrow(query, filter);
  return query;
}

function narrow(
  query: SelectQueryBuilder<AuditEntryEntity>,
  { since, until, personId, group }: AuditFilter,
): void {
  if (typeof since === 'string') query.andWhere('entry.recordedAt >= :since', { since });
  if (typeof until === 'string') query.andWhere('entry.recordedAt < :until', { until });
  if (typeof group === 'string')
    query.andWhere('entry.action IN (:...actions)', { actions: actionsOf(group) });
  if (typeof personId === 'string')
    // who used a tablet stands in the evidence; an id holds no wildcards
    query.andWhere('(entry.accountId = :personId OR entry.evidence LIKE :operator)', {
      personId,
      operator: `%"operatorId":"${personId.replace(/[^0-9A-Za-z-]/gu, '')}"%`,
    });
}
