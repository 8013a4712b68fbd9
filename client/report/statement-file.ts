import type { StatementLanguage } from '#domain/statement/statement-payload.ts';

/** The stored file, or why there is none. */
export type StatementFile =
  | { readonly kind: 'FILE'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'OFFLINE' | 'GONE' | 'TOO_MANY' | 'FAILED' };

const PDF_SIGNATURE = '%PDF-';

function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, PDF_SIGNATURE.length)) === PDF_SIGNATURE;
}

/** Reads the PDF that the platform keeps of a statement. Never rejects, unless `signal` ends it. */
export async function fetchStatementFile(
  statementId: string,
  language: StatementLanguage,
  signal?: AbortSignal,
): Promise<StatementFile> {
  try {
    const response = await fetch(`/statements/${statementId}.pdf?language=${language}`, {
      credentials: 'same-origin',
      // The platform sends nobody elsewhere; a portal does.
      redirect: 'error',
      ...(signal === undefined ? {} : { signal }),
    });
    if (response.status === 404 || response.status === 410) return { kind: 'GONE' };
    if (response.status === 429) return { kind: 'TOO_MANY' };
    if (!response.ok) return { kind: 'FAILED' };
    const bytes = new Uint8Array(await response.arrayBuffer());
    return isPdf(bytes) ? { kind: 'FILE', bytes } : { kind: 'FAILED' };
  } catch (error) {
    if (signal?.aborted === true) throw error;
    return { kind: 'OFFLINE' };
  }
}

/** `2026-0012-r1.pdf`; the language is added where it is not that of the issue. */
export function storedFileName(
  { serialNumber, revision, language: issued }: StatementName,
  language: StatementLanguage,
): string {
  const suffix = language === issued ? '' : `-${language.toLowerCase().replaceAll('_', '-')}`;
  return `${serialNumber}-r${revision}${suffix}.pdf`;
}

interface StatementName {
  readonly serialNumber: string;
  readonly revision: number;
  readonly language: StatementLanguage;
}
