import { accessZhTw } from './catalogue/access.zh-TW.ts';
import { accountZhTw } from './catalogue/account.zh-TW.ts';
import { appZhTw } from './catalogue/app.zh-TW.ts';
import { auditZhTw } from './catalogue/audit.zh-TW.ts';
import { auditTermsZhTw } from './catalogue/audit-terms.zh-TW.ts';
import { casesZhTw } from './catalogue/cases.zh-TW.ts';
import { commonZhTw } from './catalogue/common.zh-TW.ts';
import { companyZhTw } from './catalogue/company.zh-TW.ts';
import { detailZhTw } from './catalogue/detail.zh-TW.ts';
import { entryZhTw } from './catalogue/entry.zh-TW.ts';
import { errorsZhTw } from './catalogue/errors.zh-TW.ts';
import { exportZhTw } from './catalogue/export.zh-TW.ts';
import { factorsZhTw } from './catalogue/factors.zh-TW.ts';
import { guildZhTw } from './catalogue/guild.zh-TW.ts';
import { guildSiteZhTw } from './catalogue/guild-site.zh-TW.ts';
import { guildFactorsZhTw } from './catalogue/guild-factors.zh-TW.ts';
import { guildPeopleZhTw } from './catalogue/guild-people.zh-TW.ts';
import { healthZhTw } from './catalogue/health.zh-TW.ts';
import { historyZhTw } from './catalogue/history.zh-TW.ts';
import { homeZhTw } from './catalogue/home.zh-TW.ts';
import { leavingZhTw } from './catalogue/leaving.zh-TW.ts';
import { legalZhTw } from './catalogue/legal.zh-TW.ts';
import { listingZhTw } from './catalogue/listing.zh-TW.ts';
import { mailZhTw } from './catalogue/mail.zh-TW.ts';
import { membersZhTw } from './catalogue/members.zh-TW.ts';
import { metersZhTw } from './catalogue/meters.zh-TW.ts';
import { offlineZhTw } from './catalogue/offline.zh-TW.ts';
import { ownDataZhTw } from './catalogue/own-data.zh-TW.ts';
import { peopleZhTw } from './catalogue/people.zh-TW.ts';
import { queueZhTw } from './catalogue/queue.zh-TW.ts';
import { recalculationZhTw } from './catalogue/recalculation.zh-TW.ts';
import { reportZhTw } from './catalogue/report.zh-TW.ts';
import { scanZhTw } from './catalogue/scan.zh-TW.ts';
import { signInZhTw } from './catalogue/sign-in.zh-TW.ts';
import { statementsZhTw } from './catalogue/statements.zh-TW.ts';
import { siteZhTw } from './catalogue/site.zh-TW.ts';
import { statisticsZhTw } from './catalogue/statistics.zh-TW.ts';
import { tabletsZhTw } from './catalogue/tablets.zh-TW.ts';
import { termsZhTw } from './catalogue/terms.zh-TW.ts';
import { verifyZhTw } from './catalogue/verify.zh-TW.ts';
/** The words of the product in its first language; source of all keys. */
export const zhTW = {
  access: accessZhTw,
  account: accountZhTw,
  app: appZhTw,
  audit: auditZhTw,
  auditTerms: auditTermsZhTw,
  cases: casesZhTw,
  common: commonZhTw,
  company: companyZhTw,
  detail: detailZhTw,
  entry: entryZhTw,
  errors: errorsZhTw,
  export: exportZhTw,
  factors: factorsZhTw,
  guild: guildZhTw,
  guildSite: guildSiteZhTw,
  guildFactors: guildFactorsZhTw,
  guildPeople: guildPeopleZhTw,
  health: healthZhTw,
  history: historyZhTw,
  home: homeZhTw,
  leaving: leavingZhTw,
  legal: legalZhTw,
  listing: listingZhTw,
  mail: mailZhTw,
  members: membersZhTw,
  meters: metersZhTw,
  offline: offlineZhTw,
  ownData: ownDataZhTw,
  people: peopleZhTw,
  queue: queueZhTw,
  recalculation: recalculationZhTw,
  report: reportZhTw,
  scan: scanZhTw,
  signIn: signInZhTw,
  statements: statementsZhTw,
  site: siteZhTw,
  statistics: statisticsZhTw,
  tablets: tabletsZhTw,
  terms: termsZhTw,
  verify: verifyZhTw,
} as const;
