import { useApolloClient } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_EXPORTED_AUDIT_ENTRIES } from '#domain/audit/audit-rules.ts';
import { sheetCsv } from '#report/history/sheet-csv.ts';
import { saveFile } from '../../report/save-file.ts';
import { todayInTaipei } from '../../ui/clock.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import { type AuditAddress, filterOf } from './audit-address.ts';
import { AuditEntriesQuery, ExportAuditMutation } from './audit-operations.ts';
import { auditSheet } from './audit-sheet.ts';
import classes from './audit-log.module.css';
import { type ExportedEntry, readForExport } from './read-for-export.ts';

type ExportState =
  | { readonly kind: 'IDLE' | 'EMPTY' | 'CANCELLED' | 'TOO_MANY' }
  | { readonly kind: 'RUNNING'; readonly count: number }
  | { readonly kind: 'SAVED'; readonly name: string; readonly count: number }
  | { readonly kind: 'FAILED'; readonly error: unknown };

const TYPE = 'text/csv;charset=utf-8';

/** Saves all that the filter lets through, with the places and hashes by which others can check it; the log notes it. */
export function CsvExport({ address }: { readonly address: AuditAddress }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const client = useApolloClient();
  const [state, setState] = useState<ExportState>({ kind: 'IDLE' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const save = async (entries: readonly ExportedEntry[] | 'TOO_MANY'): Promise<ExportState> => {
    if (entries === 'TOO_MANY') return { kind: 'TOO_MANY' };
    if (entries.length === 0) return { kind: 'EMPTY' };
    // The log says first that it leaves: without that there is no file.
    await client.mutate({
      mutation: ExportAuditMutation,
      variables: {
        input: { commandId: crypto.randomUUID(), entryCount: entries.length, filter: filterOf(address) },
      },
      refetchQueries: [AuditEntriesQuery],
    });
    const name = `audit-${todayInTaipei()}.csv`;
    const file = new Blob([sheetCsv(auditSheet(entries, { translate, formats }))], { type: TYPE });
    const saved = await saveFile(file, name, TYPE);
    return saved === 'CANCELLED' ? { kind: 'CANCELLED' } : { kind: 'SAVED', name, count: entries.length };
  };
  const run = async (): Promise<void> => {
    const ending = new AbortController();
    running.current = ending;
    const tell = (next: ExportState): void => {
      if (!ending.signal.aborted) setState(next);
    };
    tell({ kind: 'RUNNING', count: 0 });
    try {
      const entries = await readForExport(client, address, ending.signal, (count) =>
        tell({ kind: 'RUNNING', count }),
      );
      tell(await save(entries));
    } catch (error) {
      tell({ kind: 'FAILED', error });
    }
  };
  return (
    <section className={classes.csv} aria-label={translate('audit.csv.save')}>
      {state.kind === 'RUNNING' ? (
        <Button
          variant="default"
          onClick={() => {
            running.current?.abort();
            setState({ kind: 'CANCELLED' });
          }}
        >
          {translate('audit.csv.cancel')}
        </Button>
      ) : (
        <Button variant="default" onClick={() => void run()}>
          {translate('audit.csv.save')}
        </Button>
      )}
      <p className={classes.quiet}>{translate('audit.csv.hint')}</p>
      <p role="status" className={classes.said}>
        {state.kind === 'RUNNING' && translate('audit.csv.busy', { count: state.count })}
        {state.kind === 'CANCELLED' && translate('audit.csv.cancelled')}
        {state.kind === 'EMPTY' && translate('audit.csv.empty')}
        {state.kind === 'FAILED' && translate('audit.csv.failed')}
        {state.kind === 'TOO_MANY' &&
          translate('audit.csv.tooMany', { most: formats.count(MOST_EXPORTED_AUDIT_ENTRIES) })}
        {state.kind === 'SAVED' && translate('audit.csv.saved', { name: state.name, count: state.count })}
      </p>
      {state.kind === 'FAILED' && <ErrorPanel error={state.error} onRetry={() => void run()} />}
    </section>
  );
}
