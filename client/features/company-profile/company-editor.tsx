import { Button, Textarea, TextInput } from '@mantine/core';
import { type SubmitEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { can } from '#domain/access/permissions.ts';
import { type CompanyField, IDENTITY_FIELDS, MAX_SPECIALITY } from '#domain/companies/company-rules.ts';
import { REGIONS } from '#domain/companies/regions.ts';
import { isTaxId, normalTaxId } from '#domain/companies/tax-id.ts';
import { useActor } from '../../session/viewer.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { focusFirstFault } from '../../ui/focus-first-fault.ts';
import { useIssueSentence } from '../../ui/issue-sentence.ts';
import type { CompanyData } from './company-form.ts';
import classes from './company-editor.module.css';
import { useCompanyEditing } from './use-company-editing.ts';

interface CompanyEditorProps {
  readonly company: CompanyData;
  /** Asks the platform again, after somebody else's change. */
  readonly readLatest: () => Promise<CompanyData | undefined>;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}

/** How browsers and keyboards may help with a field. */
const HELP: Partial<Record<CompanyField, Readonly<Record<string, string>>>> = {
  name: { autoComplete: 'organization' },
  taxId: { inputMode: 'numeric', autoComplete: 'off' },
  contactPerson: { autoComplete: 'name' },
  phone: { type: 'tel', autoComplete: 'tel' },
  fax: { type: 'tel', autoComplete: 'off' },
  email: { type: 'email', autoComplete: 'email' },
  address: { autoComplete: 'street-address' },
  website: { type: 'url', autoComplete: 'url' },
};
const SECTIONS = [
  { title: 'identity', fields: ['name', 'taxId'] },
  {
    title: 'contact',
    fields: ['contactPerson', 'phone', 'fax', 'email', 'address', 'region', 'website'],
  },
  { title: 'about', fields: ['businessHours'] },
] as const satisfies readonly { title: string; fields: readonly CompanyField[] }[];

/** Changes the basic data; every fault is named at its field. */
export function CompanyEditor({ company, readLatest, onSaved, onCancel }: CompanyEditorProps) {
  const { t: translate } = useTranslation();
  const sentence = useIssueSentence();
  const actor = useActor();
  const regions = useId();
  const editing = useCompanyEditing(company, readLatest, onSaved);
  const mayName = can(actor, 'changeCompanyIdentity', { companyId: actor.companyId });

  const hintOf = (field: CompanyField): string | undefined => {
    const theirs = editing.contested[field];
    if (theirs !== undefined)
      return translate('company.edit.changedTo', { value: theirs || translate('common.nothingEntered') });
    if (field === 'taxId' && mayName)
      return isTaxId(normalTaxId(editing.form.taxId))
        ? translate('company.edit.taxIdRight')
        : translate('company.edit.taxIdHint');
    if (field === 'website') return translate('company.edit.websiteHint');
    return field === 'speciality'
      ? translate('company.edit.specialityHint', { max: MAX_SPECIALITY })
      : undefined;
  };
  const propsOf = (field: CompanyField) => {
    const issue = editing.issueOf(field);
    return {
      label: translate(`company.${field}`),
      value: editing.form[field],
      description: hintOf(field),
      error: issue === undefined ? null : sentence(issue),
    };
  };
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    // The form itself tells what failed.
    void editing.save().then(() => focusFirstFault(form));
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate aria-label={translate('company.edit.title')}>
      {editing.hasConflict && (
        <p role="alert" className={classes.conflict} tabIndex={-1} data-fault>
          {translate('company.edit.conflict')}
        </p>
      )}
      {SECTIONS.map(({ title, fields }) => (
        <fieldset key={title} className={classes.section}>
          <legend className={classes.heading}>{translate(`company.${title}`)}</legend>
          {title === 'identity' && !mayName && (
            <p className={classes.hint}>{translate('company.edit.identityOfOwner')}</p>
          )}
          {fields.map((field) => (
            <TextInput
              key={field}
              {...propsOf(field)}
              {...HELP[field]}
              {...(field === 'region' ? { list: regions } : {})}
              required={field === 'name'}
              readOnly={!mayName && IDENTITY_FIELDS.includes(field)}
              onChange={(event) => editing.set(field, event.currentTarget.value)}
            />
          ))}
          {title === 'about' && (
            <Textarea
              {...propsOf('speciality')}
              rows={4}
              onChange={(event) => editing.set('speciality', event.currentTarget.value)}
            />
          )}
        </fieldset>
      ))}
      <datalist id={regions}>
        {REGIONS.map((region) => (
          <option key={region} value={region} />
        ))}
      </datalist>
      {editing.error !== undefined && <ErrorPanel error={editing.error} />}
      <div className={classes.actions}>
        <Button variant="default" onClick={onCancel}>
          {translate('common.cancel')}
        </Button>
        <Button type="submit" loading={editing.isSaving}>
          {translate('company.edit.save')}
        </Button>
      </div>
    </form>
  );
}
