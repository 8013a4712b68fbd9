import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Issue } from '#domain/errors.ts';
import { EMISSION_CATEGORIES, GWP_SET_IDS } from '#domain/emission-factors/emission-factor.ts';
import type { FactorForm, FactorFormField } from '#domain/emission-factors/factor-form.ts';
import type { FactorRegisterQuery } from '../../graphql/generated/graphql.ts';
import { DateField } from '../../ui/date-field.tsx';
import { useIssueSentence } from '../../ui/issue-sentence.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { useNameOf } from '../../ui/use-formats.ts';
import classes from './guild-factors.module.css';

interface ProposalFieldsProps {
  readonly form: FactorForm;
  readonly register: FactorRegisterQuery;
  readonly issues: readonly Issue[];
  readonly onChange: (part: Partial<FactorForm>) => void;
}

type TextName = Exclude<FactorFormField, 'supersedesId'>;
const HINTED = { sourceId: true, nameZhTw: true, publisherEn: true } as const;

/** The fields of one change; what a correction may not change is fixed. */
export function ProposalFields({ form, register, issues, onChange }: ProposalFieldsProps) {
  const { t: translate } = useTranslation();
  const nameOf = useNameOf();
  const sentence = useIssueSentence();
  const isNewSource = form.kind === 'ADD_SOURCE';
  const isFixed = form.kind === 'SUPERSEDE';
  const label = (field: TextName) =>
    translate(`guildFactors.form.${field === 'sourceId' && !isNewSource ? 'source' : field}`);
  const errorOf = (field: FactorFormField): string | null => {
    const issue = issues.find(({ path }) => path === field);
    return issue === undefined ? null : sentence(issue);
  };
  const set = (field: FactorFormField) => (value: string) => onChange({ [field]: value });
  const text = (field: TextName, isRequired = true) => (
    <TextInput
      label={label(field)}
      required={isRequired}
      value={form[field]}
      error={errorOf(field)}
      disabled={isFixed && field === 'unit'}
      description={
        Object.hasOwn(HINTED, field) ? translate(`guildFactors.form.${field as 'sourceId'}Hint`) : null
      }
      onChange={(event) => set(field)(event.currentTarget.value)}
    />
  );
  const select = (
    field: TextName,
    data: readonly { value: string; label: string }[],
    isRequired: boolean,
  ) => (
    <NativeSelect
      label={label(field)}
      size="md"
      required={isRequired}
      disabled={isFixed && field !== 'gwpSet'}
      value={form[field]}
      error={errorOf(field)}
      data={[...data]}
      onChange={(event) => set(field)(event.currentTarget.value)}
    />
  );
  const date = (field: TextName, isRequired: boolean) => (
    <DateField
      label={label(field)}
      required={isRequired}
      value={form[field]}
      error={errorOf(field)}
      onChange={set(field)}
    />
  );
  const figure = (field: TextName, isRequired: boolean, unit?: string) => (
    <NumberField
      label={label(field)}
      required={isRequired}
      value={form[field]}
      error={errorOf(field)}
      onChange={set(field)}
      {...(unit === undefined ? {} : { unit })}
    />
  );
  const check = (field: 'isAnnual' | 'countsInTotal') => (
    <Checkbox
      className={classes.wide ?? ''}
      label={label(field)}
      checked={form[field] === 'true'}
      onChange={(event) => set(field)(event.currentTarget.checked ? 'true' : '')}
    />
  );
  const sources = register.emissionSources.map((source) => ({ value: source.id, label: nameOf(source) }));
  const none = (word: 'chooseSource' | 'noFallback' | 'noGwpSet') => ({
    value: '',
    label: translate(`guildFactors.form.${word}`),
  });
  const heading = (word: 'sourceHeading' | 'factorHeading' | 'originHeading' | 'gasesHeading') => (
    <h3 className={classes.subheading}>{translate(`guildFactors.form.${word}`)}</h3>
  );
  return (
    <div className={classes.fields}>
      {heading('sourceHeading')}
      {isNewSource ? text('sourceId') : select('sourceId', [none('chooseSource'), ...sources], true)}
      {isNewSource && text('sourceNameZhTw')}
      {isNewSource && text('sourceNameEn')}
      {isNewSource && select('fallbackSourceId', [none('noFallback'), ...sources], false)}
      {select(
        'category',
        EMISSION_CATEGORIES.map((value) => ({ value, label: translate(`terms.category.${value}`) })),
        true,
      )}
      {text('unit')}
      {heading('factorHeading')}
      {text('nameZhTw')}
      {text('nameEn')}
      {figure('kgCo2ePerUnit', true, translate('common.kgCo2e'))}
      {select(
        'gwpSet',
        [
          none('noGwpSet'),
          ...GWP_SET_IDS.map((value) => ({ value, label: translate(`terms.gwpSet.${value}`) })),
        ],
        false,
      )}
      {figure('year', true)}
      {date('validFrom', true)}
      {date('validTo', false)}
      {check('isAnnual')}
      {check('countsInTotal')}
      {heading('originHeading')}
      {text('publisher')}
      {text('document')}
      {text('publisherEn', false)}
      {text('documentEn', false)}
      {date('publishedOn', true)}
      {text('url')}
      {text('note', false)}
      {heading('gasesHeading')}
      <p className={`${classes.wide ?? ''} ${classes.muted ?? ''}`}>
        {translate('guildFactors.form.gasesHint')}
      </p>
      {figure('co2KgPerUnit', false, 'kg')}
      {figure('ch4KgPerUnit', false, 'kg')}
      {figure('n2oKgPerUnit', false, 'kg')}
    </div>
  );
}
