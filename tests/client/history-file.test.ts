import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { StatementWorkOrderFragment } from '../../client/graphql/generated/graphql.ts';
import { historyFile } from '../../client/features/work-order-export/history-file.ts';
import { theSlidesExample } from '../support/builders.ts';
import { orderAnswer } from './work-order-answers.tsx';

const orders = [
  orderAnswer(theSlidesExample({ workOrderNumber: '=1+1', productName: '螺栓 堃' })),
] as StatementWorkOrderFragment[];
const task = {
  kind: 'HISTORY',
  orders,
  language: 'ZH_TW',
  companyName: '永續電鍍股份有限公司',
  printedAt: '2026-11-23T02:00:00.000Z',
} as const;
const drawNothing = () => Promise.resolve(new Uint8Array());

describe('the history as a file', () => {
  it('for spreadsheets holds numbers as numbers and no formula', async () => {
    const files = unzipSync(await historyFile({ ...task, format: 'XLSX' }, drawNothing));
    const xml = Object.entries(files)
      .filter(([name]) => name.endsWith('.xml'))
      .map(([, bytes]) => strFromU8(bytes))
      .join('\n');
    expect(xml).toContain('=1+1');
    expect(xml).not.toContain('<f>');
    expect(xml).toContain('螺栓 堃');
  });

  it('as text keeps a formula from running', async () => {
    const text = strFromU8(await historyFile({ ...task, format: 'CSV' }, drawNothing));
    expect(text).toContain("'=1+1");
    expect(text).not.toMatch(/(?:^|,)"?=1\+1/mu);
  });
});
