import type { WordsOf } from '../words-of.ts';
import type { entryZhTw } from './entry.zh-TW.ts';

export const entryEn: WordsOf<typeof entryZhTw> = {};
