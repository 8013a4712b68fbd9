import { useTranslation } from 'react-i18next';
import { PLATED_METALS, type PlatedMetal } from '#domain/work-order/work-order.ts';
import { inputIdOf } from './entry-context.ts';
import { FieldIssue } from './field-issue.tsx';
import classes from './metal-choice.module.css';

interface MetalChoiceProps {
  /** Place of the layer; the first one gives the order its metal. */
  readonly index: number;
  readonly value: PlatedMetal | null;
  readonly onChoose: (metal: PlatedMetal) => void;
}

/** The four metals as large choices, each with its sample of colour. */
export function MetalChoice({ index, value, onChoose }: MetalChoiceProps) {
  const { t: translate } = useTranslation();
  const path = `coatings/${index}/metal`;
  const label = index === 0 ? translate('entry.metals.label') : translate('entry.fields.metal');
  return (
    <fieldset
      className={classes.group}
      id={inputIdOf(path)}
      tabIndex={-1}
      aria-describedby={`${inputIdOf(path)}-issue`}
      data-size={index === 0 ? 'large' : 'small'}
    >
      <legend className={classes.legend}>
        {label}
        {index === 0 && <span className={classes.required}> {translate('entry.required')}</span>}
      </legend>
      <div className={classes.options}>
        {PLATED_METALS.map((metal) => (
          <button
            key={metal}
            type="button"
            className={classes.option}
            data-metal={metal}
            aria-pressed={metal === value}
            onClick={() => onChoose(metal)}
          >
            <span className={classes.sample} aria-hidden>
              {translate(`terms.metalSymbol.${metal}`)}
            </span>
            <span className={classes.name}>{translate(`terms.metal.${metal}`)}</span>
          </button>
        ))}
      </div>
      <FieldIssue path={path} />
    </fieldset>
  );
}
