import { Button } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageState } from '#domain/site/contact-message-rules.ts';
import type { ContactMessagesQuery } from '../../graphql/generated/graphql.ts';
import { StatusChip, type StatusTone } from '../../ui/status-chip.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import classes from './guild-inbox.module.css';

type Message = ContactMessagesQuery['contactMessages']['items'][number];

interface MessageEntryProps {
  readonly message: Message;
  readonly isOpen: boolean;
  readonly isBusy: boolean;
  readonly onToggle: () => void;
  readonly onMark: (state: MessageState) => void;
  readonly onRemove: () => void;
}

const TONES: Readonly<Record<MessageState, StatusTone>> = {
  UNREAD: 'act',
  READ: 'wait',
  ANSWERED: 'ok',
  JUNK: 'plain',
};

/** What can be made of a message, by what it is. */
const NEXT: Readonly<Record<MessageState, readonly MessageState[]>> = {
  UNREAD: ['ANSWERED', 'READ', 'JUNK'],
  READ: ['ANSWERED', 'UNREAD', 'JUNK'],
  ANSWERED: ['READ', 'JUNK'],
  JUNK: ['READ'],
};

/** A line of the inbox; open, the whole message with what can be done. */
export function MessageEntry({ message, isOpen, isBusy, onToggle, onMark, onRemove }: MessageEntryProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const id = useId();
  const { name, organisation, subject, state } = message;
  return (
    <li className={classes.message} data-unread={state === 'UNREAD' || undefined}>
      <button
        type="button"
        className={classes.line}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={onToggle}
      >
        <span className={classes.subject}>{subject}</span>
        <span className={classes.from}>{organisation == null ? name : `${name} · ${organisation}`}</span>
        <span className={classes.quiet}>{formats.instant(message.receivedAt)}</span>
        <StatusChip tone={TONES[state]}>{translate(`guildSite.inbox.states.${state}`)}</StatusChip>
      </button>
      <div id={id} hidden={!isOpen} className={classes.detail}>
        <Facts message={message} />
        <p className={classes.body}>{message.body}</p>
        {message.markedBy != null && message.markedAt != null && (
          <p className={classes.quiet}>
            {translate('guildSite.inbox.markedBy', {
              by: message.markedBy,
              at: formats.instant(message.markedAt),
            })}
          </p>
        )}
        <div className={classes.acts}>
          <Button
            component="a"
            href={`mailto:${message.email}?subject=${encodeURIComponent(`Re: ${subject}`)}`}
          >
            {translate('guildSite.inbox.reply')}
          </Button>
          {NEXT[state].map((next) => (
            <Button key={next} variant="default" disabled={isBusy} onClick={() => onMark(next)}>
              {translate(`guildSite.inbox.mark.${next}`)}
            </Button>
          ))}
          <Button variant="default" color="red" disabled={isBusy} onClick={onRemove}>
            {translate('guildSite.inbox.remove')}
          </Button>
        </div>
      </div>
    </li>
  );
}

function Facts({ message: { email, phone } }: { readonly message: Message }) {
  const { t: translate } = useTranslation();
  return (
    <dl className={classes.facts}>
      <div>
        <dt>{translate('site.details.email')}</dt>
        <dd>{email}</dd>
      </div>
      {phone != null && (
        <div>
          <dt>{translate('site.details.phone')}</dt>
          <dd>{phone}</dd>
        </div>
      )}
    </dl>
  );
}
