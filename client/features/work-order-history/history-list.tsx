import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconClipboardList, IconSearchOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths.ts';
import { refusalOf } from '../../graphql/refusal.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx';
import { type HistoryAddress, isFiltered, PLAIN_ADDRESS } from './history-address.ts';
import { HistoryCards } from './history-cards.tsx';
import { HistoryPaging } from './history-paging.tsx';
import classes from './history-page.module.css';
import { HistoryTable } from './history-table.tsx';
import { HistoryTrend } from './history-trend.tsx';
import type { RowActs } from './row-menu.tsx';
import type { RowSelection } from './row-selection.ts';
import type { useHistory } from './use-history.ts';
import type { ChangeAddress } from './use-history-address.ts';

const TOO_NARROW_FOR_A_TABLE = '(max-width: 699px)';

interface HistoryListProps {
  readonly history: ReturnType<typeof useHistory>;
  readonly address: HistoryAddress;
  readonly change: ChangeAddress;
  readonly acts: RowActs;
  /** Null for those who export nothing. */
  readonly selection: RowSelection | null;
  readonly onSelect: (id: string) => void;
}

function NothingHere({ address, change }: Pick<HistoryListProps, 'address' | 'change'>) {
  const { t: translate } = useTranslation();
  if (isFiltered(address)) {
    return (
      <EmptyState
        title={translate('history.noMatch.title')}
        icon={<IconSearchOff size={36} stroke={1.5} />}
        action={
          <Button variant="default" onClick={() => change(PLAIN_ADDRESS)}>
            {translate('history.noMatch.next')}
          </Button>
        }
      >
        {translate('history.noMatch.body')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={translate('history.empty.title')}
      icon={<IconClipboardList size={36} stroke={1.5} />}
      action={
        <Button component={Link} to={paths.newWorkOrder}>
          {translate('history.empty.next')}
        </Button>
      }
    >
      {translate('history.empty.body')}
    </EmptyState>
  );
}

function Failure({ history }: Pick<HistoryListProps, 'history'>) {
  const { t: translate } = useTranslation();
  if (refusalOf(history.error).code !== 'UNREACHABLE') {
    return <ErrorPanel error={history.error} onRetry={history.retry} />;
  }
  return (
    <div role="alert">
      <EmptyState
        title={translate('history.failed.offlineTitle')}
        action={
          <Button variant="default" onClick={history.retry}>
            {translate('common.retry')}
          </Button>
        }
      >
        {translate('history.failed.offlineBody')}
      </EmptyState>
    </div>
  );
}

/** The orders that the address asks for, or why there are none. */
export function HistoryList({ history, address, change, acts, selection, onSelect }: HistoryListProps) {
  const { t: translate } = useTranslation();
  const isNarrow = useMediaQuery(TOO_NARROW_FOR_A_TABLE, false, { getInitialValueInEffect: false });
  const { answer, error, isLoading } = history;
  const hasFailed = error !== undefined && !isLoading;
  if (answer === null) return hasFailed ? <Failure history={history} /> : <LoadingSkeleton lines={12} />;
  if (answer.rows.length === 0) {
    return hasFailed ? <Failure history={history} /> : <NothingHere address={address} change={change} />;
  }
  return (
    <div className={classes.list} aria-busy={isLoading} data-loading={isLoading || undefined}>
      {hasFailed && (
        <div className={classes.stale} role="alert">
          <p>{translate(history.isKept ? 'history.failed.kept' : 'history.failed.stale')}</p>
          <Button variant="default" size="sm" onClick={history.retry}>
            {translate('common.retry')}
          </Button>
        </div>
      )}
      {address.isTrendShown && <HistoryTrend rows={answer.rows} openId={address.openId} />}
      {isNarrow ? (
        <HistoryCards rows={answer.rows} acts={acts} selection={selection} />
      ) : (
        <HistoryTable
          rows={answer.rows}
          address={address}
          change={change}
          acts={acts}
          selection={selection}
          onSelect={onSelect}
        />
      )}
      <HistoryPaging page={answer.page} address={address} change={change} />
      <p className={classes.keys}>{translate('history.keys')}</p>
    </div>
  );
}
