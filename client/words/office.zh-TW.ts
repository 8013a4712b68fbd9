import { accountZhTw } from '#i18n/catalogue/account.zh-TW.ts';
import { auditTermsZhTw } from '#i18n/catalogue/audit-terms.zh-TW.ts';
import { auditZhTw } from '#i18n/catalogue/audit.zh-TW.ts';
import { casesZhTw } from '#i18n/catalogue/cases.zh-TW.ts';
import { companyZhTw } from '#i18n/catalogue/company.zh-TW.ts';
import { exportZhTw } from '#i18n/catalogue/export.zh-TW.ts';
import { factorsZhTw } from '#i18n/catalogue/factors.zh-TW.ts';
import { historyZhTw } from '#i18n/catalogue/history.zh-TW.ts';
import { leavingZhTw } from '#i18n/catalogue/leaving.zh-TW.ts';
import { ownDataZhTw } from '#i18n/catalogue/own-data.zh-TW.ts';
import { peopleZhTw } from '#i18n/catalogue/people.zh-TW.ts';
import { reportZhTw } from '#i18n/catalogue/report.zh-TW.ts';
import { siteZhTw } from '#i18n/catalogue/site.zh-TW.ts';

/** Words of the company's office. */
export const officeWordsZhTw = {
  account: accountZhTw,
  audit: auditZhTw,
  auditTerms: auditTermsZhTw,
  cases: casesZhTw,
  company: companyZhTw,
  export: exportZhTw,
  factors: factorsZhTw,
  history: historyZhTw,
  leaving: leavingZhTw,
  ownData: ownDataZhTw,
  people: peopleZhTw,
  report: reportZhTw,
  site: siteZhTw,
} as const;
