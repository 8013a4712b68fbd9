import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { EmissionStatement } from '#domain/statement/emission-statement.ts';
import type { Translate } from '#i18n/translator.ts';
import { languageOf } from '#report/statement-in-language.ts';
import { useLocale } from '../ui/use-locale.ts';
import {
  downloadStatement,
  prepareDownload,
  statementFileName,
  type StatementDownload,
} from './download-statement.ts';
import classes from './download-statement-button.module.css';

/** Late enough to leave processor and network to the page that is opening. */
const PREPARE_AFTER_MS = 1_500;

function sentencesOf(download: StatementDownload, fileName: string, translate: Translate): string[] {
  if (download.kind === 'FAILED') return [translate(`report.download.${download.reason}`)];
  if (download.kind === 'CANCELLED') return [translate('report.download.CANCELLED')];
  const done = translate(`report.download.${download.kind}`, { fileName });
  if (download.missingCharacters.length === 0) return [done];
  const characters = download.missingCharacters.join(' ');
  return [done, translate('report.download.missingCharacters', { characters })];
}

/** Saves the sheet of a work order, which is a draft or void, as PDF and says in words what happens: preparing, saved, shared, why not. */
export function DownloadStatementButton({ statement }: { readonly statement: EmissionStatement }) {
  const { t: translate } = useTranslation();
  const locale = useLocale();
  const [isPreparing, setIsPreparing] = useState(false);
  const [download, setDownload] = useState<StatementDownload | null>(null);

  useEffect(() => {
    // The download itself says what is missing.
    const timer = setTimeout(() => void prepareDownload().catch(() => undefined), PREPARE_AFTER_MS);
    return () => {
      clearTimeout(timer);
    };
  }, []);

  async function handleDownload(): Promise<void> {
    setIsPreparing(true);
    setDownload(null);
    setDownload(await downloadStatement(statement, languageOf(locale)));
    setIsPreparing(false);
  }

  const sentences = download === null ? [] : sentencesOf(download, statementFileName(statement), translate);
  return (
    <div className={classes.action}>
      <Button
        variant="default"
        leftSection={<IconDownload size={18} aria-hidden="true" />}
        loading={isPreparing}
        // `downloadStatement` reports every failure as its result.
        onClick={() => void handleDownload()}
      >
        {translate(`report.download.${statement.state === 'VOID' ? 'void' : 'draft'}`)}
      </Button>
      <p role="status" className={download?.kind === 'FAILED' ? classes.failed : classes.status}>
        {isPreparing ? translate('report.download.preparing') : sentences.join(' ')}
      </p>
    </div>
  );
}
