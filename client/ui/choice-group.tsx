import { useId } from 'react';
import classes from './choice-group.module.css';

interface ChoiceGroupProps<Choice extends string> {
  readonly legend: string;
  readonly choices: readonly { readonly value: Choice; readonly label: string }[];
  readonly value: Choice | null;
  readonly onChange: (choice: Choice) => void;
  readonly isLegendHidden?: boolean;
}

/** A few choices side by side, one of them chosen; arrow keys move between them. */
export function ChoiceGroup<Choice extends string>(props: ChoiceGroupProps<Choice>) {
  const name = useId();
  return (
    <fieldset className={classes.group}>
      <legend className={props.isLegendHidden === true ? classes.hidden : classes.legend}>
        {props.legend}
      </legend>
      <div className={classes.choices}>
        {props.choices.map(({ value, label }) => (
          <label key={value} className={classes.choice}>
            <input
              type="radio"
              name={name}
              value={value}
              checked={value === props.value}
              onChange={() => props.onChange(value)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
