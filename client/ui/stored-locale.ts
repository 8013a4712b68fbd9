import { useTranslation } from 'react-i18next';
import { LOCALES, type Locale } from '#i18n/locale.ts';
import { learn } from '../words/word-sets.ts';

const LANGUAGE_KEY = 'platecarbon.language';

/** The language chosen earlier on this device; Chinese at first. */
export function storedLocale(): Locale {
  try {
    const language = localStorage.getItem(LANGUAGE_KEY);
    return LOCALES.find((locale) => locale === language) ?? 'zh-TW';
  } catch {
    return 'zh-TW';
  }
}

/** The language of a reader who has chosen none: theirs where we speak it, English for all others. */
export function localeOfReader(): Locale {
  try {
    if (localStorage.getItem(LANGUAGE_KEY) !== null) return storedLocale();
  } catch {
    // Storage may be switched off; the browser still says which language it speaks.
  }
  return navigator.language.startsWith('zh') ? 'zh-TW' : 'en';
}

function keepLocale(locale: Locale): void {
  try {
    localStorage.setItem(LANGUAGE_KEY, locale);
  } catch {
    // Storage may be switched off; the choice then lasts until the tab closes.
  }
}

/** Changes the language of the whole app and remembers it on this device. */
export function useChangeLocale(): (locale: Locale) => void {
  const { i18n } = useTranslation();
  return (locale) => {
    const change = async (): Promise<void> => {
      await learn(i18n, locale);
      keepLocale(locale);
      await i18n.changeLanguage(locale);
    };
    // Where the words cannot be fetched the language stays, and the choice shows it.
    void change().catch(() => undefined);
  };
}
