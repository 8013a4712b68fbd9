import { appEn } from '#i18n/catalogue/app.en.ts';
import { commonEn } from '#i18n/catalogue/common.en.ts';
import { errorsEn } from '#i18n/catalogue/errors.en.ts';
import { signInEn } from '#i18n/catalogue/sign-in.en.ts';

/** What the first screens say; the words of all others come with them. */
export const firstWordsEn = {
  app: appEn,
  common: commonEn,
  errors: errorsEn,
  signIn: signInEn,
} as const;
