import type { i18n } from 'i18next';
import { en } from '#i18n/en.ts';
import { zhTW } from '#i18n/zh-TW.ts';

/** Adds the words of every screen, in both languages: a change of language then needs no network. */
export function addAllWords(instance: i18n): void {
  instance.addResourceBundle('zh-TW', 'translation', zhTW, true, true);
  instance.addResourceBundle('en', 'translation', en, true, true);
}
