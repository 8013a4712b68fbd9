import { useTranslation } from 'react-i18next';
import { BATHS, type Bath, type PlatedMetal } from '#domain/work-order/work-order.ts';
import { useFormats, useNameOf } from '../../ui/use-formats.ts';
import { inputIdOf, useEntry } from './entry-context.ts';
import { EntryField } from './entry-field.tsx';
import fieldClasses from './entry-field.module.css';
import { MetalChoice } from './metal-choice.tsx';
import classes from './order-step.module.css';

function bathsOf(metal: PlatedMetal): Bath[] {
  return BATHS.filter((bath) => bath.startsWith(`${metal}_`));
}

function BathSelect({ index }: { readonly index: number }) {
  const { t: translate } = useTranslation();
  const { form, dispatch } = useEntry();
  const coating = form.coatings[index];
  const id = inputIdOf(`coatings/${index}/bath`);
  if (coating?.metal == null) return null;
  const baths = bathsOf(coating.metal);
  return (
    <div className={fieldClasses.field}>
      <label htmlFor={id} className={fieldClasses.label}>
        {translate('entry.fields.bath')}
      </label>
      <select
        id={id}
        className={classes.select}
        value={coating.bath ?? ''}
        onChange={(event) => {
          const bath = baths.find((candidate) => candidate === event.currentTarget.value) ?? null;
          dispatch({ type: 'CHANGE_COATING', index, change: { bath } });
        }}
      >
        <option value="">{translate('entry.notStated')}</option>
        {baths.map((bath) => (
          <option key={bath} value={bath}>
            {translate(`terms.bath.${bath}`)}
          </option>
        ))}
      </select>
    </div>
  );
}

function DensityField({ index }: { readonly index: number }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const nameOf = useNameOf();
  const { form, dispatch, reference } = useEntry();
  const coating = form.coatings[index];
  const path = `coatings/${index}/densityKgPerM3`;
  const usual = reference.referenceValues.find(
    (row) => row.kind === 'DENSITY_KG_PER_M3' && row.key === coating?.metal,
  );
  const isOffered = usual !== undefined && coating?.densityKgPerM3 === '';
  return (
    <EntryField
      path={path}
      label={translate('entry.fields.densityKgPerM3')}
      kind="NUMBER"
      unit={translate('entry.units.kgPerM3')}
      hint={
        isOffered ? (
          <button
            type="button"
            className={fieldClasses.last}
            title={translate('entry.coating.densitySource', {
              name: nameOf(usual),
              publisher: usual.publisher,
            })}
            onClick={() => dispatch({ type: 'TYPE', path, text: String(usual.value) })}
          >
            {translate('entry.coating.useDensity', { value: formats.quantity(usual.value) })}
          </button>
        ) : undefined
      }
    />
  );
}

/** The layers of the coating; the first one takes the metal of the order. */
export function CoatingFields() {
  const { t: translate } = useTranslation();
  const { form, dispatch } = useEntry();
  return (
    <>
      {form.coatings.map((coating, index) => (
        <div key={index} className={classes.layer}>
          {form.coatings.length > 1 && (
            <div className={classes.layerHead}>
              <h3>{translate('entry.coating.layer', { number: index + 1 })}</h3>
              <button
                type="button"
                className={classes.plain}
                onClick={() => dispatch({ type: 'REMOVE_COATING', index })}
              >
                {translate('entry.coating.remove', { number: index + 1 })}
              </button>
            </div>
          )}
          {index > 0 && (
            <MetalChoice
              index={index}
              value={coating.metal}
              onChoose={(metal) => dispatch({ type: 'CHOOSE_METAL', index, metal })}
            />
          )}
          <div className={classes.three}>
            <EntryField
              path={`coatings/${index}/thicknessUm`}
              label={translate('entry.fields.thicknessUm')}
              kind="NUMBER"
              unit={translate('terms.unitSymbol.um')}
            />
            <DensityField index={index} />
            <BathSelect index={index} />
          </div>
        </div>
      ))}
      <button type="button" className={classes.plain} onClick={() => dispatch({ type: 'ADD_COATING' })}>
        {translate('entry.coating.add')}
      </button>
    </>
  );
}
