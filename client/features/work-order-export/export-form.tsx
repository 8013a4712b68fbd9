import { Button } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { STATEMENT_LANGUAGES, type StatementLanguage } from '#domain/statement/statement-payload.ts';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { useFormats, useLocale } from '../../ui/use-formats.ts';
import { ExportOutcome } from './export-outcome.tsx';
import classes from './export-page.module.css';
import { ExportRunning } from './export-running.tsx';
import { type ExportScope, MOST_ORDERS, MOST_ORDERS_OF_ONE_PDF, ordersIn } from './export-scope.ts';
import type { ExportRequest } from './run-export.ts';
import { useExport } from './use-export.ts';

const FORMATS = [
  { value: 'ZIP', word: 'zip' },
  { value: 'ONE_PDF', word: 'onePdf' },
] as const;

function Scope({ scope }: { readonly scope: ExportScope }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const known = scope.ids?.length ?? scope.total;
  const word = scope.ids !== null ? 'selected' : scope.totalIsExact ? 'filtered' : 'filteredAtLeast';
  return (
    <div>
      <p className={classes.scope}>{translate(`export.scope.${word}`, { total: formats.count(known) })}</p>
      {known > MOST_ORDERS && (
        <p className={classes.warning}>
          {translate('export.scope.capped', { max: formats.count(MOST_ORDERS) })}
        </p>
      )}
    </div>
  );
}

/** In which format, in which language; then how far it is, and what came of it. */
export function ExportForm({ scope }: { readonly scope: ExportScope }) {
  const { t: translate } = useTranslation();
  const locale = useLocale();
  const [format, setFormat] = useState<ExportRequest['format']>('ZIP');
  const [language, setLanguage] = useState<StatementLanguage>(locale === 'en' ? 'EN' : 'ZH_TW');
  const { state, start, cancel } = useExport(scope);
  const total = ordersIn(scope);
  const isTooMany = format === 'ONE_PDF' && total > MOST_ORDERS_OF_ONE_PDF;
  if (state.kind === 'RUNNING')
    return <ExportRunning progress={state.progress} total={total} onCancel={cancel} />;
  return (
    <div className={classes.form}>
      <Scope scope={scope} />
      <ExportOutcome state={state} />
      <p className={classes.quiet}>{translate('export.what.statementsHint')}</p>
      <div className={classes.choice}>
        <ChoiceGroup
          label={translate('export.format.label')}
          value={format}
          options={FORMATS.map(({ value, word }) => ({ value, label: translate(`export.format.${word}`) }))}
          onChoose={setFormat}
        />
        <p className={isTooMany ? classes.warning : classes.quiet}>
          {translate(format === 'ZIP' ? 'export.format.zipHint' : 'export.format.onePdfHint', {
            max: MOST_ORDERS_OF_ONE_PDF,
          })}
        </p>
      </div>
      <ChoiceGroup
        label={translate('export.language')}
        value={language}
        options={STATEMENT_LANGUAGES.map((value) => ({
          value,
          label: translate(`statements.language.${value}`),
        }))}
        onChoose={setLanguage}
      />
      <Button
        size="lg"
        className={classes.start ?? ''}
        disabled={isTooMany}
        leftSection={<IconFileExport size={22} aria-hidden />}
        onClick={() => start({ format, language })}
      >
        {translate(state.kind === 'DONE' ? 'export.again' : 'export.start')}
      </Button>
    </div>
  );
}
