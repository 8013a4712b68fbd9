import { useTranslation } from 'react-i18next';
import { QUANTITY_UNITS } from '#domain/work-order/work-order.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { pieceCountText, totalAreaCm2 } from './total-area.ts';
import { useEntry } from './entry-context.ts';
import { EntryField } from './entry-field.tsx';
import { FieldReader } from './read-field.ts';

function AreaField() {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const { form, dispatch } = useEntry();
  const reader = new FieldReader();
  const total = totalAreaCm2(form, reader);
  const perPiece = reader.number('', form.areaCm2);
  const pieces = reader.number('', pieceCountText(form));
  const isPerPiece = form.areaBasis === 'PER_PIECE' && perPiece !== null;
  const hint = !isPerPiece
    ? undefined
    : total === null || pieces === null
      ? translate('entry.area.needsPieces')
      : translate('entry.area.product', {
          perPiece: formats.quantity(perPiece),
          pieces: formats.quantity(pieces),
          total: formats.quantity(total),
        });
  return (
    <EntryField
      path="areaCm2"
      label={translate('entry.fields.areaCm2')}
      kind="NUMBER"
      unit={translate('terms.unitSymbol.cm2')}
      hint={hint}
      aside={
        <ChoiceGroup
          label={translate('entry.fields.areaCm2')}
          isLabelHidden
          options={(['TOTAL', 'PER_PIECE'] as const).map((value) => ({
            value,
            label: translate(`entry.areaBases.${value}`),
          }))}
          value={form.areaBasis}
          onChoose={(areaBasis) => dispatch({ type: 'CHOOSE', choices: { areaBasis } })}
        />
      }
    />
  );
}

/** What was plated: name, quantity in one of four units, area. */
export function ProductFields() {
  const { t: translate } = useTranslation();
  const { form, dispatch } = useEntry();
  return (
    <>
      <EntryField path="productName" label={translate('entry.fields.productName')} isRequired />
      <EntryField
        path="quantity"
        label={translate('entry.fields.quantity')}
        kind="NUMBER"
        isRequired
        aside={
          <ChoiceGroup
            label={translate('entry.fields.quantityUnit')}
            isLabelHidden
            options={QUANTITY_UNITS.map((value) => ({
              value,
              label: translate(`entry.quantityUnits.${value}`),
            }))}
            value={form.quantityUnit}
            onChoose={(quantityUnit) => dispatch({ type: 'CHOOSE', choices: { quantityUnit } })}
          />
        }
      />
      {form.quantityUnit === 'OTHER' && (
        <EntryField path="quantityUnitName" label={translate('entry.fields.quantityUnitName')} isRequired />
      )}
      <AreaField />
    </>
  );
}
