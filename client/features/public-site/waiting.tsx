import { useTranslation } from 'react-i18next';
import classes from './waiting.module.css';

/** Grey lines in place of content, shown only when the answer takes a while. */
export function Waiting() {
  const { t: translate } = useTranslation();
  return (
    <div className={classes.lines} role="status" aria-label={translate('common.loading')}>
      <span />
      <span />
      <span />
    </div>
  );
}
