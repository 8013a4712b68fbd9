import { describe, expect, it } from 'vitest';
import { chooseSheet } from '../../client/features/guild-factors/chosen-sheet.ts';
import { readCsv } from '../../client/features/guild-factors/read-csv.ts';
import { readSpreadsheet } from '../../client/features/guild-factors/read-spreadsheet.ts';
import { templateFile } from '../../client/features/guild-factors/template-file.ts';
import { FACTOR_FORM_FIELDS } from '#domain/emission-factors/factor-form.ts';
import { translatorFor } from '#i18n/translator.ts';

const file = (bytes: BlobPart, name = 'a.csv') => new File([bytes], name);

describe('cells of a file', () => {
  it('of CSV keep commas, quotation marks and line breaks inside quotation marks', () => {
    expect(readCsv('\uFEFFa,"b ""c"", d"\r\n"1\n2",3')).toEqual([
      ['a', 'b "c", d'],
      ['1\n2', '3'],
    ]);
    expect(readCsv('a,"b')).toBeNull();
  });

  it('in Big5 are read as Chinese', async () => {
    const big5 = new Uint8Array([0xb9, 0x71, 0xa4, 0x4f, 0x2c, 0x31]);
    expect(await readSpreadsheet(file(big5))).toEqual({ kind: 'CELLS', cells: [['電力', '1']] });
  });

  it('are those of the first sheet of an XLSX; its own template has every column and no row', async () => {
    for (const locale of ['zh-TW', 'en'] as const) {
      const template = await templateFile(translatorFor(locale));
      const read = await readSpreadsheet(file(template, 'a.xlsx'));
      expect(read.kind === 'CELLS' && read.cells[0]).toHaveLength(FACTOR_FORM_FIELDS.length);
      expect(await chooseSheet(file(template, 'a.xlsx'))).toMatchObject({
        kind: 'FAULTS',
        issues: [{ row: 1, field: null, code: 'TOO_FEW' }],
      });
    }
  });

  it('are not looked for in what is no table, or too large', async () => {
    expect(await readSpreadsheet(file('PK no archive', 'a.xlsx'))).toEqual({ kind: 'UNREADABLE' });
    expect(await readSpreadsheet(file(''))).toEqual({ kind: 'UNREADABLE' });
    expect(await readSpreadsheet(file(new Uint8Array(2_000_001)))).toEqual({ kind: 'TOO_LARGE' });
  });
});
