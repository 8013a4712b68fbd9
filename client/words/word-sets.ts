import type { i18n } from 'i18next';
import type { Locale } from '#i18n/locale.ts';
import { firstWordsZhTw } from './first.zh-TW.ts';

/** Words that are loaded together; those of the first screens are there in Chinese at once. */
export const WORD_SETS = ['FIRST', 'FLOOR', 'OFFICE', 'GUILD'] as const;
export type WordSet = (typeof WORD_SETS)[number];

type Words = Readonly<Record<string, object>>;

const SOURCES: Readonly<Record<WordSet, Readonly<Record<Locale, () => Promise<Words>>>>> = {
  FIRST: {
    'zh-TW': () => Promise.resolve(firstWordsZhTw),
    en: async () => (await import('./first.en.ts')).firstWordsEn,
  },
  FLOOR: {
    'zh-TW': async () => (await import('./floor.zh-TW.ts')).floorWordsZhTw,
    en: async () => (await import('./floor.en.ts')).floorWordsEn,
  },
  OFFICE: {
    'zh-TW': async () => (await import('./office.zh-TW.ts')).officeWordsZhTw,
    en: async () => (await import('./office.en.ts')).officeWordsEn,
  },
  GUILD: {
    'zh-TW': async () => (await import('./guild.zh-TW.ts')).guildWordsZhTw,
    en: async () => (await import('./guild.en.ts')).guildWordsEn,
  },
};

/** A subject that is in this set and in no other that a screen could have instead. */
const SIGN_OF: Readonly<Record<WordSet, string>> = {
  FIRST: 'signIn',
  FLOOR: 'entry',
  OFFICE: 'people',
  GUILD: 'guild',
};

const loading = new Map<string, Promise<Words>>();

/** The words of `set`; rejects when they cannot be fetched, and asks again the next time. */
export function loadWords(set: WordSet, locale: Locale): Promise<Words> {
  const key = `${set}/${locale}`;
  const known = loading.get(key);
  if (known !== undefined) return known;
  const asked = SOURCES[set][locale]();
  loading.set(key, asked);
  asked.catch(() => loading.delete(key));
  return asked;
}

export function speaks(instance: i18n, set: WordSet, locale: Locale): boolean {
  return instance.getResource(locale, 'translation', SIGN_OF[set]) !== undefined;
}

export function addWords(instance: i18n, locale: Locale, words: Words): void {
  instance.addResourceBundle(locale, 'translation', words, true, true);
}

/** Fetches in another language every word that is spoken now. Rejects when one cannot be fetched. */
export async function learn(instance: i18n, locale: Locale): Promise<void> {
  const spoken = instance.language as Locale;
  const missing = WORD_SETS.filter((set) => speaks(instance, set, spoken) && !speaks(instance, set, locale));
  const sets = await Promise.all(missing.map((set) => loadWords(set, locale)));
  for (const words of sets) addWords(instance, locale, words);
}
