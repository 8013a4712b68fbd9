import { MAX_SPECIALITY } from '#domain/companies/company-rules.ts';

/** The fields of the registration in the order of the form; the password stands after the account. */
export const REGISTER_GROUPS = [
  {
    group: 'company',
    fields: [
      { name: 'name', max: 100, autoComplete: 'organization', isOptional: false },
      { name: 'taxId', max: 20, autoComplete: 'off', isOptional: true },
    ],
  },
  {
    group: 'access',
    fields: [
      { name: 'account', max: 64, autoComplete: 'username', isOptional: false },
      { name: 'email', max: 254, autoComplete: 'email', isOptional: false, type: 'email' },
    ],
  },
  {
    group: 'contact',
    fields: [
      { name: 'contactPerson', max: 60, autoComplete: 'name', isOptional: true },
      { name: 'phone', max: 40, autoComplete: 'tel', isOptional: true, type: 'tel' },
      { name: 'address', max: 200, autoComplete: 'street-address', isOptional: true },
      { name: 'region', max: 40, autoComplete: 'off', isOptional: true },
    ],
  },
  {
    group: 'about',
    fields: [
      { name: 'businessHours', max: 200, autoComplete: 'off', isOptional: true },
      {
        name: 'speciality',
        max: MAX_SPECIALITY,
        autoComplete: 'off',
        isOptional: true,
        type: 'multiline',
      },
      { name: 'website', max: 200, autoComplete: 'url', isOptional: true, type: 'url' },
    ],
  },
] as const;

export type RegisterGroup = (typeof REGISTER_GROUPS)[number];
export type RegisterField = RegisterGroup['fields'][number];
export type RegisterName = RegisterField['name'];

export const EMPTY_REGISTRATION: Readonly<Record<RegisterName, string>> = {
  ...{ name: '', taxId: '', account: '', email: '', contactPerson: '', phone: '' },
  ...{ address: '', region: '', businessHours: '', speciality: '', website: '' },
};

/** Fields that say below their name what is expected. */
export const HINTS: Partial<
  Readonly<Record<RegisterName, 'taxIdHint' | 'accountHint' | 'emailHint' | 'specialityHint' | 'websiteHint'>>
> = {
  taxId: 'taxIdHint',
  account: 'accountHint',
  email: 'emailHint',
  speciality: 'specialityHint',
  website: 'websiteHint',
};
