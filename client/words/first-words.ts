import { createInstance, type i18n } from 'i18next';
import { appEn } from '#i18n/catalogue/app.en.ts';
import { appZhTw } from '#i18n/catalogue/app.zh-TW.ts';
import { commonEn } from '#i18n/catalogue/common.en.ts';
import { commonZhTw } from '#i18n/catalogue/common.zh-TW.ts';
import { errorsEn } from '#i18n/catalogue/errors.en.ts';
import { errorsZhTw } from '#i18n/catalogue/errors.zh-TW.ts';
import { signInEn } from '#i18n/catalogue/sign-in.en.ts';
import { signInZhTw } from '#i18n/catalogue/sign-in.zh-TW.ts';
import type { Locale } from '#i18n/locale.ts';

/** What the sign-in says; the words of all other screens come with them. */
const FIRST_WORDS = {
  'zh-TW': { app: appZhTw, common: commonZhTw, errors: errorsZhTw, signIn: signInZhTw },
  en: { app: appEn, common: commonEn, errors: errorsEn, signIn: signInEn },
} as const;

/** The i18next instance of the browser, with the words of the first screen in both languages. */
export function createFirstI18n(locale: Locale): i18n {
  const instance = createInstance();
  // Nothing is loaded, so the instance is ready when this returns.
  void instance.init({
    lng: locale,
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: {
      'zh-TW': { translation: FIRST_WORDS['zh-TW'] },
      en: { translation: FIRST_WORDS.en },
    },
  });
  return instance;
}
