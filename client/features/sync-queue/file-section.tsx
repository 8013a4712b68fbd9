import { Button } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSync } from '../../offline/sync/sync-context.ts';
import { saveFile } from '../../report/save-file.ts';
import classes from './file-section.module.css';
import { flushSentence } from './flush-words.ts';
import { importRefusalCode } from './import-refusal-code.ts';
import { todayInTaipei } from '../../ui/clock.ts';

const FILE_TYPE = 'application/json';

interface FileSectionProps {
  /** Of who may hand nothing in. */
  readonly isExportOnly?: boolean;
}

/** Unsent entries as a file, and back: the last resort of a tablet that cannot be connected. */
export function FileSection({ isExportOnly = false }: FileSectionProps) {
  const { t: translate } = useTranslation();
  const { unsent, exportFile, importFile } = useSync();
  const headingId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState<'EXPORT' | 'IMPORT' | null>(null);
  const [result, setResult] = useState('');

  const handOut = async (): Promise<void> => {
    setBusy('EXPORT');
    setResult('');
    try {
      const count = unsent.length;
      const file = await exportFile();
      const bytes = new Uint8Array(await file.arrayBuffer());
      const name = `platecarbon-unsent-${todayInTaipei()}.json`;
      const way = await saveFile(bytes, name, FILE_TYPE);
      if (way !== 'CANCELLED') setResult(translate('queue.file.exported', { count }));
    } catch {
      setResult(translate('queue.file.exportFailed'));
    }
    setBusy(null);
  };
  const takeIn = async (file: File): Promise<void> => {
    setBusy('IMPORT');
    setResult('');
    try {
      const report = await importFile(file);
      setResult(`${translate('queue.file.imported')} ${flushSentence(translate, report)}`);
    } catch (error) {
      setResult(translate(`queue.file.refused.${importRefusalCode(error)}`));
    }
    setBusy(null);
  };
  return (
    <section aria-labelledby={headingId} className={classes.section}>
      <h2 id={headingId} className={classes.heading}>
        {translate(isExportOnly ? 'queue.file.exportTitle' : 'queue.file.title')}
      </h2>
      {!isExportOnly && <p className={classes.lead}>{translate('queue.file.body')}</p>}
      <div className={classes.acts}>
        {/* Both tell of their failures themselves. */}
        <Button
          variant="default"
          disabled={unsent.length === 0}
          loading={busy === 'EXPORT'}
          onClick={() => void handOut()}
        >
          {translate('queue.file.export')}
        </Button>
        {!isExportOnly && (
          <>
            {' '}
            <Button variant="default" loading={busy === 'IMPORT'} onClick={() => input.current?.click()}>
              {translate('queue.file.import')}
            </Button>
            <input
              ref={input}
              type="file"
              accept={`${FILE_TYPE},.json`}
              hidden
              aria-label={translate('queue.file.importLabel')}
              onChange={({ currentTarget }) => {
                const [file] = currentTarget.files ?? [];
                if (file !== undefined) void takeIn(file);
                // The same file can be chosen again after its fault was mended.
                currentTarget.value = '';
              }}
            />
          </>
        )}
      </div>
      {unsent.length === 0 && <p className={classes.lead}>{translate('queue.file.exportNothing')}</p>}
      <p role="status" className={classes.result}>
        {result}
      </p>
    </section>
  );
}
