import { companyEn } from '#i18n/catalogue/company.en.ts';
import { guildFactorsEn } from '#i18n/catalogue/guild-factors.en.ts';
import { guildPeopleEn } from '#i18n/catalogue/guild-people.en.ts';
import { guildSiteEn } from '#i18n/catalogue/guild-site.en.ts';
import { guildEn } from '#i18n/catalogue/guild.en.ts';
import { healthEn } from '#i18n/catalogue/health.en.ts';
import { membersEn } from '#i18n/catalogue/members.en.ts';
import { siteEn } from '#i18n/catalogue/site.en.ts';
import { statisticsEn } from '#i18n/catalogue/statistics.en.ts';

/** Words of the guild's screens. */
export const guildWordsEn = {
  company: companyEn,
  guild: guildEn,
  guildFactors: guildFactorsEn,
  guildPeople: guildPeopleEn,
  guildSite: guildSiteEn,
  health: healthEn,
  members: membersEn,
  site: siteEn,
  statistics: statisticsEn,
} as const;
