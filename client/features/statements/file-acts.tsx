import { Button } from '@mantine/core';
import { IconDownload, IconPrinter, IconShare2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatementLanguage } from '#domain/statement/statement-payload.ts';
import type { StatementDetailFragment } from '../../graphql/generated/graphql.ts';
import { canShareFiles, downloadFile, shareFile } from '../../report/save-file.ts';
import { fetchStatementFile, type StatementFile, storedFileName } from '../../report/statement-file.ts';
import classes from './statement-screen.module.css';

type Outcome = 'SAVED' | 'SHARED' | 'CANCELLED' | Exclude<StatementFile['kind'], 'FILE'>;
const TROUBLE: ReadonlySet<Outcome> = new Set<Outcome>(['OFFLINE', 'GONE', 'TOO_MANY', 'FAILED']);

interface FileActsProps {
  readonly statement: StatementDetailFragment;
  readonly language: StatementLanguage;
}

/** The stored file in the language that is shown: saved, handed on, or the sheet printed. */
export function FileActs({ statement, language }: FileActsProps) {
  const { t: translate } = useTranslation();
  const [busy, setBusy] = useState<'download' | 'share' | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const fileName = storedFileName(statement, language);
  const deliver = async (way: 'download' | 'share'): Promise<void> => {
    setBusy(way);
    setOutcome(null);
    const file = await fetchStatementFile(statement.id, language);
    if (file.kind === 'FILE') {
      const hand = way === 'share' ? shareFile : downloadFile;
      setOutcome(await hand(file.bytes, fileName, 'application/pdf'));
    } else setOutcome(file.kind);
    setBusy(null);
  };
  const isTrouble = outcome !== null && TROUBLE.has(outcome);
  return (
    <div className={classes.group}>
      <Button
        fullWidth
        loading={busy === 'download'}
        leftSection={<IconDownload size={20} aria-hidden />}
        // Every failure is an outcome that is shown.
        onClick={() => void deliver('download')}
      >
        {translate('statements.file.download')}
      </Button>
      <div className={classes.pair}>
        {canShareFiles() && (
          <Button
            variant="default"
            loading={busy === 'share'}
            leftSection={<IconShare2 size={20} aria-hidden />}
            // Every failure is an outcome that is shown.
            onClick={() => void deliver('share')}
          >
            {translate('statements.file.share')}
          </Button>
        )}
        <Button
          variant="default"
          leftSection={<IconPrinter size={20} aria-hidden />}
          onClick={() => window.print()}
        >
          {translate('statements.file.print')}
        </Button>
      </div>
      <p role="status" className={isTrouble ? classes.trouble : classes.quiet}>
        {busy !== null && translate('statements.file.preparing')}
        {outcome !== null && translate(`statements.file.${outcome}`, { fileName })}
      </p>
    </div>
  );
}
