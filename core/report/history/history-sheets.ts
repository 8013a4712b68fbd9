import type { Locale, Translate } from '#i18n/translator.ts';
import { statementWords } from '../statement/statement-words.ts';
import type { HistoryList } from './history-list.ts';
import { lineSheet } from './line-sheet.ts';
import { orderSheet } from './order-sheet.ts';
import type { Sheet } from './sheet.ts';

/** The list as data for spreadsheets: the work orders, and every line with its factor and calculation. */
export function historySheets(
  { entries }: HistoryList,
  locale: Locale,
  translate: Translate,
): { readonly orders: Sheet; readonly lines: Sheet } {
  const words = statementWords(locale, translate);
  return { orders: orderSheet(entries, words), lines: lineSheet(entries, words) };
}
