import { useTranslation } from 'react-i18next';
import classes from './history-table.module.css';

/** Says that a provisional factor is in the figure. */
export function ProvisionalMark() {
  const { t: translate } = useTranslation();
  return (
    <span className={classes.provisional} title={translate('history.provisionalHint')}>
      {translate('history.provisional')}
    </span>
  );
}
