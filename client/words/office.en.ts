import { accountEn } from '#i18n/catalogue/account.en.ts';
import { auditTermsEn } from '#i18n/catalogue/audit-terms.en.ts';
import { auditEn } from '#i18n/catalogue/audit.en.ts';
import { casesEn } from '#i18n/catalogue/cases.en.ts';
import { companyEn } from '#i18n/catalogue/company.en.ts';
import { exportEn } from '#i18n/catalogue/export.en.ts';
import { factorsEn } from '#i18n/catalogue/factors.en.ts';
import { historyEn } from '#i18n/catalogue/history.en.ts';
import { leavingEn } from '#i18n/catalogue/leaving.en.ts';
import { ownDataEn } from '#i18n/catalogue/own-data.en.ts';
import { peopleEn } from '#i18n/catalogue/people.en.ts';
import { reportEn } from '#i18n/catalogue/report.en.ts';
import { siteEn } from '#i18n/catalogue/site.en.ts';

/** Words of the company's office. */
export const officeWordsEn = {
  account: accountEn,
  audit: auditEn,
  auditTerms: auditTermsEn,
  cases: casesEn,
  company: companyEn,
  export: exportEn,
  factors: factorsEn,
  history: historyEn,
  leaving: leavingEn,
  ownData: ownDataEn,
  people: peopleEn,
  report: reportEn,
  site: siteEn,
} as const;
