import { useTranslation } from 'react-i18next';
import type { StatementWorkOrderFragment, WorkOrderDetailQuery } from '../../graphql/generated/graphql.ts';
import type { ChangeVocabulary } from '../../ui/change-words.ts';
import { useFormats, useNameOf } from '../../ui/use-formats.ts';

/** The words for cells and values of `order`. */
export function useDetailVocabulary(
  order: StatementWorkOrderFragment,
  sources: WorkOrderDetailQuery['emissionSources'],
): ChangeVocabulary {
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
