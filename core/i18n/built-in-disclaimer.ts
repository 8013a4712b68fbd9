import type { Disclaimer } from '#domain/statement/disclaimer.ts';
import { legalEn } from './catalogue/legal.en.ts';
import { legalZhTw } from './catalogue/legal.zh-TW.ts';

/** The points in the order in which they are printed. */
const POINTS = [
  'enteredData',
  'partial',
  'notVerified',
  'factors',
  'uncertainty',
  'notADeclaration',
  'carbonCost',
  'notComparable',
  'changes',
  'wholePage',
  'personalData',
] as const satisfies readonly (keyof typeof legalZhTw.disclaimer)[];

/** The disclaimer that the product comes with: version 1, until the guild writes another. */
export const BUILT_IN_DISCLAIMER: Disclaimer = {
  version: 1,
  points: POINTS.map((point) => ({ zhTw: legalZhTw.disclaimer[point], en: legalEn.disclaimer[point] })),
};
