import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Translate } from '#i18n/translator.ts';
import { paths } from '../../app/paths.ts';
import { useSync } from '../../offline/sync/sync-context.ts';
import { saveFile } from '../../report/save-file.ts';
import { todayInTaipei } from '../../ui/clock.ts';
import classes from './save-notice.module.css';
import type { SaveNotice } from './entry-saving.ts';

const EXPORT_TYPE = 'application/json';

function sentenceOf(notice: SaveNotice, translate: Translate): string {
  switch (notice.kind) {
    case 'ISSUES':
      return translate('entry.save.issuesFound', { count: notice.count });
    case 'NOT_STORED':
      return translate(`entry.save.notStored.${notice.code}`);
    case 'NOT_ANSWERED':
      return translate('entry.save.notAnswered');
    case 'NOTHING_CHANGED':
      return translate('entry.save.nothingChanged');
    case 'NOT_CHECKED':
      return translate('offline.notChecked');
    case 'SAVED_BEFORE':
      return translate('entry.save.savedBefore');
  }
}

/** The way out of a device that takes nothing more: what waits on it, as a file. */
function ExportButton() {
  const { t: translate } = useTranslation();
  const { exportFile, unsent } = useSync();
  const [hasFailed, setHasFailed] = useState(false);
  const exportNow = async (): Promise<void> => {
    const file = await exportFile();
    await saveFile(
      new Uint8Array(await file.arrayBuffer()),
      `platecarbon-${todayInTaipei()}.json`,
      EXPORT_TYPE,
    );
  };
  return (
    <>
      <button
        type="button"
        className={classes.act}
        onClick={() => {
          setHasFailed(false);
          void exportNow().catch(() => setHasFailed(true));
        }}
      >
        {translate('entry.save.export', { count: unsent.length })}
      </button>
      {hasFailed && <span>{translate('entry.save.exportFailed')}</span>}
    </>
  );
}

/** What became of the attempt to save, and what to do now. */
export function SaveNoticeLine({ notice }: { readonly notice: SaveNotice }) {
  const { t: translate } = useTranslation();
  const { unsent } = useSync();
  const { kind } = notice;
  return (
    <div className={classes.notice} role="alert" data-kind={kind}>
      <IconAlertTriangleFilled aria-hidden size="1.2em" />
      <span className={classes.words}>{sentenceOf(notice, translate)}</span>
      {kind === 'NOT_STORED' && unsent.length > 0 && <ExportButton />}
      {(kind === 'NOTHING_CHANGED' || kind === 'SAVED_BEFORE') && (
        <Link className={classes.act ?? ''} to={paths.queue}>
          {translate('entry.mend.toQueue')}
        </Link>
      )}
    </div>
  );
}
