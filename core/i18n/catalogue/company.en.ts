import type { WordsOf } from '../words-of.ts';
import type { companyZhTw } from './company.zh-TW.ts';

export const companyEn: WordsOf<typeof companyZhTw> = {
  title: 'Company',
  lead: 'These data are printed on statements. To correct them, contact the guild.',
  identity: 'Company',
  contact: 'Contact',
  about: 'Business',
  plants: 'Plants',
  name: 'Company name',
  account: 'Account',
  taxId: 'Tax id',
  status: 'Status',
  statuses: { ACTIVE: 'active', PENDING: 'waiting for approval', SUSPENDED: 'suspended' },
  contactPerson: 'Contact person',
  phone: 'Phone',
  fax: 'Fax',
  email: 'E-mail',
  address: 'Address',
  region: 'Region',
  website: 'Website',
  businessHours: 'Business hours',
  speciality: 'Speciality',
  memberSince: 'Member since',
  plantName: 'Plant',
  noCompany: 'This account belongs to no company',
  noCompanyHint: 'Guild officers find the member companies on the home page.',
};
