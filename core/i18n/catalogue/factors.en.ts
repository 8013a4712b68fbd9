import type { WordsOf } from '../words-of.ts';
import type { factorsZhTw } from './factors.zh-TW.ts';

export const factorsEn: WordsOf<typeof factorsZhTw> = {};
