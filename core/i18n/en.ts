import { accessEn } from './catalogue/access.en.ts';
import { accountEn } from './catalogue/account.en.ts';
import { appEn } from './catalogue/app.en.ts';
import { auditEn } from './catalogue/audit.en.ts';
import { auditTermsEn } from './catalogue/audit-terms.en.ts';
import { casesEn } from './catalogue/cases.en.ts';
import { commonEn } from './catalogue/common.en.ts';
import { companyEn } from './catalogue/company.en.ts';
import { detailEn } from './catalogue/detail.en.ts';
import { entryEn } from './catalogue/entry.en.ts';
import { errorsEn } from './catalogue/errors.en.ts';
import { exportEn } from './catalogue/export.en.ts';
import { factorsEn } from './catalogue/factors.en.ts';
import { guildEn } from './catalogue/guild.en.ts';
import { guildSiteEn } from './catalogue/guild-site.en.ts';
import { guildFactorsEn } from './catalogue/guild-factors.en.ts';
import { guildPeopleEn } from './catalogue/guild-people.en.ts';
import { healthEn } from './catalogue/health.en.ts';
import { historyEn } from './catalogue/history.en.ts';
import { homeEn } from './catalogue/home.en.ts';
import { leavingEn } from './catalogue/leaving.en.ts';
import { legalEn } from './catalogue/legal.en.ts';
import { listingEn } from './catalogue/listing.en.ts';
import { mailEn } from './catalogue/mail.en.ts';
import { membersEn } from './catalogue/members.en.ts';
import { metersEn } from './catalogue/meters.en.ts';
import { offlineEn } from './catalogue/offline.en.ts';
import { ownDataEn } from './catalogue/own-data.en.ts';
import { peopleEn } from './catalogue/people.en.ts';
import { queueEn } from './catalogue/queue.en.ts';
import { recalculationEn } from './catalogue/recalculation.en.ts';
import { reportEn } from './catalogue/report.en.ts';
import { scanEn } from './catalogue/scan.en.ts';
import { signInEn } from './catalogue/sign-in.en.ts';
import { statementsEn } from './catalogue/statements.en.ts';
import { siteEn } from './catalogue/site.en.ts';
import { statisticsEn } from './catalogue/statistics.en.ts';
import { tabletsEn } from './catalogue/tablets.en.ts';
import { termsEn } from './catalogue/terms.en.ts';
import { verifyEn } from './catalogue/verify.en.ts';
import type { WordsOf } from './words-of.ts';
import type { zhTW } from './zh-TW.ts';

/** The same words in English; a missing key does not compile. */
export const en: WordsOf<typeof zhTW> = {
  access: accessEn,
  account: accountEn,
  app: appEn,
  audit: auditEn,
  auditTerms: auditTermsEn,
  cases: casesEn,
  common: commonEn,
  company: companyEn,
  detail: detailEn,
  entry: entryEn,
  errors: errorsEn,
  export: exportEn,
  factors: factorsEn,
  guild: guildEn,
  guildSite: guildSiteEn,
  guildFactors: guildFactorsEn,
  guildPeople: guildPeopleEn,
  health: healthEn,
  history: historyEn,
  home: homeEn,
  leaving: leavingEn,
  legal: legalEn,
  listing: listingEn,
  mail: mailEn,
  members: membersEn,
  meters: metersEn,
  offline: offlineEn,
  ownData: ownDataEn,
  people: peopleEn,
  queue: queueEn,
  recalculation: recalculationEn,
  report: reportEn,
  scan: scanEn,
  signIn: signInEn,
  statements: statementsEn,
  site: siteEn,
  statistics: statisticsEn,
  tablets: tabletsEn,
  terms: termsEn,
  verify: verifyEn,
};
