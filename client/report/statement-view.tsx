import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EmissionStatement } from '#domain/statement/emission-statement.ts';
import type { StatementLanguage } from '#domain/statement/statement-payload.ts';
import { languageOf, statementInLanguage } from '#report/statement-in-language.ts';
import { useLocale } from '../ui/use-locale.ts';
import { ReportBlock } from './report-block.tsx';
import classes from './statement-view.module.css';

interface StatementViewProps {
  readonly statement: EmissionStatement;
  /** That of the screen when absent. */
  readonly language?: StatementLanguage;
}

/** The emission statement on screen, drawn from the same document as the PDF; prints as the sheet alone. */
export function StatementView({ statement, language }: StatementViewProps) {
  const { t: translate } = useTranslation();
  const locale = useLocale();
  const shown = language ?? languageOf(locale);
  const report = useMemo(() => statementInLanguage(statement, shown), [statement, shown]);
  return (
    <article
      className={classes.sheet}
      lang={report.language}
      aria-label={translate('report.view.label')}
      data-statement-sheet
    >
      {report.watermark !== null && (
        <p className={classes.watermark} aria-hidden="true">
          {report.watermark}
        </p>
      )}
      {report.blocks.map((block, index) => (
        <ReportBlock key={`${block.kind}-${index}`} block={block} />
      ))}
      <footer className={classes.footer}>{report.footer}</footer>
    </article>
  );
}
