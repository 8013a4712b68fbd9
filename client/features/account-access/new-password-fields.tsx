import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '#domain/errors.ts';
import { AccessField } from './access-field.tsx';
import classes from './access-page.module.css';

export interface TypedPassword {
  readonly newPassword: string;
  readonly again: string;
}

interface NewPasswordFieldsProps {
  readonly label: string;
  readonly hint: string;
  /** What the server calls the first of the two. */
  readonly name: string;
  readonly typed: TypedPassword;
  readonly onType: (typed: TypedPassword) => void;
  readonly issue: Issue | undefined;
  readonly differs: boolean;
}

const MOST_CODE_UNITS = 256;

/** A new password, typed twice; it can be shown. */
export function NewPasswordFields(props: NewPasswordFieldsProps) {
  const { label, hint, name, typed, onType, issue, differs } = props;
  const { t: translate } = useTranslation();
  const [isShown, setIsShown] = useState(false);
  const type = isShown ? 'text' : 'password';
  const common = { type, autoComplete: 'new-password', max: MOST_CODE_UNITS } as const;
  return (
    <>
      <AccessField
        {...{ ...common, name, label, hint, issue }}
        value={typed.newPassword}
        onChange={(newPassword) => onType({ ...typed, newPassword })}
      />
      <AccessField
        {...common}
        name="again"
        label={translate('access.reset.again')}
        value={typed.again}
        onChange={(again) => onType({ ...typed, again })}
        fault={differs ? translate('access.reset.differs') : null}
      />
      <label className={classes.check}>
        <input type="checkbox" checked={isShown} onChange={() => setIsShown(!isShown)} />
        {translate('access.showPassword')}
      </label>
    </>
  );
}
