import { can } from '#domain/access/permissions.ts';
import type { Actor } from '#domain/access/actor.ts';
import type { OutboxEntry } from '../outbox/outbox-entry.ts';
import type { OutboxStore } from '../outbox/outbox-store.ts';
import type { LocalOwner } from '../storage/owner.ts';
import { ImportRefused } from './import-refused.ts';
import { readUnsentFile, type ImportedQueue } from './read-unsent-file.ts';
import { UNSENT_FILE_TYPE, unsentFileText, type ExportCircumstances } from './unsent-file.ts';

/** All unsent entries of the owner as a file; their states stay, the time of the export is noted. */
export async function exportQueue(store: OutboxStore, circumstances: ExportCircumstances): Promise<Blob> {
  const { owner, now } = circumstances;
  const entries = await store.unsent(owner);
  const text = await unsentFileText(entries, circumstances);
  await store.markExported(
    owner,
    entries.map(({ commandId }) => commandId),
    now,
  );
  return new Blob([text], { type: UNSENT_FILE_TYPE });
}

/**
 * Takes the entries of a file into the actor's queue, from where they go like any other: once, however often they are
 * imported. An author takes back the own ones; an office hands in those of its colleagues under their names. Gives the
 * entries that were new here. Throws ImportRefused.
 */
export async function importQueue(
  store: OutboxStore,
  file: Blob,
  importer: { readonly actor: Actor; readonly installId: string },
): Promise<readonly OutboxEntry[]> {
  const { actor, installId } = importer;
  const queue = await readUnsentFile(file);
  const { companyId } = queue.owner;
  if (companyId !== actor.companyId) throw new ImportRefused('OTHER_COMPANY');
  const owner: LocalOwner = { companyId, accountId: actor.accountId };
  return store.adopt(owner, entriesFor(queue, actor), installId);
}

function entriesFor({ owner, entries }: ImportedQueue, actor: Actor): readonly OutboxEntry[] {
  if (owner.accountId === actor.accountId) return entries;
  const isOffice = can(actor, 'submitForOthers', { companyId: owner.companyId }) && actor.role !== 'TABLET';
  if (!isOffice) throw new ImportRefused('OTHER_ACCOUNT');
  return entries.map((entry) => ({
    ...entry,
    command: { ...entry.command, operatorId: entry.command.operatorId ?? owner.accountId },
  }));
}
