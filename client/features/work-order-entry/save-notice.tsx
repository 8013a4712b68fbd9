import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Translate } from '#i18n/translator.ts';
import { paths } from '../../app/paths.ts';
import classes from './save-notice.module.css';
import type { EntryDraft } from './entry-draft.ts';
import type { SaveNotice } from './use-save-entry.ts';

function sentenceOf(notice: SaveNotice, translate: Translate): string {
  if (notice.kind === 'ISSUES') return translate('entry.save.issuesFound', { count: notice.count });
  if (notice.kind === 'EXISTS') return translate('entry.save.exists');
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

interface SaveNoticeLineProps {
  readonly notice: SaveNotice;
  /** Goes on with the draft as a change of the order that exists already. */
  readonly onAmend: (amendment: EntryDraft) => void;
}

/** What became of the attempt to save, and what to do now. */
export function SaveNoticeLine({ notice, onAmend }: SaveNoticeLineProps) {
  const { t: translate } = useTranslation();
  return (
    <p className={classes.notice} role="alert" data-kind={notice.kind}>
      <IconAlertTriangleFilled aria-hidden size="1.2em" />
      <span className={classes.words}>{sentenceOf(notice, translate)}</span>
      {notice.kind === 'EXISTS' && (
        <>
          <Link className={classes.act ?? ''} to={paths.workOrder(notice.amendment.workOrderId)}>
            {translate('entry.save.openExisting')}
          </Link>
          <button type="button" className={classes.act} onClick={() => onAmend(notice.amendment)}>
            {translate('entry.save.amendExisting')}
          </button>
        </>
      )}
    </p>
  );
}
