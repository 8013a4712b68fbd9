import { useTranslation } from 'react-i18next';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { useEntry } from './entry-context.ts';
import type { RowForm } from './entry-form.ts';

const NONE = 'NONE';
const REASONS = ['REPLACED', 'CORRECTION'] as const;

/** A meter may be replaced or corrected though its end lies above its start; this says so. */
export function SpecialReadings({ row }: { readonly row: RowForm }) {
  const { t: translate } = useTranslation();
  const { dispatch } = useEntry();
  return (
    <ChoiceGroup
      label={translate('meters.entry.whichCase')}
      options={[
        { value: NONE, label: translate('meters.entry.noCase') },
        ...REASONS.map((value) => ({ value, label: translate(`meters.entry.reasons.${value}`) })),
      ]}
      value={REASONS.find((reason) => reason === row.lowerEndReason) ?? NONE}
      onChoose={(value) =>
        dispatch({
          type: 'CHANGE_ROW',
          rowId: row.id,
          change: { lowerEndReason: value === NONE ? null : value },
        })
      }
    />
  );
}
