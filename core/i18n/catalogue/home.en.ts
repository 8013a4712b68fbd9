import type { WordsOf } from '../words-of.ts';
import type { homeZhTw } from './home.zh-TW.ts';

export const homeEn: WordsOf<typeof homeZhTw> = {};
