import { Button, Modal, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TEXT_LIMITS } from '#domain/work-order/work-order-schema.ts';
import type { OutboxEntry } from '../../offline/outbox/outbox-entry.ts';
import { useSync } from '../../offline/sync/sync-context.ts';
import dialog from '../../ui/dialog.module.css';
import classes from './discard-dialog.module.css';
import { EntryValues } from './entry-values.tsx';
import { kindOfEntry } from './kind-of-entry.ts';
import { useEntryWords } from './entry-words.ts';
import { goingWith } from './queue-relations.ts';

interface DiscardDialogProps {
  readonly entry: OutboxEntry;
  readonly unsent: readonly OutboxEntry[];
  readonly onClose: () => void;
}

function folded(text: string): string {
  return text.normalize('NFKC').trim().toLocaleLowerCase();
}

function Followers({ followers }: { readonly followers: readonly OutboxEntry[] }) {
  const { t: translate } = useTranslation();
  if (followers.length === 0) return null;
  return (
    <div className={classes.followers}>
      <p>{translate('queue.discard.followers', { count: followers.length })}</p>
      {followers.map((follower) => (
        <section key={follower.commandId}>
          <h3>{translate(`queue.kind.${kindOfEntry(follower)}`)}</h3>
          <EntryValues entry={follower} />
        </section>
      ))}
    </div>
  );
}

/** Gives up a refused entry, and with a refused recording what waits for it, after its values were shown and its number typed. */
export function DiscardDialog({ entry, unsent, onClose }: DiscardDialogProps) {
  const { t: translate } = useTranslation();
  const { discard } = useSync();
  const { titleOf } = useEntryWords();
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const followers = goingWith(entry, unsent);
  const number = entry.content?.workOrderNumber ?? '';
  const wanted = number === '' ? translate('queue.discard.word') : number;

  const giveUp = async (): Promise<void> => {
    setIsBusy(true);
    try {
      // The last one first: should one fail, what is left still stands on what it needs.
      for (const doomed of [...followers].reverse()) await discard(doomed.commandId, reason.trim() || null);
      await discard(entry.commandId, reason.trim() || null);
      onClose();
    } catch {
      setFault(translate('queue.discard.failed'));
      setIsBusy(false);
    }
  };
  const handleSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (folded(typed) !== folded(wanted)) setFault(translate('queue.discard.mismatch', { text: wanted }));
    // `giveUp` tells of its failure itself.
    else void giveUp();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={translate('queue.discard.title')}
      closeButtonProps={{ 'aria-label': translate('common.close') }}
    >
      <form onSubmit={handleSubmit} noValidate className={classes.form}>
        <p>{translate('queue.discard.body')}</p>
        <h3>
          {titleOf(entry)} · {translate(`queue.kind.${kindOfEntry(entry)}`)}
        </h3>
        <EntryValues entry={entry} />
        <Followers followers={followers} />
        <TextInput
          label={translate('queue.discard.reason')}
          value={reason}
          maxLength={TEXT_LIMITS.reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <TextInput
          label={translate('queue.discard.type', { text: wanted })}
          value={typed}
          error={fault}
          autoComplete="off"
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <div className={dialog.actions}>
          <Button variant="default" onClick={onClose} data-autofocus>
            {translate('common.cancel')}
          </Button>
          <Button type="submit" color="red" loading={isBusy}>
            {followers.length === 0
              ? translate('queue.discard.confirm')
              : translate('queue.discard.confirmMany', { count: followers.length + 1 })}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
