import { checkWorkOrderContent } from '#domain/work-order/work-order-rules.ts';
import type { WorkOrderContent } from '#domain/work-order/work-order.ts';
import type { OutboxEntry } from '../outbox/outbox-entry.ts';
import { payloadHashOf } from '../outbox/prepare-entry.ts';
import { upgradeEntry } from '../outbox/upgrade-entry.ts';
import { ownerKeyOf, type LocalOwner } from '../storage/owner.ts';
import { ImportRefused } from './import-refused.ts';
import { digestOf, UNSENT_FILE_FORMAT, UNSENT_FILE_VERSION } from './unsent-file.ts';

/** Thousands of entries; more than any tablet gathers in a year. */
export const MAX_UNSENT_FILE_BYTES = 64 * 1024 * 1024;

/** The queue that a file holds, checked and of this build's shape. */
export interface ImportedQueue {
  readonly owner: LocalOwner;
  readonly entries: readonly OutboxEntry[];
}

/**
 * Reads a file of unsent entries. All of it is taken or nothing: throws ImportRefused. The digest shows damage and changes
 * by hand; it proves no origin, and the server checks every command like any other.
 */
export async function readUnsentFile(file: Blob): Promise<ImportedQueue> {
  if (file.size > MAX_UNSENT_FILE_BYTES) throw new ImportRefused('TOO_BIG');
  const content = parsed(await file.text());
  if (content['format'] !== UNSENT_FILE_FORMAT || typeof content['version'] !== 'number') {
    throw new ImportRefused('NOT_OUR_FILE');
  }
  if (content['version'] > UNSENT_FILE_VERSION) throw new ImportRefused('NEWER_VERSION');
  const { companyId, accountId, entries, digest } = content;
  if (digest !== (await digestOf(content))) throw new ImportRefused('DAMAGED');
  if (typeof companyId !== 'string' || typeof accountId !== 'string' || !Array.isArray(entries)) {
    throw new ImportRefused('NOT_OUR_FILE');
  }
  if (entries.length === 0) throw new ImportRefused('EMPTY');
  const owner: LocalOwner = { companyId, accountId };
  return { owner, entries: await Promise.all(entries.map((raw) => importedEntry(raw, content, owner))) };
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const content: unknown = JSON.parse(text);
    if (isRecord(content)) return content;
  } catch {
    // What is not JSON is refused like every other file.
  }
  throw new ImportRefused('NOT_OUR_FILE');
}

async function importedEntry(
  raw: unknown,
  { installId }: Readonly<Record<string, unknown>>,
  owner: LocalOwner,
): Promise<OutboxEntry> {
  if (!isRecord(raw)) throw new ImportRefused('DAMAGED');
  const bookkeeping = {
    nextAttemptAt: null,
    leaseUntil: null,
    outcome: null,
    settledAt: null,
    exportedAt: null,
  };
  const read = upgradeEntry({ ...raw, ...bookkeeping, installId, ownerKey: ownerKeyOf(owner) });
  if (read.kind === 'NEWER') throw new ImportRefused('NEWER_VERSION');
  if (read.kind === 'UNREADABLE') throw new ImportRefused('DAMAGED');
  const { entry } = read;
  if ((await payloadHashOf(entry.command)) !== entry.payloadHash) throw new ImportRefused('DAMAGED');
  return { ...entry, content: contentOf(entry), fault: null };
}

/**
 * The order as its author saw it: shown and offered for correction, never sent. A file that another program wrote may lack
 * it; a recording states it all the same. Null when neither is readable: the list then still has the title.
 */
function contentOf({ content, command }: OutboxEntry): WorkOrderContent | null {
  const shown = checkWorkOrderContent(content);
  if (shown.ok) return shown.content;
  if (command.record == null) return null;
  const { stageEquipment = [], activityData, ...stated } = command.record.content;
  const equipment = Object.fromEntries(stageEquipment.map((named) => [named.stage, named.equipment]));
  // What the API takes for what a line does not say.
  const lines = activityData.map((line) => ({
    origin: 'TYPED',
    ...line,
    meter: line.meter == null ? null : { multiplier: 1, ...line.meter },
  }));
  const recorded = checkWorkOrderContent({ ...stated, activityData: lines, stageEquipment: equipment });
  return recorded.ok ? recorded.content : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
