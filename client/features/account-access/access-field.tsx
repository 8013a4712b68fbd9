import { useTranslation } from 'react-i18next';
import type { Issue } from '#domain/errors.ts';
import { useIssueSentence } from '../../ui/issue-sentence.ts';
import classes from './access-page.module.css';

interface AccessFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'multiline';
  readonly autoComplete: string;
  readonly max: number;
  readonly isOptional?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is wrong with it, as the server or the rules say. */
  readonly issue?: Issue | undefined;
  /** What is wrong with it, in the words of this form. */
  readonly fault?: string | null;
}

/** A labelled input with its hint and its fault, in plain HTML: visitors load no more. */
export function AccessField(props: AccessFieldProps) {
  const { name, label, hint, type = 'text', autoComplete, max, value, onChange, issue } = props;
  const { t: translate } = useTranslation();
  const sentence = useIssueSentence();
  const fault = props.fault ?? (issue === undefined ? null : sentence(issue));
  const id = `access-${name}`;
  const described = [hint === undefined ? '' : `${id}-hint`, fault === null ? '' : `${id}-fault`];
  const common = {
    ...{ id, name, value, autoComplete, maxLength: max, className: classes.input },
    required: props.isOptional !== true,
    spellCheck: type === 'multiline',
    autoCapitalize: 'none',
    'aria-invalid': fault !== null,
    'aria-describedby': described.join(' ').trim() || undefined,
  };
  return (
    <div className={classes.field}>
      <label htmlFor={id}>
        {label}
        {props.isOptional === true && <span className={classes.muted}> {translate('common.optional')}</span>}
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={classes.muted}>
          {hint}
        </p>
      )}
      {type === 'multiline' ? (
        <textarea {...common} rows={4} onChange={(event) => onChange(event.currentTarget.value)} />
      ) : (
        <input {...common} type={type} onChange={(event) => onChange(event.currentTarget.value)} />
      )}
      {fault !== null && (
        <p id={`${id}-fault`} className={classes.fault}>
          {fault}
        </p>
      )}
    </div>
  );
}
