import { createInstance, type i18n } from 'i18next';
import type { Locale } from '#i18n/locale.ts';
import { firstWordsZhTw } from './first.zh-TW.ts';
import { learn } from './word-sets.ts';

/**
 * The i18next instance of the browser with the words of the first screens in `locale`. Chinese is there at once, English
 * is fetched; where that fails the app speaks Chinese.
 */
export async function createFirstI18n(locale: Locale): Promise<i18n> {
  const instance = createInstance();
  // Nothing is loaded, so the instance is ready when this returns.
  void instance.init({
    lng: 'zh-TW',
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: { 'zh-TW': { translation: firstWordsZhTw } },
  });
  if (locale === 'zh-TW') return instance;
  try {
    await learn(instance, locale);
    await instance.changeLanguage(locale);
  } catch {
    // The choice is kept for the next start.
  }
  return instance;
}
