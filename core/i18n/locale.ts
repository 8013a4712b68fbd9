/** The languages of the product; apart from the words, so that choosing one loads none. */
export const LOCALES = ['zh-TW', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
