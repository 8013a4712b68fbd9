/** What a company states about itself (基本資料), and what of it may be changed later. */
import { z } from 'zod';
import { isTaxId, normalTaxId } from '#domain/companies/tax-id.ts';
import { checkInput, type Checked } from '#domain/rules/check-input.ts';
import {
  email,
  number,
  optionalOrBlank,
  optionalText,
  text,
  uuid,
  webAddress,
} from '#domain/rules/read-fields.ts';

export const MAX_SPECIALITY = 300;
const MAX_REVISION = 1_000_000_000;
const MAX_ADDRESS = 200;

/** Eight digits with a right check digit; spaces, hyphens and full-width digits are read. */
export function taxId() {
  return z.unknown().transform((input, context): string => {
    const value = typeof input === 'string' ? normalTaxId(input) : '';
    if (isTaxId(value)) return value;
    context.addIssue({ code: 'custom', params: { code: 'NOT_A_TAX_ID', parameters: {} }, input });
    return z.NEVER;
  });
}

/** The data of a company; a registration states the same. */
export const companyDetails = {
  name: text({ max: 100 }),
  taxId: optionalOrBlank(taxId()),
  contactPerson: optionalText({ max: 60 }),
  phone: optionalText({ max: 40 }),
  fax: optionalText({ max: 40 }),
  email: optionalOrBlank(email()),
  address: optionalText({ max: MAX_ADDRESS }),
  region: optionalText({ max: 40 }),
  website: optionalOrBlank(
    webAddress().refine((address) => address.length <= MAX_ADDRESS, {
      params: { code: 'TOO_LONG', parameters: { max: MAX_ADDRESS } },
    }),
  ),
  speciality: optionalText({ max: MAX_SPECIALITY }),
  businessHours: optionalText({ max: 200 }),
};

export const COMPANY_FIELDS = [
  'name',
  'taxId',
  'contactPerson',
  'phone',
  'fax',
  'email',
  'address',
  'region',
  'website',
  'speciality',
  'businessHours',
] as const satisfies readonly (keyof typeof companyDetails)[];
export type CompanyField = (typeof COMPANY_FIELDS)[number];

/** What identifies the company on its statements; the owner alone changes it. */
export const IDENTITY_FIELDS: readonly CompanyField[] = ['name', 'taxId'];

const companyChange = z.strictObject({
  commandId: uuid(),
  /** The revision of the data that the form was opened with. */
  basedOn: number({ max: MAX_REVISION, isWhole: true }),
  ...companyDetails,
});
export type CompanyChange = z.output<typeof companyChange>;

/** Reads changed basic data, or tells every broken rule at its field. */
export const checkCompanyChange = (input: unknown): Checked<CompanyChange> =>
  checkInput(companyChange, input);
