import type { WordsOf } from '../words-of.ts';
import type { companyZhTw } from './company.zh-TW.ts';

export const companyEn: WordsOf<typeof companyZhTw> = {};
