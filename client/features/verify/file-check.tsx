import '../../ui/field-styles.ts';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Verification } from '#domain/statement/verification.ts';
import { compareFile, type FileResult } from './compare-file.ts';
import classes from './verify-page.module.css';

/** A file that is dropped anywhere on the page; without this the browser would open it instead. */
function useDroppedFile(take: (chosen: File | undefined) => void): void {
  useEffect(() => {
    const over = (event: DragEvent): void => event.preventDefault();
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      take(event.dataTransfer?.files[0]);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('drop', drop);
    };
  }, [take]);
}

function ComparedFile({ result }: { readonly result: FileResult | 'READING' | null }) {
  const { t: translate } = useTranslation();
  if (result === null || result === 'READING')
    return <p role="status">{result !== null && translate('verify.file.reading')}</p>;
  const { kind, name } = result;
  return (
    <p role="status" data-file-check={kind} className={kind === 'SAME' ? classes.right : classes.wrong}>
      {kind === 'SAME'
        ? translate('verify.file.SAME', { name, form: translate(`verify.file.form.${result.file.form}`) })
        : translate(`verify.file.${kind}`, { name })}
    </p>
  );
}

interface FileCheckProps {
  readonly told: Verification;
  readonly code: string;
}

/** Compares a PDF with the stored ones by its hash; the file never leaves the device. */
export function FileCheck({ told: { files, outcome }, code }: FileCheckProps) {
  const { t: translate } = useTranslation();
  const [result, setResult] = useState<FileResult | 'READING' | null>(null);
  const take = useCallback(
    (chosen: File | undefined): void => {
      if (chosen === undefined) return;
      setResult('READING');
      // compareFile tells its own failure
      void compareFile(chosen, code, files).then(setResult);
    },
    [code, files],
  );
  useDroppedFile(take);
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>{translate('verify.file.title')}</h2>
      <p>{translate('verify.file.lead')}</p>
      <label className={classes.drop}>
        <span>{translate('verify.file.choose')}</span>
        <input
          type="file"
          accept="application/pdf,.pdf"
          className={classes.fileInput}
          onChange={(event) => take(event.currentTarget.files?.[0])}
        />
      </label>
      <ComparedFile result={result} />
      {outcome !== 'REVOKED' && (
        <a className={classes.link} href={`/v/${code}.pdf`} rel="noreferrer">
          {translate('verify.file.download')}
        </a>
      )}
    </section>
  );
}
