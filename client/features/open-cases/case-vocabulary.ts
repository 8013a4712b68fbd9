import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseCardFragment, OpenCasesQuery } from '../../graphql/generated/graphql.ts';
import type { ChangeVocabulary } from '../../ui/change-words.ts';
import { useFormats, useNameOf } from '../../ui/use-formats.ts';

type Sources = OpenCasesQuery['emissionSources'];

/** The words for cells and values of the order that a case is about. */
export function useCaseVocabulary(
  { workOrder }: Pick<CaseCardFragment, 'workOrder'>,
  sources: Sources,
): ChangeVocabulary {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const nameOf = useNameOf();
  return useMemo(() => {
    const sourceName = (sourceId: string): string => {
      const source = sources.find(({ id }) => id === sourceId);
      return source === undefined ? sourceId : nameOf(source);
    };
    return {
      translate,
      formats,
      sourceName,
      plantName: (plantId) => (plantId === workOrder.plant.id ? workOrder.plant.name : plantId),
      lineName: (activityDataId) => {
        const line = workOrder.activityData.find(({ id }) => id === activityDataId);
        if (line === undefined) return null;
        const stage = translate(`terms.stage.${line.stage}`);
        return translate('detail.revisions.line', { stage, source: sourceName(line.sourceId) });
      },
    };
  }, [workOrder, sources, translate, formats, nameOf]);
}
