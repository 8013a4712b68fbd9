import { COMPANY_FIELDS, type CompanyField } from '#domain/companies/company-rules.ts';

/** Basic data as typed: what is not stated is an empty text. */
export type CompanyForm = Readonly<Record<CompanyField, string>>;

/** Basic data as the platform knows them, with the count of their changes. */
export type CompanyData = Readonly<Record<CompanyField, string | null | undefined>> & {
  readonly revision: number;
};

/** The form as it is opened. */
export function formOf(company: CompanyData): CompanyForm {
  return fromFields((field) => company[field] ?? '');
}

/** After somebody else's change: fields that were not touched here take the new values, the others stay as typed. */
export function mergedForm(form: CompanyForm, base: CompanyData, latest: CompanyData): CompanyForm {
  const opened = formOf(base);
  const newest = formOf(latest);
  return fromFields((field) => (form[field] === opened[field] ? newest[field] : form[field]));
}

/** Fields that were changed both here and by somebody else, to different values. */
export function contestedFields(
  form: CompanyForm,
  base: CompanyData,
  latest: CompanyData,
): readonly CompanyField[] {
  const opened = formOf(base);
  const newest = formOf(latest);
  return COMPANY_FIELDS.filter(
    (field) =>
      form[field] !== opened[field] && newest[field] !== opened[field] && form[field] !== newest[field],
  );
}

function fromFields(valueOf: (field: CompanyField) => string): CompanyForm {
  return Object.fromEntries(COMPANY_FIELDS.map((field) => [field, valueOf(field)])) as CompanyForm;
}
