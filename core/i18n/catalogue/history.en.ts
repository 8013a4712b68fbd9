import type { WordsOf } from '../words-of.ts';
import type { historyZhTw } from './history.zh-TW.ts';

export const historyEn: WordsOf<typeof historyZhTw> = {};
