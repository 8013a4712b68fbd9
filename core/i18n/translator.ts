import { createInstance, type i18n, type TFunction } from 'i18next';
import { en } from './en.ts';
import type { Locale } from './locale.ts';
import { zhTW } from './zh-TW.ts';

export { LOCALES, type Locale } from './locale.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof zhTW };
  }
}

/** Looks up a word by its typed key, `translate('entry.save')`. */
export type Translate = TFunction;

/** An i18next instance that holds both languages and speaks `locale`; ready at once, without loading. */
export function createI18n(locale: Locale): i18n {
  const instance = createInstance();
  void instance.init({
    lng: locale,
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: { 'zh-TW': { translation: zhTW }, en: { translation: en } },
  });
  return instance;
}

/** The translate function of `locale`, for places without React: reports, letters. */
export function translatorFor(locale: Locale): Translate {
  return createI18n(locale).getFixedT(locale);
}
