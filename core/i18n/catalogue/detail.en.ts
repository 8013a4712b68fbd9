import type { WordsOf } from '../words-of.ts';
import type { detailZhTw } from './detail.zh-TW.ts';

export const detailEn: WordsOf<typeof detailZhTw> = {};
