import type { WordsOf } from '../words-of.ts';
import type { signInZhTw } from './sign-in.zh-TW.ts';

export const signInEn: WordsOf<typeof signInZhTw> = {};
