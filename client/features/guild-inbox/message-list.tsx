import { useQuery } from '@apollo/client/react';
import { IconMailbox } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageState } from '#domain/site/contact-message-rules.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx';
import { pageInputOf, type PagePosition, PageSteps } from '../../ui/page-steps.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import classes from './guild-inbox.module.css';
import { ContactMessagesQuery } from './inbox-operations.ts';
import { MessageEntry } from './message-entry.tsx';
import { RemoveMessageDialog } from './remove-message-dialog.tsx';
import { useMessageActs } from './use-message-acts.ts';

const PAGE_SIZE = 20;

/** One page of messages, newest first; one of them is open. */
export function MessageList({ state }: { readonly state: MessageState | null }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const [position, setPosition] = useState<PagePosition>({ kind: 'first' });
  const [openId, setOpenId] = useState<string | null>(null);
  const [removedId, setRemovedId] = useState<string | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const acts = useMessageActs();
  const { data, previousData, error, refetch } = useQuery(ContactMessagesQuery, {
    variables: { state, page: pageInputOf(position, PAGE_SIZE) },
    fetchPolicy: 'cache-and-network',
  });
  // A failed reload leaves what is shown.
  const reload = (): void => void refetch().catch(() => undefined);
  const shown = data ?? previousData;
  if (shown === undefined)
    return error === undefined ? (
      <LoadingSkeleton lines={8} />
    ) : (
      <ErrorPanel error={error} onRetry={reload} />
    );
  const { items, total, totalIsExact, pageInfo } = shown.contactMessages;
  const mark = async (messageId: string, marked: MessageState, isTold: boolean): Promise<void> => {
    await acts.mark(messageId, marked);
    if (isTold) setNotice(translate(`guildSite.inbox.marked.${marked}`));
    // Left as it is until a person acts: what was just opened must not move away from under the finger.
    if (isTold && state !== null) reload();
  };
  const open = (messageId: string, isUnread: boolean): void => {
    setOpenId(openId === messageId ? null : messageId);
    setNotice(null);
    // `acts.error` tells what failed; the message is open all the same.
    if (isUnread && openId !== messageId) void mark(messageId, 'READ', false).catch(() => undefined);
  };
  const removed = items.find(({ id }) => id === removedId);
  return (
    <>
      <p role="status" className={classes.done}>
        {notice}
      </p>
      {acts.error !== undefined && removed === undefined && <ErrorPanel error={acts.error} />}
      {items.length === 0 && (
        <EmptyState title={translate('guildSite.inbox.none')} icon={<IconMailbox size={36} stroke={1.5} />}>
          {translate('guildSite.inbox.noneHint')}
        </EmptyState>
      )}
      <ul className={classes.list}>
        {items.map((message) => (
          <MessageEntry
            key={message.id}
            message={message}
            isOpen={message.id === openId}
            isBusy={acts.isBusy}
            onToggle={() => open(message.id, message.state === 'UNREAD')}
            // `acts.error` tells what failed.
            onMark={(marked) => void mark(message.id, marked, true).catch(() => undefined)}
            onRemove={() => setRemovedId(message.id)}
          />
        ))}
      </ul>
      {items.length > 0 && (
        <nav className={classes.paging} aria-label={translate('guildSite.pages.label')}>
          <p className={classes.quiet}>
            {translate(totalIsExact ? 'guildSite.pages.count' : 'guildSite.pages.countAtLeast', {
              total: formats.count(total),
            })}
          </p>
          {(pageInfo.hasPreviousPage || pageInfo.hasNextPage) && (
            <PageSteps
              pageInfo={pageInfo}
              labelOf={(step) => translate(`guildSite.pages.${step}`)}
              onGo={setPosition}
            />
          )}
        </nav>
      )}
      {removed !== undefined && (
        <RemoveMessageDialog
          name={removed.name}
          acts={acts}
          messageId={removed.id}
          onClose={() => setRemovedId(null)}
          onRemoved={() => {
            setRemovedId(null);
            setNotice(translate('guildSite.inbox.removed'));
            reload();
          }}
        />
      )}
    </>
  );
}
