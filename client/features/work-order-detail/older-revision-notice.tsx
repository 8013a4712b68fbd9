import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RevisionEntryFragment } from '../../graphql/generated/graphql.ts';
import { useFormats } from '../../ui/use-formats.ts';
import classes from './detail-view.module.css';

interface OlderRevisionNoticeProps {
  readonly entry: RevisionEntryFragment;
  readonly hasFailed: boolean;
  readonly onBack: () => void;
}

/** Says that the figures on the page are those of an older revision, and leads back. */
export function OlderRevisionNotice({ entry, hasFailed, onBack }: OlderRevisionNoticeProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const { revision, recordedAt, recordedBy } = entry;
  return (
    <div className={classes.notice} data-tone="wait" role="status">
      <div>
        <p className={classes.noticeTitle}>
          {hasFailed
            ? translate('detail.olderRevision.failed', { revision })
            : translate('detail.olderRevision.title', {
                revision,
                date: formats.instant(recordedAt),
                by: recordedBy,
              })}
        </p>
        <p>{translate('detail.olderRevision.next')}</p>
      </div>
      <Button variant="default" onClick={onBack}>
        {translate('detail.olderRevision.backToCurrent')}
      </Button>
    </div>
  );
}
