import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx';
import { RecalculationForm } from './recalculation-form.tsx';
import { RecalculationsQuery } from './recalculation-operations.ts';
import { RecalculationTable } from './recalculation-table.tsx';
import classes from './recalculation.module.css';

/** Finds the orders, lets the office choose, and tells what was done. */
export function RecalculationList() {
  const { t: translate } = useTranslation();
  const { data, error, loading, refetch, fetchMore } = useQuery(RecalculationsQuery, {
    variables: { below: null },
    fetchPolicy: 'network-only',
    notifyOnNetworkStatusChange: true,
  });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [notice, setNotice] = useState('');
  const reload = (): void => {
    setChosen(new Set());
    // `error` tells what failed.
    void refetch().catch(() => undefined);
  };
  const more = async (below: number): Promise<void> => {
    await fetchMore({
      variables: { below },
      updateQuery: ({ recalculations: known }, { fetchMoreResult: { recalculations: found } }) => ({
        recalculations: { ...found, items: [...known.items, ...found.items] },
      }),
    });
  };
  if (data === undefined)
    return error === undefined ? (
      <LoadingSkeleton lines={8} />
    ) : (
      <ErrorPanel error={error} onRetry={reload} />
    );
  const { items, next } = data.recalculations;
  return (
    <>
      <p role="status" className={classes.done}>
        {notice}
      </p>
      {items.length === 0 && next === null && (
        <EmptyState
          title={translate('recalculation.none')}
          action={
            <Button component={Link} to={paths.workOrders} variant="default">
              {translate('recalculation.back')}
            </Button>
          }
        >
          {translate('recalculation.noneBody')}
        </EmptyState>
      )}
      {items.length > 0 && <RecalculationTable orders={items} chosen={chosen} onChoose={setChosen} />}
      {next !== null && (
        <div className={classes.more}>
          <p>{translate('recalculation.moreHint', { count: items.length })}</p>
          <Button
            variant="default"
            loading={loading}
            // `error` tells what failed.
            onClick={() => void more(next).catch(() => undefined)}
          >
            {translate('recalculation.more')}
          </Button>
        </div>
      )}
      {error !== undefined && <ErrorPanel error={error} onRetry={reload} />}
      {items.length > 0 && (
        <RecalculationForm
          orders={items.filter(({ workOrderId }) => chosen.has(workOrderId))}
          onChanged={reload}
          onDone={(count) => {
            setNotice(translate('recalculation.done', { count }));
            reload();
          }}
        />
      )}
    </>
  );
}
