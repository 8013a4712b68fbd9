import type { ReportDocument } from './document.ts';

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

/** Every text of `document`, to ask fonts whether they draw it. Holds keys of the data as well, all plain Latin. */
export function textOf(document: ReportDocument): string {
  return stringsIn(document).join('\n');
}
