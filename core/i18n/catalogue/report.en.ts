import type { WordsOf } from '../words-of.ts';
import type { reportZhTw } from './report.zh-TW.ts';

export const reportEn: WordsOf<typeof reportZhTw> = {};
