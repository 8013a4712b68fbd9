import { Button } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { STATEMENT_LANGUAGES, type StatementLanguage } from '#domain/statement/statement-payload.ts';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import { useLocale } from '../../ui/use-locale.ts';
import { ExportOutcome } from './export-outcome.tsx';
import classes from './export-page.module.css';
import { ExportRunning } from './export-running.tsx';
import { type ExportScope, MOST_ORDERS, MOST_ORDERS_OF_ONE_PDF, ordersIn } from './export-scope.ts';
import type { ExportRequest } from './run-export.ts';
import { useExport } from './use-export.ts';

const HISTORY_FORMATS = [
  { value: 'XLSX', word: 'xlsx' },
  { value: 'CSV', word: 'csv' },
  { value: 'PDF', word: 'pdf' },
] as const;
const STATEMENT_FORMATS = [
  { value: 'ZIP', word: 'zip' },
  { value: 'ONE_PDF', word: 'onePdf' },
] as const;

type HistoryFormat = (typeof HISTORY_FORMATS)[number]['value'];
type StatementFormat = (typeof STATEMENT_FORMATS)[number]['value'];

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

/** What, in which format, in which language; then how far it is, and what came of it. */
export function ExportForm({ scope }: { readonly scope: ExportScope }) {
  const { t: translate } = useTranslation();
  const locale = useLocale();
  const [what, setWhat] = useState<ExportRequest['what']>('HISTORY');
  const [historyFormat, setHistoryFormat] = useState<HistoryFormat>('XLSX');
  const [statementFormat, setStatementFormat] = useState<StatementFormat>('ZIP');
  const [language, setLanguage] = useState<StatementLanguage>(locale === 'en' ? 'EN' : 'ZH_TW');
  const { state, start, cancel, forget } = useExport(scope);
  const choosing =
    <Value,>(choose: (value: Value) => void) =>
    (value: Value) => {
      forget();
      choose(value);
    };
  const total = ordersIn(scope);
  const isHistory = what === 'HISTORY';
  // A list has one language; a sheet may stand in both.
  const languages = isHistory ? (['ZH_TW', 'EN'] as const) : STATEMENT_LANGUAGES;
  const chosen = languages.find((candidate) => candidate === language) ?? 'ZH_TW';
  const isTooMany = !isHistory && statementFormat === 'ONE_PDF' && total > MOST_ORDERS_OF_ONE_PDF;
  const request: ExportRequest = isHistory
    ? { what, format: historyFormat, language: chosen }
    : { what, format: statementFormat, language: chosen };
  const listHint = historyFormat === 'CSV' ? 'csvHint' : 'historyHint';
  const hint = isHistory ? listHint : 'statementsHint';
  if (state.kind === 'RUNNING')
    return <ExportRunning progress={state.progress} total={total} onCancel={cancel} />;
  return (
    <div className={classes.form}>
      <Scope scope={scope} />
      <ExportOutcome state={state} />
      <div className={classes.choice}>
        <ChoiceGroup
          label={translate('export.what.label')}
          value={what}
          options={(['HISTORY', 'STATEMENTS'] as const).map((value) => ({
            value,
            label: translate(value === 'HISTORY' ? 'export.what.history' : 'export.what.statements'),
          }))}
          onChoose={choosing(setWhat)}
        />
        <p className={classes.quiet}>{translate(`export.what.${hint}`)}</p>
      </div>
      <div className={classes.choice}>
        {isHistory ? (
          <ChoiceGroup
            label={translate('export.format.label')}
            value={historyFormat}
            options={HISTORY_FORMATS.map(({ value, word }) => ({
              value,
              label: translate(`export.format.${word}`),
            }))}
            onChoose={choosing(setHistoryFormat)}
          />
        ) : (
          <>
            <ChoiceGroup
              label={translate('export.format.label')}
              value={statementFormat}
              options={STATEMENT_FORMATS.map(({ value, word }) => ({
                value,
                label: translate(`export.format.${word}`),
              }))}
              onChoose={choosing(setStatementFormat)}
            />
            <p className={isTooMany ? classes.warning : classes.quiet}>
              {translate(statementFormat === 'ZIP' ? 'export.format.zipHint' : 'export.format.onePdfHint', {
                max: MOST_ORDERS_OF_ONE_PDF,
              })}
            </p>
          </>
        )}
      </div>
      <ChoiceGroup
        label={translate('export.language')}
        value={chosen}
        options={languages.map((value) => ({ value, label: translate(`statements.language.${value}`) }))}
        onChoose={choosing(setLanguage)}
      />
      <Button
        size="lg"
        className={classes.start ?? ''}
        disabled={isTooMany}
        leftSection={<IconFileExport size={22} aria-hidden />}
        onClick={() => start(request)}
      >
        {translate(state.kind === 'DONE' ? 'export.again' : 'export.start')}
      </Button>
    </div>
  );
}
