import { useTranslation } from 'react-i18next';
import classes from './kept-notice.module.css';
import { useFormats } from './use-formats.ts';

/** Says that what follows is a copy on this device, and of when. */
export function KeptNotice({ keptAt }: { readonly keptAt: string }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  return (
    <div className={classes.notice} data-origin="KEPT" role="status">
      <p className={classes.title}>{translate('common.kept.title', { at: formats.instant(keptAt) })}</p>
      <p>{translate('common.kept.next')}</p>
    </div>
  );
}
