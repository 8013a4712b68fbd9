import { companyZhTw } from '#i18n/catalogue/company.zh-TW.ts';
import { guildFactorsZhTw } from '#i18n/catalogue/guild-factors.zh-TW.ts';
import { guildPeopleZhTw } from '#i18n/catalogue/guild-people.zh-TW.ts';
import { guildSiteZhTw } from '#i18n/catalogue/guild-site.zh-TW.ts';
import { guildZhTw } from '#i18n/catalogue/guild.zh-TW.ts';
import { healthZhTw } from '#i18n/catalogue/health.zh-TW.ts';
import { membersZhTw } from '#i18n/catalogue/members.zh-TW.ts';
import { siteZhTw } from '#i18n/catalogue/site.zh-TW.ts';
import { statisticsZhTw } from '#i18n/catalogue/statistics.zh-TW.ts';

/** Words of the guild's screens. */
export const guildWordsZhTw = {
  company: companyZhTw,
  guild: guildZhTw,
  guildFactors: guildFactorsZhTw,
  guildPeople: guildPeopleZhTw,
  guildSite: guildSiteZhTw,
  health: healthZhTw,
  members: membersZhTw,
  site: siteZhTw,
  statistics: statisticsZhTw,
} as const;
