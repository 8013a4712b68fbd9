import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryState, OutboxEntry } from '../../offline/outbox/outbox-entry.ts';
import { StatusChip, type StatusTone } from '../../ui/status-chip.tsx';
import classes from './entry-row.module.css';
import { kindOfEntry } from './kind-of-entry.ts';
import { useEntryWords } from './entry-words.ts';

const TONES: Readonly<Record<EntryState, StatusTone>> = {
  QUEUED: 'wait',
  SENDING: 'wait',
  RETRY_WAIT: 'wait',
  HELD: 'wait',
  ATTENTION: 'act',
  ACKED: 'ok',
  DISCARDED: 'plain',
  SUPERSEDED: 'plain',
};

interface EntryRowProps {
  readonly entry: OutboxEntry;
  /** Further marks beside the state. */
  readonly marks?: ReactNode;
  /** Short facts below the title; absent ones are passed over. */
  readonly facts: readonly (string | null)[];
  readonly actions?: ReactNode;
  /** What stands below at full width. */
  readonly children?: ReactNode;
}

/** One entry: what it is, where it stands, what can be done with it. */
export function EntryRow({ entry, marks, facts, actions, children }: EntryRowProps) {
  const { t: translate } = useTranslation();
  const { titleOf } = useEntryWords();
  return (
    <article className={classes.row} data-command-id={entry.commandId} data-entry-state={entry.state}>
      <div className={classes.words}>
        <h3 className={classes.title}>
          <span>{titleOf(entry)}</span>
          <span className={classes.kind}>{translate(`queue.kind.${kindOfEntry(entry)}`)}</span>
          <StatusChip tone={TONES[entry.state]}>{translate(`queue.state.${entry.state}`)}</StatusChip>
          {marks}
        </h3>
        <p className={classes.facts}>
          {facts.map((fact) => fact !== null && <span key={fact}>{fact}</span>)}
        </p>
      </div>
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      {children !== undefined && <div className={classes.more}>{children}</div>}
    </article>
  );
}
