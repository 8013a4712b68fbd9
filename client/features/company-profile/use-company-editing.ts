import { useMutation } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { checkCompanyChange, type CompanyField } from '#domain/companies/company-rules.ts';
import type { Issue } from '#domain/errors.ts';
import { refusalOf } from '../../graphql/refusal.ts';
import { type CompanyData, type CompanyForm, contestedFields, formOf, mergedForm } from './company-form.ts';
import { ChangeCompanyMutation } from './company-operations.ts';

/** What others stored meanwhile in fields that were changed here too. */
type Contested = Readonly<Partial<Record<CompanyField, string>>>;

export interface CompanyEditing {
  readonly form: CompanyForm;
  readonly set: (field: CompanyField, value: string) => void;
  readonly issueOf: (field: CompanyField) => Issue | undefined;
  readonly contested: Contested;
  readonly hasConflict: boolean;
  /** What failed, unless it is shown at the fields. */
  readonly error: Error | undefined;
  readonly isSaving: boolean;
  readonly save: () => Promise<void>;
}

/** The form of the basic data: checks, saves, and after somebody else's change brings both together. */
export function useCompanyEditing(
  company: CompanyData,
  readLatest: () => Promise<CompanyData | undefined>,
  onSaved: () => void,
): CompanyEditing {
  const [base, setBase] = useState(company);
  const [form, setForm] = useState(() => formOf(company));
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [contested, setContested] = useState<Contested | null>(null);
  const [change, { error, loading }] = useMutation(ChangeCompanyMutation);

  // What is sent again unchanged, after an answer got lost, is the same act.
  const sent = useRef({ content: '', commandId: '' });

  const bringTogether = async (): Promise<void> => {
    const latest = await readLatest();
    if (latest === undefined) return;
    const newest = formOf(latest);
    const fields = contestedFields(form, base, latest);
    setContested(Object.fromEntries(fields.map((field) => [field, newest[field]])));
    setForm(mergedForm(form, base, latest));
    setBase(latest);
  };
  const save = async (): Promise<void> => {
    const stated = { ...form, basedOn: base.revision };
    const content = JSON.stringify(stated);
    if (sent.current.content !== content) sent.current = { content, commandId: crypto.randomUUID() };
    const checked = checkCompanyChange({ ...stated, commandId: sent.current.commandId });
    setIssues(checked.ok ? [] : checked.issues);
    if (!checked.ok) return;
    try {
      await change({ variables: { input: checked.value } });
      onSaved();
    } catch (refused) {
      const refusal = refusalOf(refused);
      setIssues(refusal.issues);
      if (refusal.code === 'REVISION_CONFLICT') await bringTogether();
    }
  };
  return {
    form,
    set: (field, value) => setForm((current) => ({ ...current, [field]: value })),
    issueOf: (field) => issues.find(({ path }) => path === field),
    contested: contested ?? {},
    hasConflict: contested !== null,
    error: contested === null && issues.length === 0 ? error : undefined,
    isSaving: loading,
    save,
  };
}
