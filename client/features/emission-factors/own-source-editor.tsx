import { useMutation } from '@apollo/client/react';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Issue } from '#domain/errors.ts';
import { DateField } from '../../ui/date-field.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { useIssueSentence } from '../../ui/issue-sentence.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { refusalOf } from '../../graphql/refusal.ts';
import { DefineOwnSourceMutation } from './factor-operations.ts';
import {
  emptyOwnSourceForm,
  newOwnSourceIds,
  OWN_SOURCE_CATEGORIES,
  type OwnSourceForm,
  readOwnSourceForm,
} from './own-source-form.ts';
import classes from './own-sources.module.css';
import { todayInTaipei } from '../../ui/clock.ts';

interface OwnSourceEditorProps {
  readonly onSaved: (name: string) => void;
  readonly onCancel: () => void;
}

const NO_ISSUES: ReadonlyMap<string, Pick<Issue, 'code' | 'parameters'>> = new Map();
const WORDS = { required: ['nameZhTw', 'unit'], origin: ['publisher', 'document'] } as const;

/** Defines an own source with its first factor and its origin. */
export function OwnSourceEditor({ onSaved, onCancel }: OwnSourceEditorProps) {
  const { t: translate } = useTranslation();
  const sentence = useIssueSentence();
  const [form, setForm] = useState(() => emptyOwnSourceForm(todayInTaipei()));
  const [ids] = useState(newOwnSourceIds);
  const [issues, setIssues] = useState(NO_ISSUES);
  const [define, { loading, error }] = useMutation(DefineOwnSourceMutation);

  const set = (change: Partial<OwnSourceForm>): void => setForm((current) => ({ ...current, ...change }));
  const errorOf = (field: keyof OwnSourceForm): string | null => {
    const issue = issues.get(field);
    return issue === undefined ? null : sentence(issue);
  };
  const save = async (): Promise<void> => {
    const read = readOwnSourceForm(form, ids);
    setIssues(read.ok ? NO_ISSUES : read.issues);
    if (!read.ok) return;
    try {
      await define({ variables: { input: read.source } });
      onSaved(form.nameZhTw.trim());
    } catch (refused) {
      setIssues(new Map(refusalOf(refused).issues.map((issue) => [issue.path, issue])));
    }
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    // A refusal is shown by the form itself.
    void save();
  };
  const word = (field: keyof OwnSourceForm, isRequired: boolean) => (
    <TextInput
      key={field}
      label={translate(`factors.own.${field === 'kgCo2ePerUnit' ? 'factor' : field}`)}
      required={isRequired}
      value={form[field]}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
      error={errorOf(field)}
      {...(field === 'unit' ? { description: translate('factors.own.unitHint') } : {})}
    />
  );

  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      {WORDS.required.map((field) => word(field, true))}
      {word('nameEn', false)}
      <NativeSelect
        label={translate('factors.own.category')}
        size="md"
        value={form.category}
        onChange={(event) => {
          const category = OWN_SOURCE_CATEGORIES.find((known) => known === event.currentTarget.value);
          if (category !== undefined) set({ category });
        }}
        data={OWN_SOURCE_CATEGORIES.map((value) => ({ value, label: translate(`terms.category.${value}`) }))}
      />
      <NumberField
        label={translate('factors.own.factor')}
        required
        unit={translate('common.kgCo2e')}
        value={form.kgCo2ePerUnit}
        onChange={(kgCo2ePerUnit) => set({ kgCo2ePerUnit })}
        error={errorOf('kgCo2ePerUnit')}
      />
      {WORDS.origin.map((field) => word(field, true))}
      <NumberField
        label={translate('factors.own.year')}
        required
        value={form.year}
        onChange={(year) => set({ year })}
        error={
          issues.get('year')?.code === 'DATE_OUT_OF_RANGE'
            ? translate('factors.own.yearRange')
            : errorOf('year')
        }
      />
      <DateField
        label={translate('factors.own.validFrom')}
        required
        value={form.validFrom}
        onChange={(validFrom) => set({ validFrom })}
        error={errorOf('validFrom')}
      />
      {word('url', false)}
      {word('note', false)}
      {error !== undefined && issues.size === 0 && (
        <div className={classes.wide}>
          <ErrorPanel error={error} />
        </div>
      )}
      <div className={classes.actions}>
        <Button variant="default" onClick={onCancel}>
          {translate('common.cancel')}
        </Button>
        <Button type="submit" loading={loading}>
          {translate('factors.own.save')}
        </Button>
      </div>
    </form>
  );
}
