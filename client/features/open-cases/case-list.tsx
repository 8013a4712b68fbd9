import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readFragment } from '../../graphql/generated/fragment-masking.ts';
import type { OpenCaseStatus } from '../../graphql/generated/graphql.ts';
import { refusalOf } from '../../graphql/refusal.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx';
import { CaseCard } from './case-card.tsx';
import { CaseFragment, OpenCasesQuery } from './case-operations.ts';
import classes from './cases-page.module.css';

/** The cases of one status, the newest first. */
export function CaseList({ status }: { readonly status: OpenCaseStatus }) {
  const { t: translate } = useTranslation();
  const [decided, setDecided] = useState<string | null>(null);
  const { data, error, refetch, fetchMore } = useQuery(OpenCasesQuery, {
    variables: { status, after: null },
    fetchPolicy: 'network-only',
  });
  if (data === undefined) {
    if (error === undefined) return <LoadingSkeleton lines={8} />;
    const isUnreachable = refusalOf(error).code === 'UNREACHABLE';
    return (
      <>
        {isUnreachable && <p>{translate('cases.offline')}</p>}
        <ErrorPanel error={error} onRetry={() => void refetch().catch(() => undefined)} />
      </>
    );
  }
  const cards = readFragment(CaseFragment, data.openCases.items);
  const { hasNextPage, endCursor } = data.openCases.pageInfo;
  const showMore = () =>
    fetchMore({
      variables: { after: endCursor ?? null },
      updateQuery: (shown, { fetchMoreResult }) => ({
        ...fetchMoreResult,
        openCases: {
          ...fetchMoreResult.openCases,
          items: [...shown.openCases.items, ...fetchMoreResult.openCases.items],
        },
      }),
    });
  const none = status === 'OPEN' ? 'none' : 'noneResolved';
  return (
    <div className={classes.list}>
      <p role="status">{decided !== null && translate('cases.done', { cell: decided })}</p>
      {cards.length === 0 && (
        <EmptyState title={translate(`cases.${none}.title`)}>{translate(`cases.${none}.body`)}</EmptyState>
      )}
      {cards.map((card) => (
        <CaseCard
          key={card.id}
          card={card}
          sources={data.emissionSources}
          onDecided={(name) => {
            setDecided(name);
            // A failed reload leaves the decided case in view; the next one removes it.
            void refetch().catch(() => undefined);
          }}
        />
      ))}
      {hasNextPage && (
        <Button
          variant="default"
          className={classes.more ?? ''}
          onClick={() => void showMore().catch(() => undefined)}
        >
          {translate('cases.more')}
        </Button>
      )}
    </div>
  );
}
