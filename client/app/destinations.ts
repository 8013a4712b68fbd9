import {
  IconBuildingFactory2,
  IconCalendarEvent,
  IconChartBar,
  IconCloudUp,
  IconDeviceTablet,
  IconFileCertificate,
  IconGauge,
  IconHeartRateMonitor,
  IconHistory,
  IconHome,
  IconList,
  IconMailbox,
  IconMathFunction,
  IconPlus,
  IconQrcode,
  IconRubberStamp,
  IconScale,
  IconSpeakerphone,
  IconTextCaption,
  IconUserShield,
  IconUsers,
  IconUsersGroup,
  IconWorldCog,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Actor } from '#domain/access/actor.ts';
import { can, type Action } from '#domain/access/permissions.ts';
import { paths } from './paths.ts';

/** An entry of the main menu. */
export interface Destination {
  readonly to: string;
  readonly word:
    | 'home'
    | 'newWorkOrder'
    | 'workOrders'
    | 'scan'
    | 'cases'
    | 'factors'
    | 'company'
    | 'people'
    | 'queue'
    | 'meters'
    | 'tablets'
    | 'statements'
    | 'guildStatements'
    | 'guildSeal'
    | 'guildDisclaimer'
    | 'guildMembers'
    | 'guildAudit'
    | 'guildHealth'
    | 'guildPeople'
    | 'guildStatistics'
    | 'audit'
    | 'guildAnnouncements'
    | 'guildEvents'
    | 'guildInbox'
    | 'guildSiteTexts'
    | 'guildFactors';
  readonly Icon: ComponentType<{ 'aria-hidden'?: boolean; stroke?: number }>;
  /** What one must be allowed to do; null for everyone. */
  readonly action: Action | null;
  /** Stands in the menu of the rest, under this heading. */
  readonly group?: 'statements' | 'site' | 'service';
  /** About what members submitted to the guild. */
  readonly isOfSubmitted?: true;
}

/** As many as a phone holds at the thumb beside the menu of the rest; those with a heading are never among them. */
const MOST_IN_BAR = 5;

const HOME: Destination = { to: paths.home, word: 'home', Icon: IconHome, action: null };
const NEW_WORK_ORDER: Destination = {
  to: paths.newWorkOrder,
  word: 'newWorkOrder',
  Icon: IconPlus,
  action: 'recordWorkOrder',
};
const WORK_ORDERS: Destination = {
  to: paths.workOrders,
  word: 'workOrders',
  Icon: IconList,
  action: 'readWorkOrders',
};
const SCAN: Destination = { to: paths.scan, word: 'scan', Icon: IconQrcode, action: 'recordWorkOrder' };
const CASES: Destination = { to: paths.cases, word: 'cases', Icon: IconScale, action: 'resolveCases' };
const FACTORS: Destination = {
  to: paths.emissionFactors,
  word: 'factors',
  Icon: IconMathFunction,
  action: 'readFactors',
};
const COMPANY: Destination = {
  to: paths.company,
  word: 'company',
  Icon: IconBuildingFactory2,
  action: 'readCompany',
};
const PEOPLE: Destination = { to: paths.people, word: 'people', Icon: IconUsers, action: 'readPeople' };
const QUEUE: Destination = { to: paths.queue, word: 'queue', Icon: IconCloudUp, action: 'recordWorkOrder' };
const METERS: Destination = { to: paths.meters, word: 'meters', Icon: IconGauge, action: 'manageMeters' };
const TABLETS: Destination = {
  to: paths.tablets,
  word: 'tablets',
  Icon: IconDeviceTablet,
  action: 'manageTablets',
};
const STATEMENTS: Destination = {
  to: paths.statements,
  word: 'statements',
  Icon: IconFileCertificate,
  action: 'readStatements',
};
const GUILD_STATEMENTS: Destination = {
  to: paths.guildStatements,
  word: 'guildStatements',
  Icon: IconFileCertificate,
  action: 'sealStatement',
  isOfSubmitted: true,
};
const GUILD_SEAL: Destination = {
  to: paths.guildSeal,
  word: 'guildSeal',
  Icon: IconRubberStamp,
  action: 'manageSeal',
  group: 'statements',
};
const GUILD_DISCLAIMER: Destination = {
  to: paths.guildDisclaimer,
  word: 'guildDisclaimer',
  Icon: IconTextCaption,
  action: 'manageDisclaimer',
  group: 'statements',
};
const GUILD_ANNOUNCEMENTS: Destination = {
  to: paths.guildAnnouncements,
  word: 'guildAnnouncements',
  Icon: IconSpeakerphone,
  action: 'managePosts',
  group: 'site',
};
const GUILD_EVENTS: Destination = {
  to: paths.guildEvents,
  word: 'guildEvents',
  Icon: IconCalendarEvent,
  action: 'managePosts',
  group: 'site',
};
const GUILD_INBOX: Destination = {
  to: paths.guildInbox,
  word: 'guildInbox',
  Icon: IconMailbox,
  action: 'manageContactMessages',
};
const GUILD_SITE_TEXTS: Destination = {
  to: paths.guildSiteTexts,
  word: 'guildSiteTexts',
  Icon: IconWorldCog,
  action: 'manageSite',
  group: 'site',
};

const GUILD_FACTORS: Destination = {
  to: paths.guildFactors,
  word: 'guildFactors',
  Icon: IconMathFunction,
  action: 'manageFactors',
};

const GUILD_AUDIT: Destination = {
  to: paths.guildAudit,
  word: 'guildAudit',
  Icon: IconHistory,
  action: 'readAudit',
  group: 'service',
};

const GUILD_HEALTH: Destination = {
  to: paths.guildHealth,
  word: 'guildHealth',
  Icon: IconHeartRateMonitor,
  action: 'manageService',
  group: 'service',
};

const GUILD_PEOPLE: Destination = {
  to: paths.guildPeople,
  word: 'guildPeople',
  Icon: IconUserShield,
  action: 'manageGuildPeople',
  group: 'service',
};

const GUILD_STATISTICS: Destination = {
  to: paths.guildStatistics,
  word: 'guildStatistics',
  Icon: IconChartBar,
  action: 'readStatistics',
  group: 'service',
};

const AUDIT: Destination = { to: paths.audit, word: 'audit', Icon: IconHistory, action: 'readAudit' };

const GUILD_MEMBERS: Destination = {
  to: paths.guildMembers,
  word: 'guildMembers',
  Icon: IconUsersGroup,
  action: 'readCompanies',
};

// At the line the camera is nearer than the papers; in the office what waits for a decision is.
const AT_THE_LINE = [HOME, NEW_WORK_ORDER, WORK_ORDERS, SCAN, FACTORS, COMPANY, QUEUE, STATEMENTS];
const IN_THE_GUILD = [
  HOME,
  GUILD_STATEMENTS,
  GUILD_MEMBERS,
  GUILD_FACTORS,
  GUILD_INBOX,
  GUILD_ANNOUNCEMENTS,
  GUILD_EVENTS,
  GUILD_SITE_TEXTS,
  GUILD_SEAL,
  GUILD_DISCLAIMER,
  GUILD_STATISTICS,
  GUILD_AUDIT,
  GUILD_HEALTH,
  GUILD_PEOPLE,
];
const IN_THE_OFFICE = [
  HOME,
  NEW_WORK_ORDER,
  WORK_ORDERS,
  STATEMENTS,
  CASES,
  FACTORS,
  COMPANY,
  QUEUE,
  SCAN,
  METERS,
  TABLETS,
  PEOPLE,
  AUDIT,
];

function menuOf(actor: Actor): readonly Destination[] {
  if (actor.companyId === null) return IN_THE_GUILD;
  return can(actor, 'resolveCases', { companyId: actor.companyId }) ? IN_THE_OFFICE : AT_THE_LINE;
}

/** The menu of this account: what stands in the bar, and the rest. */
export function destinationsFor(actor: Actor): {
  readonly bar: readonly Destination[];
  readonly rest: readonly Destination[];
} {
  const subject = { companyId: actor.companyId };
  const allowed = menuOf(actor).filter(
    ({ action, isOfSubmitted = false }) =>
      action === null || can(actor, action, isOfSubmitted ? { ...subject, isSubmitted: true } : subject),
  );
  const bar = allowed.filter(({ group }) => group === undefined).slice(0, MOST_IN_BAR);
  return { bar, rest: allowed.filter((destination) => !bar.includes(destination)) };
}
