import { useTranslation } from 'react-i18next';
import type { HistoryRowFragment } from '../../graphql/generated/graphql.ts';
import classes from './history-table.module.css';

interface FigureMarksProps {
  readonly row: Pick<HistoryRowFragment, 'hasProvisionalFactor' | 'openCaseCount'>;
}

/** What must be known before the total of a row is used: a provisional factor in it, or values still to be decided. */
export function FigureMarks({ row }: FigureMarksProps) {
  const { t: translate } = useTranslation();
  const { hasProvisionalFactor, openCaseCount } = row;
  return (
    <>
      {hasProvisionalFactor && (
        <span className={classes.provisional} title={translate('history.provisionalHint')}>
          {translate('history.provisional')}
        </span>
      )}
      {openCaseCount > 0 && (
        <span
          className={classes.unsettled}
          title={translate('history.unsettledHint', { count: openCaseCount })}
        >
          {translate('history.unsettled')}
        </span>
      )}
    </>
  );
}
