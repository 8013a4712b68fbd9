import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Translate } from '#i18n/translator.ts';
import classes from './save-notice.module.css';
import type { SaveNotice } from './use-save-entry.ts';

function sentenceOf(notice: SaveNotice, translate: Translate): string {
  if (notice.kind === 'ISSUES') return translate('entry.save.issuesFound', { count: notice.count });
  if (notice.kind === 'CONFLICT_UNREADABLE') return translate('entry.conflict.failed');
  if (notice.code === 'UNREACHABLE') return translate('entry.save.unreachable');
  if (notice.kind === 'REFUSED') {
    return translate('entry.save.refused', {
      why: translate(`errors.code.${notice.code}`, { ...notice.parameters }),
    });
  }
  if (notice.code === 'UNAVAILABLE' || notice.code === 'INTERNAL' || notice.code === 'RATE_LIMITED') {
    return translate('entry.save.unavailable');
  }
  if (notice.code === 'UNAUTHENTICATED') return translate('entry.save.signedOut');
  return translate('entry.save.withheld', { why: translate(`errors.code.${notice.code}`) });
}

/** What became of the attempt to save, and what to do now. */
export function SaveNoticeLine({ notice }: { readonly notice: SaveNotice }) {
  const { t: translate } = useTranslation();
  return (
    <p className={classes.notice} role="alert" data-kind={notice.kind}>
      <IconAlertTriangleFilled aria-hidden size="1.2em" />
      {sentenceOf(notice, translate)}
    </p>
  );
}
