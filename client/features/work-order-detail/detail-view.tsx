import { Tabs } from '@mantine/core';
import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { readFragment } from '../../graphql/generated/fragment-masking.ts';
import type { OrderDetailFragment, WorkOrderDetailQuery } from '../../graphql/generated/graphql.ts';
import { useNewestDisclaimer } from '../../report/newest-disclaimer.ts';
import { statementOf, statementWorkOrderFragment } from '../../report/statement-work-order.ts';
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx';
import { DetailHeader } from './detail-header.tsx';
import { ResultFiguresFragment, RevisionEntryFragment } from './detail-operations.ts';
import classes from './detail-view.module.css';
import { DetailWorking } from './detail-working.tsx';
import { OlderRevisionNotice } from './older-revision-notice.tsx';
import type { OrderOrigin } from './order-origin.ts';
import { OriginNotice } from './origin-notice.tsx';
import { UnsettledNotice } from './unsettled-notice.tsx';
import { useDetailVocabulary } from './use-detail-vocabulary.ts';
import { useRevisionResult } from './use-revision-result.ts';
import { nowIso } from '../../ui/clock.ts';

const StatementView = lazy(async () => ({
  default: (await import('../../report/statement-view.tsx')).StatementView,
}));

const VIEWS = ['working', 'sheet'] as const;

interface DetailViewProps {
  readonly detail: OrderDetailFragment;
  readonly sources: WorkOrderDetailQuery['emissionSources'];
  readonly origin: OrderOrigin;
}

/** The page of a work order that was found. The view and the revision that is looked at live in the address. */
export function DetailView({ detail, sources, origin }: DetailViewProps) {
  const { t: translate } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const order = readFragment(statementWorkOrderFragment, detail);
  const current = readFragment(ResultFiguresFragment, detail.emissionResult);
  const revisions = readFragment(RevisionEntryFragment, detail.revisions);
  const isUnconfirmed = origin.kind === 'LOCAL';
  const disclaimer = useNewestDisclaimer();
  const statement = useMemo(
    () => statementOf(order, nowIso(), { isUnconfirmed, disclaimer }),
    [order, isUnconfirmed, disclaimer],
  );
  const vocabulary = useDetailVocabulary(order, sources);
  const asked = Number(search.get('revision') ?? order.revision);
  const older = revisions.find(({ revision }) => revision === asked && revision !== order.revision);
  const shown = useRevisionResult(order.id, current, older?.revision ?? null);
  const view = VIEWS.find((candidate) => candidate === search.get('view')) ?? 'working';

  const setParameter = (name: string, value: string | null): void => {
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === null) next.delete(name);
        else next.set(name, value);
        return next;
      },
      { preventScrollReset: true },
    );
  };
  const viewRevision = (revision: number): void =>
    setParameter('revision', revision === order.revision ? null : String(revision));

  return (
    <div className={classes.page} data-wide>
      <DetailHeader order={order} statement={statement} />
      <OriginNotice origin={origin} />
      <UnsettledNotice
        cases={detail.openCases}
        currentKgCo2e={current.attributedEmissionsKgCo2e}
        vocabulary={vocabulary}
      />
      {older !== undefined && (
        <OlderRevisionNotice
          entry={older}
          hasFailed={shown.hasFailed}
          onBack={() => viewRevision(order.revision)}
        />
      )}
      <Tabs
        value={view}
        onChange={(value) => setParameter('view', value === 'working' ? null : value)}
        keepMounted={false}
      >
        <Tabs.List aria-label={translate('detail.tabs.label')} className={classes.tabs ?? ''}>
          {VIEWS.map((candidate) => (
            <Tabs.Tab key={candidate} value={candidate} className={classes.tab ?? ''}>
              {translate(`detail.tabs.${candidate}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="working" className={classes.panel ?? ''}>
          {shown.result === null ? (
            <LoadingSkeleton lines={12} />
          ) : (
            <DetailWorking
              order={order}
              authorship={detail}
              result={shown.result}
              revisions={revisions}
              vocabulary={vocabulary}
              onViewRevision={viewRevision}
            />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="sheet" className={classes.panel ?? ''}>
          <Suspense fallback={<LoadingSkeleton lines={12} />}>
            <StatementView statement={statement} />
          </Suspense>
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}
