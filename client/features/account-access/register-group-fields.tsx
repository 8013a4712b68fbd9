import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_SPECIALITY } from '#domain/companies/company-rules.ts';
import { isTaxId, normalTaxId } from '#domain/companies/tax-id.ts';
import type { Issue } from '#domain/errors.ts';
import { AccessField } from './access-field.tsx';
import classes from './access-page.module.css';
import {
  HINTS,
  type EMPTY_REGISTRATION,
  type RegisterField,
  type RegisterGroup,
  type RegisterName,
} from './register-fields.ts';

interface RegisterGroupFieldsProps {
  readonly group: RegisterGroup;
  readonly values: typeof EMPTY_REGISTRATION;
  readonly issues: readonly Issue[];
  readonly onChange: (name: RegisterName, value: string) => void;
  /** More fields of the group. */
  readonly children: ReactNode;
}

/** The fields that belong together, under what they are about. */
export function RegisterGroupFields({ group, values, issues, onChange, children }: RegisterGroupFieldsProps) {
  const { t: translate } = useTranslation();
  const fields: readonly RegisterField[] = group.fields;
  const hintOf = (name: RegisterName): { readonly hint?: string } => {
    if (name === 'taxId' && isTaxId(normalTaxId(values.taxId)))
      return { hint: translate('access.register.taxIdRight') };
    const word = HINTS[name];
    return word === undefined ? {} : { hint: translate(`access.register.${word}`, { max: MAX_SPECIALITY }) };
  };
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{translate(`access.register.${group.group}`)}</legend>
      {fields.map(({ name, ...field }) => (
        <AccessField
          key={name}
          {...field}
          {...hintOf(name)}
          name={name}
          label={translate(`access.register.${name}`)}
          value={values[name]}
          onChange={(value) => onChange(name, value)}
          issue={issues.find(({ path }) => path === name)}
        />
      ))}
      {children}
    </fieldset>
  );
}
