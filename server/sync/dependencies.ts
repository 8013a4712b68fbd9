import { In } from 'typeorm';
import type { Command } from '#domain/sync/command.ts';
import { listOf, readRows } from '../database/statements.ts';
import { Refusal } from '../refusal.ts';
import type { WriteContext } from '../request-context.ts';
import { requireCompanyActor } from '../require-actor.ts';
import { QuarantinedCommandEntity } from './quarantined-command.entity.ts';
import { ReceivedCommandEntity } from './received-command.entity.ts';

/** Thrown inside a transaction when a command that must come first has had no effect yet: nothing is kept of it. */
export class DependencyIsMissing extends Error {
  constructor() {
    super('a command that must come first has no receipt');
    this.name = 'DependencyIsMissing';
  }
}

/**
 * Throws DependencyIsMissing unless each command that `command` depends on has a receipt, or was replaced or given up by
 * one that has. Refuses with MOVE_NOT_ALLOWED a command that was itself replaced or given up: it comes too late.
 */
export async function expectItsTurn(context: WriteContext, command: Command): Promise<void> {
  const { companyId } = requireCompanyActor(context);
  const replaced = await replacementsOf(context, [command.id, ...command.dependsOn]);
  const replacedBy = replaced.get(command.id);
  if (replacedBy !== undefined) throw new Refusal('MOVE_NOT_ALLOWED', { replacedBy });
  const open = command.dependsOn.filter((id) => !replaced.has(id));
  if (open.length === 0) return;
  const known = await context.manager.find(ReceivedCommandEntity, {
    where: { companyId, commandId: In(open) },
    select: { companyId: true, commandId: true },
  });
  const closed = await context.manager.find(QuarantinedCommandEntity, {
    where: { companyId, commandId: In(open), status: In(['SUPERSEDED', 'DISCARDED']) },
    select: { companyId: true, commandId: true },
  });
  const ids = new Set([...known, ...closed].map(({ commandId }) => commandId));
  if (open.some((id) => !ids.has(id))) throw new DependencyIsMissing();
}

/** Whether one of these commands was replaced or given up: then it comes too late. */
export async function isAnyReplaced(context: WriteContext, ids: readonly string[]): Promise<boolean> {
  return (await replacementsOf(context, ids)).size > 0;
}

async function replacementsOf(
  context: WriteContext,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { companyId } = requireCompanyActor(context);
  const list = listOf(ids);
  const rows = await readRows<{ replacesCommandId: string; commandId: string }>(
    context.manager,
    `SELECT replacesCommandId, commandId FROM received_command
      WHERE companyId = ? AND replacesCommandId IN (${list.places})`,
    [companyId, ...list.values],
  );
  return new Map(rows.map(({ replacesCommandId, commandId }) => [replacesCommandId, commandId]));
}
