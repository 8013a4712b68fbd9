import type { OutboxEntry } from '../../offline/outbox/outbox-entry.ts';

/** What an entry does to its work order. */
export type EntryKind = 'RECORD' | 'AMEND' | 'VOID' | 'DISCARD';

/** The kind of an entry's command. */
export function kindOfEntry({ command }: OutboxEntry): EntryKind {
  if (command.record) return 'RECORD';
  if (command.amend) return 'AMEND';
  return command.void ? 'VOID' : 'DISCARD';
}
