import type { Block, ReportDocument, TableCell } from './document.ts';

/** What both languages write alike stands once. */
function both(zh: string, en: string, between: string): string {
  return zh === en ? zh : `${zh}${between}${en}`;
}

/** Details of a cell that come to so few characters stand in one line. */
const SHORT_DETAIL = 30;
const BETWEEN_DETAILS = '・';

/** Texts that stand in one line; all others have a line for each language. */
const IN_ONE_LINE = new Set([
  ...['caption', 'subtitle', 'footer', 'watermark', 'summary', 'title', 'subject', 'continued'],
]);

function separatorOf(parent: object, name: string): string {
  const isShortLabel = name === 'label' && ('value' in parent || 'sharePercent' in parent);
  const isHeading = name === 'text' && 'kind' in parent && parent.kind === 'heading';
  return IN_ONE_LINE.has(name) || isShortLabel || isHeading ? ' ' : '\n';
}

function isCell(value: object): value is TableCell {
  return 'text' in value && !('kind' in value);
}

/** English stands small under the Chinese text of a cell, before what both have in small print. */
function bothCells(zh: TableCell, en: TableCell): TableCell {
  const details = [
    ...(zh.text === en.text ? [] : [en.text]),
    ...(zh.detail === undefined ? [] : [both(zh.detail, en.detail ?? '', '\n')]),
  ];
  const line = details.join(BETWEEN_DETAILS).replaceAll('\n', BETWEEN_DETAILS);
  const detail = line.length <= SHORT_DETAIL ? line : details.join('\n');
  return { ...zh, ...(details.length === 0 ? {} : { detail }) };
}

function bothValues(zh: unknown, en: unknown, between: string): unknown {
  if (typeof zh === 'string' && typeof en === 'string') return both(zh, en, between);
  if (typeof zh !== 'object' || zh === null || typeof en !== 'object' || en === null) return zh;
  if (Array.isArray(zh)) {
    const others: readonly unknown[] = Array.isArray(en) ? en : [];
    if (others.length !== zh.length) throw new Error('The two documents are not of the same shape');
    return zh.map((item, index) => bothValues(item, others[index], between));
  }
  if (isCell(zh) && isCell(en)) return bothCells(zh, en);
  const members = Object.entries(zh).map(([name, value]) => [
    name,
    bothValues(value, Reflect.get(en, name), separatorOf(zh, name)),
  ]);
  return Object.fromEntries(members);
}

/**
 * One document in both languages, block by block. Both must come from the same data, so that they have the same shape;
 * throws when they have not. Its language is that of `zh`.
 */
export function bilingualDocument(zh: ReportDocument, en: ReportDocument): ReportDocument {
  const blocks = bothValues(zh.blocks, en.blocks, '\n') as readonly Block[];
  const merged = bothValues({ ...zh, blocks: [] }, { ...en, blocks: [] }, ' ') as ReportDocument;
  return { ...merged, language: zh.language, blocks };
}
