import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Verification, VerifiedFile } from '#domain/statement/verification.ts';
import { sha256Of } from './check-signature.ts';
import classes from './verify-page.module.css';

type FileResult =
  | { readonly kind: 'SAME'; readonly name: string; readonly file: VerifiedFile }
  | { readonly kind: 'OTHER' | 'UNREADABLE'; readonly name: string };

async function compare(chosen: File, files: readonly VerifiedFile[]): Promise<FileResult> {
  const { name } = chosen;
  try {
    const sha256 = await sha256Of(await chosen.arrayBuffer());
    const file = files.find((known) => known.sha256 === sha256);
    return file === undefined ? { kind: 'OTHER', name } : { kind: 'SAME', name, file };
  } catch {
    return { kind: 'UNREADABLE', name };
  }
}

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

interface FileCheckProps {
  readonly told: Verification;
  readonly code: string;
}

/** Compares a PDF with the stored ones by its hash; the file never leaves the device. */
export function FileCheck({ told: { files, outcome }, code }: FileCheckProps) {
  const { t: translate } = useTranslation();
  const [result, setResult] = useState<FileResult | null>(null);
  const take = useCallback(
    (chosen: File | undefined): void => {
      // compare tells its own failure
      if (chosen !== undefined) void compare(chosen, files).then(setResult);
    },
    [files],
  );
  useDroppedFile(take);
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>{translate('verify.file.title')}</h2>
      {files.length === 0 ? (
        <p>{translate('verify.file.noFiles')}</p>
      ) : (
        <>
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
        </>
      )}
      <p
        role="status"
        data-file-check={result?.kind}
        className={result?.kind === 'SAME' ? classes.right : classes.wrong}
      >
        {result?.kind === 'SAME' &&
          translate('verify.file.SAME', {
            name: result.name,
            form: translate(`verify.file.form.${result.file.form}`),
          })}
        {result !== null &&
          result.kind !== 'SAME' &&
          translate(`verify.file.${result.kind}`, { name: result.name })}
      </p>
      {outcome !== 'REVOKED' && files.length > 0 && (
        <a className={classes.link} href={`/v/${code}.pdf`} rel="noreferrer">
          {translate('verify.file.download')}
        </a>
      )}
    </section>
  );
}
