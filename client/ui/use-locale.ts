import { useTranslation } from 'react-i18next';
import { LOCALES, type Locale } from '#i18n/locale.ts';

/** The language that the person reads now. */
export function useLocale(): Locale {
  const { i18n } = useTranslation();
  return LOCALES.find((locale) => locale === i18n.language) ?? 'zh-TW';
}
