import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../ui/use-locale.ts';
import { addWords, loadWords, speaks, type WordSet } from './word-sets.ts';

/** Suspends until the words of `set` are there in the language of the app; throws when they cannot be fetched. */
export function useWords(set: WordSet): void {
  const { i18n } = useTranslation();
  const locale = useLocale();
  // Adding words is harmless when it happens twice, so it may happen while drawing.
  if (!speaks(i18n, set, locale)) addWords(i18n, locale, use(loadWords(set, locale)));
}
