import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { can } from '#domain/access/permissions.ts';
import { printedFigures } from '#report/statement/printed-figures.ts';
import type {
  RevisionEntryFragment,
  StatementWorkOrderFragment,
  WorkOrderDetailQuery,
} from '../../graphql/generated/graphql.ts';
import { paths } from '../../app/paths.ts';
import { useActor } from '../../session/viewer.ts';
import { useFormats, useNameOf } from '../../ui/use-formats.ts';
import type { ChangeVocabulary } from '../../ui/change-words.ts';
import classes from './detail-view.module.css';
import { FootprintCharts } from './footprint-charts.tsx';
import { FootprintSplits } from './footprint-splits.tsx';
import { FootprintTable } from './footprint-table.tsx';
import { type Authorship, OrderFacts } from './order-facts.tsx';
import { ResultCard } from './result-card.tsx';
import { RevisionList } from './revision-list.tsx';
import type { ShownResult } from './shown-result.ts';

interface DetailWorkingProps {
  readonly order: StatementWorkOrderFragment;
  readonly authorship: Authorship;
  /** Of the current revision, or of the older one that is looked at. */
  readonly result: ShownResult;
  readonly revisions: readonly RevisionEntryFragment[];
  readonly sources: WorkOrderDetailQuery['emissionSources'];
  readonly onViewRevision: (revision: number) => void;
}

function useVocabulary({ order, sources }: Pick<DetailWorkingProps, 'order' | 'sources'>): ChangeVocabulary {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const nameOf = useNameOf();
  const sourceName = (sourceId: string): string => {
    const source = sources.find(({ id }) => id === sourceId);
    return source === undefined ? sourceId : nameOf(source);
  };
  return {
    translate,
    formats,
    sourceName,
    plantName: (plantId) => (plantId === order.plant.id ? order.plant.name : plantId),
    lineName: (activityDataId) => {
      const line = order.activityData.find(({ id }) => id === activityDataId);
      if (line === undefined) return null;
      const stage = translate(`terms.stage.${line.stage}`);
      return translate('detail.revisions.line', { stage, source: sourceName(line.sourceId) });
    },
  };
}

/** Result, facts, the way it was computed, charts, other views and revisions. */
export function DetailWorking(props: DetailWorkingProps) {
  const { order, authorship, result, revisions } = props;
  const actor = useActor();
  const vocabulary = useVocabulary(props);
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
