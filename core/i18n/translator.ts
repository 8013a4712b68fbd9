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

/** A report asks hundreds of times for the same words: those without parameters are looked up once. */
function remembering(translate: Translate): Translate {
  // The published type has one signature per way to name a key; here a key is a key.
  const find = translate as unknown as (key: string, parameters?: object) => string;
  const words = new Map<string, string>();
  const lookUp = (key: string, parameters?: object): string => {
    if (parameters !== undefined) return find(key, parameters);
    const known = words.get(key) ?? find(key);
    words.set(key, known);
    return known;
  };
  return lookUp as unknown as Translate;
}

const translators = new Map<Locale, Translate>();

/** The translate function of `locale`, for places without React: reports, letters. */
export function translatorFor(locale: Locale): Translate {
  const known = translators.get(locale);
  if (known) return known;
  const translate = remembering(createI18n(locale).getFixedT(locale));
  translators.set(locale, translate);
  return translate;
}
