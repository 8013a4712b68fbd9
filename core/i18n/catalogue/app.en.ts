import type { WordsOf } from '../words-of.ts';
import type { appZhTw } from './app.zh-TW.ts';

export const appEn: WordsOf<typeof appZhTw> = {};
