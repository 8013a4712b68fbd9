import type { WordsOf } from '../words-of.ts';
import type { termsZhTw } from './terms.zh-TW.ts';

export const termsEn: WordsOf<typeof termsZhTw> = {};
