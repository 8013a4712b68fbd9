import { useTranslation } from 'react-i18next';
import { PLATING_METHODS } from '#domain/work-order/work-order.ts';
import { useViewer } from '../../session/viewer.ts';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { useEntry } from './entry-context.ts';
import { EntryField } from './entry-field.tsx';

const NOT_STATED = 'NOT_STATED';

function MethodChoice() {
  const { t: translate } = useTranslation();
  const { form, dispatch } = useEntry();
  return (
    <ChoiceGroup
      label={translate('entry.fields.platingMethod')}
      options={[
        ...PLATING_METHODS.map((value) => ({ value, label: translate(`terms.platingMethod.${value}`) })),
        { value: NOT_STATED, label: translate('entry.notStated') },
      ]}
      value={form.platingMethod ?? NOT_STATED}
      onChoose={(value) =>
        dispatch({ type: 'CHOOSE', choices: { platingMethod: value === NOT_STATED ? null : value } })
      }
    />
  );
}

function PlantChoice() {
  const { t: translate } = useTranslation();
  const { company } = useViewer();
  const { form, dispatch } = useEntry();
  const plants = company?.plants ?? [];
  if (plants.length < 2) return null;
  return (
    <ChoiceGroup
      label={translate('entry.fields.plantId')}
      options={plants.map(({ id, name }) => ({ value: id, label: name }))}
      value={form.plantId}
      onChoose={(plantId) => dispatch({ type: 'CHOOSE', choices: { plantId } })}
    />
  );
}

/** Fields that many orders leave empty. */
export function MoreFields() {
  const { t: translate } = useTranslation();
  const { form } = useEntry();
  return (
    <>
      <MethodChoice />
      <PlantChoice />
      <EntryField
        path="allocationSharePercent"
        label={translate('entry.fields.allocationSharePercent')}
        kind="NUMBER"
        unit={translate('common.percent')}
        hint={translate('entry.share.hint')}
      />
      {form.quantityUnit !== 'KG' && (
        <EntryField
          path="massKg"
          label={translate('entry.fields.massKg')}
          kind="NUMBER"
          unit={translate('terms.unitSymbol.kg')}
        />
      )}
      {form.quantityUnit !== 'PIECE' && (
        <EntryField
          path="pieceCount"
          label={translate('entry.fields.pieceCount')}
          kind="NUMBER"
          unit={translate('terms.unitSymbol.piece')}
        />
      )}
      <EntryField path="customerName" label={translate('entry.fields.customerName')} />
      <EntryField path="customerEmail" label={translate('entry.fields.customerEmail')} kind="EMAIL" />
      <EntryField
        path="note"
        label={translate('entry.fields.note')}
        placeholder={translate('entry.placeholders.note')}
      />
    </>
  );
}
