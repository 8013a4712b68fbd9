import type { WordsOf } from '../words-of.ts';
import type { commonZhTw } from './common.zh-TW.ts';

export const commonEn: WordsOf<typeof commonZhTw> = {};
