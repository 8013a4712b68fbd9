import { useMemo } from 'react';
import { can } from '#domain/access/permissions.ts';
import { printedFigures } from '#report/statement/printed-figures.ts';
import type { RevisionEntryFragment, StatementWorkOrderFragment } from '../../graphql/generated/graphql.ts';
import { paths } from '../../app/paths.ts';
import { useActor } from '../../session/viewer.ts';
import type { ChangeVocabulary } from '../../ui/change-words.ts';
import classes from './detail-view.module.css';
import { FootprintCharts } from './footprint-charts.tsx';
import { FootprintSplits } from './footprint-splits.tsx';
import { FootprintTable } from './footprint-table.tsx';
import { type Authorship, OrderFacts } from './order-facts.tsx';
import { OrderStatements } from './order-statements.tsx';
import { ResultCard } from './result-card.tsx';
import { RevisionList } from './revision-list.tsx';
import type { ShownResult } from './shown-result.ts';

interface DetailWorkingProps {
  readonly order: StatementWorkOrderFragment;
  readonly authorship: Authorship;
  /** Of the current revision, or of the older one that is looked at. */
  readonly result: ShownResult;
  readonly revisions: readonly RevisionEntryFragment[];
  readonly vocabulary: ChangeVocabulary;
  readonly onViewRevision: (revision: number) => void;
}

/** Result, facts, the way it was computed, charts, other views and revisions. */
export function DetailWorking(props: DetailWorkingProps) {
  const { order, authorship, result, revisions, vocabulary } = props;
  const actor = useActor();
  const printed = useMemo(() => printedFigures(result), [result]);
  const isCurrent = result.revision === order.revision;
  const mayAmend =
    isCurrent && order.status === 'IN_USE' && can(actor, 'amendWorkOrder', { companyId: order.company.id });
  return (
    <div className={classes.columns} data-void={order.status === 'VOID' || undefined}>
      <aside className={classes.result}>
        <ResultCard
          result={result}
          printed={printed}
          amendPath={mayAmend ? paths.amendWorkOrder(order.id) : null}
        />
      </aside>
      <div className={classes.main}>
        <OrderFacts order={order} authorship={authorship} />
        <FootprintTable
          result={result}
          printed={printed}
          equipmentOf={(stage) =>
            order.stageEquipment.find((entry) => entry.stage === stage)?.equipment ?? null
          }
          meterOf={(id) =>
            isCurrent ? (order.activityData.find((line) => line.id === id)?.meter ?? null) : null
          }
        />
        <FootprintCharts printed={printed} />
        <FootprintSplits result={result} />
      </div>
      <div className={classes.revisions}>
        <OrderStatements order={order} />
        <RevisionList
          revisions={revisions}
          currentRevision={order.revision}
          shownRevision={result.revision}
          vocabulary={vocabulary}
          onView={props.onViewRevision}
        />
      </div>
    </div>
  );
}
