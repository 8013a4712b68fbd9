import type { ReactNode } from 'react';
import classes from './choice-group.module.css';

interface ChoiceGroupProps<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: ReactNode }[];
  readonly value: Value | null;
  readonly onChoose: (value: Value) => void;
  readonly isLabelHidden?: boolean;
  /** Tells what is wrong with the choice. */
  readonly describedBy?: string;
  readonly id?: string;
}

/** A few large choices side by side, one of which holds. */
export function ChoiceGroup<Value extends string>(props: ChoiceGroupProps<Value>) {
  const { label, options, value, onChoose, isLabelHidden = false } = props;
  return (
    <fieldset className={classes.group} aria-describedby={props.describedBy} id={props.id} tabIndex={-1}>
      <legend className={isLabelHidden ? classes.hiddenLegend : classes.legend}>{label}</legend>
      <div className={classes.options}>
        {options.map((option) => (
          <button
            key={option.value}
            type="button"
            className={classes.option}
            aria-pressed={option.value === value}
            onClick={() => onChoose(option.value)}
          >
            {option.label}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
