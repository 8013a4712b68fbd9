import { useTranslation } from 'react-i18next';
import { sourceOf } from '#domain/emission-factors/factor-catalogue.ts';
import { useNameOf } from '../../ui/use-formats.ts';
import { useEntry } from './entry-context.ts';
import type { RowForm } from './entry-form.ts';

/** Source ids whose answers have a short name of their own in the form. */
const ANSWERS = ['natural_gas_ng1', 'natural_gas_ng2', 'natural_gas', 'fuel_oil', 'diesel'] as const;
export type FamilyAnswer = (typeof ANSWERS)[number];

export function isFamilyAnswer(sourceId: string): sourceId is FamilyAnswer {
  return ANSWERS.some((answer) => answer === sourceId);
}

/** How the form calls a row: 天然氣 until the question is answered, then 天然氣 NG1; else the name of its source. */
export function useRowName(): (row: RowForm) => string {
  const { t: translate } = useTranslation();
  const { reference } = useEntry();
  const nameOf = useNameOf();
  return (row) => {
    if (row.family !== null) {
      const family = translate(`entry.row.families.${row.family}`);
      if (!isFamilyAnswer(row.sourceId)) return family;
      return row.family === 'FUEL'
        ? translate(`entry.row.answers.${row.sourceId}`)
        : `${family} ${translate(`entry.row.answers.${row.sourceId}`)}`;
    }
    const source = sourceOf(reference.catalogue, row.sourceId);
    return source === undefined ? row.sourceId : nameOf(source);
  };
}
