import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { IconRubberStamp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readFragment } from '../../graphql/generated/fragment-masking.ts';
import { refusalOf } from '../../graphql/refusal.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx';
import { pageInputOf, type PagePosition, PageSteps, type PageStep } from '../../ui/page-steps.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import { QueueQuery, QueueRowFragment } from './queue-operations.ts';
import classes from '../../ui/list-page.module.css';
import { QueueTable } from './queue-table.tsx';
import type { QueueView } from './queue-view.ts';

const PAGE_SIZE = 20;
const POLL_MS = 60_000;

interface QueueListProps {
  readonly view: QueueView;
  readonly text: string;
}

/** The platform lists the newest first; what waits longest stands at its end, and is read from there. */
const OPPOSITE: Readonly<Record<PageStep, PageStep>> = {
  first: 'last',
  previous: 'next',
  next: 'previous',
  last: 'first',
};

/** One part of the queue: what waits with the oldest first, what is settled with the newest first. */
export function QueueList({ view, text }: QueueListProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const isWaiting = view === 'SUBMITTED';
  const [position, setPosition] = useState<PagePosition>({ kind: isWaiting ? 'last' : 'first' });
  const { data, previousData, error, refetch, networkStatus } = useQuery(QueueQuery, {
    variables: {
      filter: { states: [view], ...(text.trim() === '' ? {} : { text: text.trim() }) },
      page: pageInputOf(position, PAGE_SIZE),
    },
    fetchPolicy: 'cache-and-network',
    pollInterval: POLL_MS,
    notifyOnNetworkStatusChange: true,
  });
  const shown = data ?? previousData;
  if (shown === undefined) {
    if (error === undefined || networkStatus === NetworkStatus.refetch) return <LoadingSkeleton lines={8} />;
    return (
      <>
        {refusalOf(error).code === 'UNREACHABLE' && <p>{translate('guild.queue.offline')}</p>}
        <ErrorPanel error={error} onRetry={() => void refetch().catch(() => undefined)} />
      </>
    );
  }
  const { items, total, totalIsExact, pageInfo } = shown.statements;
  const rows = readFragment(QueueRowFragment, items);
  if (rows.length === 0) {
    const none = isWaiting && text === '' ? 'SUBMITTED' : 'OTHER';
    return (
      <EmptyState
        title={translate(`guild.queue.none.${none}.title`)}
        icon={<IconRubberStamp size={36} stroke={1.5} />}
      >
        {translate(`guild.queue.none.${none}.body`)}
      </EmptyState>
    );
  }
  const { hasPreviousPage, hasNextPage, startCursor, endCursor } = pageInfo;
  return (
    <div className={classes.list}>
      <QueueTable view={view} rows={isWaiting ? rows.toReversed() : rows} />
      <nav className={classes.paging} aria-label={translate('statements.list.pages')}>
        <p role="status" className={classes.quiet}>
          {translate(totalIsExact ? 'statements.list.count' : 'statements.list.countAtLeast', {
            total: formats.count(total),
          })}
        </p>
        {(hasPreviousPage || hasNextPage) && (
          <PageSteps
            pageInfo={
              isWaiting
                ? {
                    hasPreviousPage: hasNextPage,
                    hasNextPage: hasPreviousPage,
                    startCursor: endCursor ?? null,
                    endCursor: startCursor ?? null,
                  }
                : pageInfo
            }
            labelOf={(step) => translate(`statements.list.${isWaiting ? OPPOSITE[step] : step}`)}
            onGo={(wanted) => setPosition(isWaiting ? turned(wanted) : wanted)}
          />
        )}
      </nav>
    </div>
  );
}

/** A step of a list that is read from its end, in the terms of the platform. */
function turned(position: PagePosition): PagePosition {
  switch (position.kind) {
    case 'first':
      return { kind: 'last' };
    case 'last':
      return { kind: 'first' };
    case 'after':
      return { kind: 'before', cursor: position.cursor };
    case 'before':
      return { kind: 'after', cursor: position.cursor };
  }
}
