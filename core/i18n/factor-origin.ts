import type { Locale } from './locale.ts';

interface Origin {
  readonly publisher: string;
  readonly document: string;
}

interface NamedOrigin extends Origin {
  readonly publisherEn?: string | null;
  readonly documentEn?: string | null;
}

/** Who published a factor, and in which document, for readers of `locale`; each in Chinese where it has no English name. */
export function originIn(locale: Locale, factor: NamedOrigin): Origin {
  const { publisher, document, publisherEn, documentEn } = factor;
  return locale === 'en'
    ? { publisher: publisherEn || publisher, document: documentEn || document }
    : { publisher, document };
}
