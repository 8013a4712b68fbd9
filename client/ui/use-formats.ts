import { useMemo } from 'react';
import { originIn } from '#i18n/factor-origin.ts';
import { formatsFor, type Formats } from '#i18n/formats.ts';
import { useLocale } from './use-locale.ts';

/** Formats of figures and times in the language that the person reads now. */
export function useFormats(): Formats {
  const locale = useLocale();
  return useMemo(() => formatsFor(locale), [locale]);
}

/** Picks the name of a row (source, factor) that carries both languages. */
export function useNameOf(): (row: { readonly nameZhTw: string; readonly nameEn: string }) => string {
  const locale = useLocale();
  return (row) => (locale === 'en' && row.nameEn !== '' ? row.nameEn : row.nameZhTw);
}

/** Picks who published a factor, and where, in the language that the person reads now. */
export function useOriginOf(): (factor: Parameters<typeof originIn>[1]) => ReturnType<typeof originIn> {
  const locale = useLocale();
  return (factor) => originIn(locale, factor);
}
