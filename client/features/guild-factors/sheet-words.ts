import { EMISSION_CATEGORIES, GWP_SET_IDS } from '#domain/emission-factors/emission-factor.ts';
import { FACTOR_FORM_FIELDS, type FactorFormField } from '#domain/emission-factors/factor-form.ts';
import type { SheetWords } from '#domain/emission-factors/factor-sheet.ts';
import { LOCALES } from '#i18n/locale.ts';
import { type Translate, translatorFor } from '#i18n/translator.ts';

/** The title of a column in one language. */
export function titleOf(translate: Translate, field: FactorFormField): string {
  return translate(`guildFactors.form.${field}`);
}

const folded = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();

/** Titles and choices in every language of the product: a template is filled in by whoever gets it. */
export function sheetWords(): SheetWords {
  const fields = new Map<string, FactorFormField>();
  const values = new Map<string, string>();
  for (const translate of LOCALES.map(translatorFor)) {
    for (const field of FACTOR_FORM_FIELDS) {
      fields.set(folded(titleOf(translate, field)), field);
      fields.set(folded(field), field);
    }
    for (const category of EMISSION_CATEGORIES)
      values.set(`category ${folded(translate(`terms.category.${category}`))}`, category);
    for (const gwpSet of GWP_SET_IDS)
      values.set(`gwpSet ${folded(translate(`terms.gwpSet.${gwpSet}`))}`, gwpSet);
    for (const flag of ['isAnnual', 'countsInTotal'] as const) {
      for (const yes of [translate('guildFactors.import.yes'), 'true', 'y', '1'])
        values.set(`${flag} ${folded(yes)}`, 'true');
      for (const no of [translate('guildFactors.import.no'), 'false', 'n', '0'])
        values.set(`${flag} ${folded(no)}`, 'false');
    }
  }
  return {
    fieldOf: (title) => fields.get(folded(title)) ?? null,
    valueOf: (field, cell) => values.get(`${field} ${folded(cell)}`) ?? cell,
  };
}
