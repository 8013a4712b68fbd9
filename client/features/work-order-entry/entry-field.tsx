import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { inputIdOf, useEntry } from './entry-context.ts';
import classes from './entry-field.module.css';
import { FieldIssue } from './field-issue.tsx';
import { addressOf, readField, type FieldPath } from './field-path.ts';
import { LastUsed } from './last-used-button.tsx';

interface EntryFieldProps {
  readonly path: FieldPath;
  readonly label: string;
  /** Spoken name where the printed label is too short to stand alone. */
  readonly ariaLabel?: string;
  /** Printed after the text, always in view. */
  readonly unit?: string;
  /** `NUMBER` and `TIME` are typed on the keypad of the screen where there is one. */
  readonly kind?: 'TEXT' | 'NUMBER' | 'TIME' | 'DATE' | 'EMAIL';
  readonly isRequired?: boolean;
  readonly placeholder?: string;
  readonly hint?: ReactNode;
  /** A choice that belongs to the field, right beside its text: unit, 每件 or 總計, 今天. */
  readonly aside?: ReactNode;
  readonly isLabelHidden?: boolean;
}

const INPUT_MODES = { TEXT: 'text', NUMBER: 'decimal', TIME: 'text', DATE: 'text', EMAIL: 'email' } as const;

/** One field of the form: label, text, unit, the last used value as an offer, and what is wrong with it. */
export function EntryField(props: EntryFieldProps) {
  const { path, label, unit, kind = 'TEXT', isRequired = false, hint, aside } = props;
  const { t: translate } = useTranslation();
  const { form, dispatch, issueAt, select, leave, hasKeypad, selectedPath } = useEntry();
  const hintId = useId();
  const id = inputIdOf(path);
  const address = addressOf(path);
  const issue = issueAt(path);
  const isOnKeypad = kind === 'NUMBER' || kind === 'TIME';
  const describedBy = [hint === undefined ? '' : hintId, issue === null ? '' : `${id}-issue`]
    .join(' ')
    .trim();
  return (
    <div className={classes.field} data-kind={kind}>
      <label htmlFor={id} className={props.isLabelHidden === true ? classes.hiddenLabel : classes.label}>
        {label}
        {isRequired && <span className={classes.required}> {translate('entry.required')}</span>}
      </label>
      <div className={classes.line}>
        <div
          className={classes.box}
          data-invalid={issue !== null || undefined}
          data-selected={selectedPath === path || undefined}
        >
          <input
            id={id}
            className={classes.input}
            value={address === null ? '' : readField(form, address)}
            onChange={(event) => dispatch({ type: 'TYPE', path, text: event.currentTarget.value })}
            onFocus={() => select(isOnKeypad ? path : null)}
            onBlur={() => leave(path)}
            inputMode={isOnKeypad && hasKeypad ? 'none' : INPUT_MODES[kind]}
            type="text"
            autoComplete="off"
            placeholder={props.placeholder}
            aria-label={props.ariaLabel}
            aria-required={isRequired || undefined}
            aria-invalid={issue !== null || undefined}
            aria-describedby={describedBy === '' ? undefined : describedBy}
            data-entry-input
          />
          {unit !== undefined && <span className={classes.unit}>{unit}</span>}
        </div>
        {aside}
      </div>
      <FieldIssue path={path} />
      <LastUsed path={path} label={props.ariaLabel ?? label} />
      {hint !== undefined && (
        <div id={hintId} className={classes.hint}>
          {hint}
        </div>
      )}
    </div>
  );
}
