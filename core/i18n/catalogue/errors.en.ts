import type { WordsOf } from '../words-of.ts';
import type { errorsZhTw } from './errors.zh-TW.ts';

export const errorsEn: WordsOf<typeof errorsZhTw> = {};
