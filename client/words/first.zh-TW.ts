import { appZhTw } from '#i18n/catalogue/app.zh-TW.ts';
import { commonZhTw } from '#i18n/catalogue/common.zh-TW.ts';
import { errorsZhTw } from '#i18n/catalogue/errors.zh-TW.ts';
import { signInZhTw } from '#i18n/catalogue/sign-in.zh-TW.ts';

/** What the first screens say; the words of all others come with them. */
export const firstWordsZhTw = {
  app: appZhTw,
  common: commonZhTw,
  errors: errorsZhTw,
  signIn: signInZhTw,
} as const;
