import type { Locale } from '#i18n/locale.ts';
import { localeOfReader, storedLocale } from '../ui/stored-locale.ts';
import { paths } from './paths.ts';

/** The language to begin with: of who received a sheet and checks it theirs, of all others the one chosen here. */
export function firstLocale(): Locale {
  return window.location.pathname.startsWith(paths.verify) ? localeOfReader() : storedLocale();
}
