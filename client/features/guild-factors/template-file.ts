import writeXlsxFile, { type CellObject } from 'write-excel-file/browser';
import { EMISSION_CATEGORIES, GWP_SET_IDS } from '#domain/emission-factors/emission-factor.ts';
import { FACTOR_FORM_FIELDS, type FactorFormField } from '#domain/emission-factors/factor-form.ts';
import { REQUIRED_COLUMNS } from '#domain/emission-factors/factor-sheet.ts';
import type { Translate } from '#i18n/translator.ts';
import { UNIT_IDS } from '#domain/units/unit.ts';
import { titleOf } from './sheet-words.ts';

const text = (value: string, fontWeight?: 'bold'): CellObject => ({
  type: String,
  value,
  ...(fontWeight === undefined ? {} : { fontWeight }),
});

/** A spreadsheet with the titles of all columns, and beside it what each may hold. */
export async function templateFile(translate: Translate): Promise<Blob> {
  const columns = FACTOR_FORM_FIELDS.map((field) => ({
    width: Math.max(14, titleOf(translate, field).length * 2),
  }));
  const titles = FACTOR_FORM_FIELDS.map((field) => text(titleOf(translate, field), 'bold'));
  const head = [
    text(translate('guildFactors.import.column'), 'bold'),
    text(translate('guildFactors.import.required'), 'bold'),
    text(translate('guildFactors.import.allowed'), 'bold'),
  ];
  const rows = FACTOR_FORM_FIELDS.map((field) => [
    text(titleOf(translate, field)),
    text(translate(`guildFactors.import.${REQUIRED_COLUMNS.includes(field) ? 'required' : 'optional'}`)),
    text(allowedIn(translate, field)),
  ]);
  return writeXlsxFile([
    { sheet: translate('guildFactors.import.templateName'), columns, stickyRowsCount: 1, data: [titles] },
    {
      sheet: translate('guildFactors.import.instructions'),
      columns: [{ width: 30 }, { width: 12 }, { width: 90 }],
      stickyRowsCount: 1,
      data: [head, ...rows],
    },
  ]).toBlob();
}

function allowedIn(translate: Translate, field: FactorFormField): string {
  switch (field) {
    case 'category':
      return EMISSION_CATEGORIES.map((category) => translate(`terms.category.${category}`)).join('、');
    case 'gwpSet':
      return GWP_SET_IDS.join('、');
    case 'unit':
      return UNIT_IDS.join('、');
    case 'isAnnual':
    case 'countsInTotal':
      return [translate('guildFactors.import.yes'), translate('guildFactors.import.no')].join('、');
    case 'validFrom':
    case 'validTo':
    case 'publishedOn':
      return '2026-01-01、115/01/01';
    default:
      return '';
  }
}
