import type { Page } from 'playwright-core';
import { paths } from '../../client/app/paths.ts';
import type { HostileWorld } from './hostile-world.ts';
import { importOnQueuePage, anUnsentQueue } from './unsent-queue.ts';

/** Who opens a page: nobody in particular, somebody of a company, of the guild or of a suspended company, or a tablet. */
export type Visitor = 'NOBODY' | 'SUSPENDED' | 'TABLET' | keyof typeof ACCOUNTS;

/** The accounts of the demo that visit pages. */
export const ACCOUNTS = {
  OPERATOR: 'operator-a',
  OFFICE: 'office-a',
  OWNER: 'owner-a',
  AUDITOR: 'auditor-a',
  GUILD_OFFICER: 'guild-officer',
  GUILD_ADMIN: 'guild-admin',
} as const;

export interface Visit {
  readonly as: Visitor;
  readonly path: string;
  /** Whether a hostile text stands there; otherwise the page shows what nobody has written. */
  readonly isHostile: boolean;
  /** What somebody does there before the texts are shown. */
  readonly act?: (page: Page) => Promise<void>;
}

const UNKNOWN = '00000000-0000-4000-8000-000000000000';

const shows = (path: string, ...visitors: readonly Visitor[]): readonly Visit[] =>
  visitors.map((as) => ({ as, path, isHostile: true }));
const opens = (path: string, ...visitors: readonly Visitor[]): readonly Visit[] =>
  visitors.map((as) => ({ as, path, isHostile: false }));

/** For every address of the app who opens it, and whether texts of others stand there. */
const VISITS: Readonly<Record<keyof typeof paths, (world: HostileWorld) => readonly Visit[]>> = {
  home: () =>
    shows(
      '/',
      ...(['NOBODY', 'SUSPENDED', 'TABLET', 'OPERATOR', 'OFFICE', 'AUDITOR', 'GUILD_ADMIN'] as const),
    ),
  signIn: () => opens(paths.signIn, 'NOBODY'),
  newWorkOrder: () => opens(paths.newWorkOrder, 'OPERATOR'),
  draft: () => opens(paths.draft(UNKNOWN), 'OPERATOR'),
  numberedWorkOrder: ({ hostileText }) => shows(paths.numberedWorkOrder(hostileText), 'OPERATOR'),
  copyWorkOrder: ({ ids }) => shows(paths.copyWorkOrder(ids.workOrderId), 'OPERATOR'),
  amendWorkOrder: ({ ids }) => shows(paths.amendWorkOrder(ids.workOrderId), 'OFFICE'),
  workOrders: () => shows(paths.workOrders, 'OFFICE', 'AUDITOR'),
  workOrder: ({ ids }) => shows(paths.workOrder(ids.workOrderId), 'OPERATOR', 'OFFICE'),
  issueStatement: ({ ids }) => shows(paths.issueStatement(ids.workOrderId), 'OFFICE'),
  exportWorkOrders: () => opens(paths.exportWorkOrders, 'OFFICE'),
  recalculateWorkOrders: () => shows(paths.recalculateWorkOrders, 'OFFICE'),
  statements: () => shows(paths.statements, 'OFFICE'),
  statement: ({ statements }) => [
    ...shows(paths.statement(statements.handedIn), 'OFFICE', 'GUILD_OFFICER'),
    ...shows(paths.statement(statements.returned), 'OFFICE'),
  ],
  guildStatements: () => shows(paths.guildStatements, 'GUILD_OFFICER'),
  guildSeal: () => opens(paths.guildSeal, 'GUILD_ADMIN'),
  guildDisclaimer: () => shows(paths.guildDisclaimer, 'GUILD_ADMIN'),
  guildAnnouncements: () => shows(paths.guildAnnouncements, 'GUILD_OFFICER'),
  guildAnnouncement: ({ announcementId }) => shows(paths.guildAnnouncement(announcementId), 'GUILD_OFFICER'),
  guildEvents: () => shows(paths.guildEvents, 'GUILD_OFFICER'),
  guildEvent: ({ eventId }) => shows(paths.guildEvent(eventId), 'GUILD_OFFICER'),
  guildInbox: () => shows(paths.guildInbox, 'GUILD_OFFICER'),
  guildSiteTexts: () => shows(paths.guildSiteTexts, 'GUILD_ADMIN'),
  guildFactors: () => shows(paths.guildFactors, 'GUILD_OFFICER', 'GUILD_ADMIN'),
  guildMembers: () => shows(paths.guildMembers, 'GUILD_ADMIN'),
  guildAudit: () => shows(paths.guildAudit, 'GUILD_ADMIN'),
  guildHealth: () => opens(paths.guildHealth, 'GUILD_ADMIN'),
  guildPeople: () => shows(paths.guildPeople, 'GUILD_ADMIN'),
  guildStatistics: () => opens(paths.guildStatistics, 'GUILD_ADMIN'),
  mendEntry: () => opens(paths.mendEntry(UNKNOWN), 'OPERATOR'),
  verify: () => opens(paths.verify, 'NOBODY'),
  verifyCode: ({ codes }) => codes.flatMap((code) => shows(paths.verifyCode(code), 'NOBODY')),
  scan: () => opens(paths.scan, 'OPERATOR'),
  queue: ({ hostileText }) =>
    shows(paths.queue, 'OPERATOR').map((visit) => ({
      ...visit,
      act: (page) => importOnQueuePage(page, anUnsentQueue(hostileText, 1)),
    })),
  cases: () => shows(paths.cases, 'OFFICE'),
  tablets: () => shows(paths.tablets, 'OFFICE'),
  meters: () => shows(paths.meters, 'OFFICE'),
  enrol: () => opens(paths.enrol, 'NOBODY'),
  company: () => shows(paths.company, 'OWNER', 'AUDITOR'),
  people: () => shows(paths.people, 'OWNER'),
  audit: () => shows(paths.audit, 'OWNER'),
  account: () => shows(paths.account, 'OWNER'),
  emissionFactors: () => shows(paths.emissionFactors, 'OFFICE'),
  register: () => opens(paths.register, 'NOBODY'),
  forgot: () => opens(paths.forgot, 'NOBODY'),
  reset: () => opens(paths.reset(UNKNOWN), 'NOBODY'),
  confirmEmail: () => opens(paths.confirmEmail(UNKNOWN), 'NOBODY'),
  join: ({ joinToken }) => shows(paths.join(joinToken), 'NOBODY'),
  unsubscribe: () => opens(paths.unsubscribe(UNKNOWN), 'NOBODY'),
  announcements: () => shows(paths.announcements, 'NOBODY'),
  announcement: ({ announcementId }) => shows(paths.announcement(announcementId), 'NOBODY'),
  events: () => shows(paths.events, 'NOBODY'),
  event: ({ eventId }) => shows(paths.event(eventId), 'NOBODY'),
  contact: () => shows(paths.contact, 'NOBODY'),
  privacy: () => shows(paths.privacy, 'NOBODY'),
  terms: () => shows(paths.terms, 'NOBODY'),
};

/** Every visit of every page, by visitor. Throws for a page that nobody visits. */
export function visitsOf(world: HostileWorld): ReadonlyMap<Visitor, readonly Visit[]> {
  const names = Object.keys(paths) as (keyof typeof paths)[];
  const unvisited = names.filter((name) => (VISITS[name] as unknown) === undefined);
  if (unvisited.length > 0) throw new Error(`say in hostile-pages.ts who visits ${unvisited.join(', ')}`);
  const visits = new Map<Visitor, Visit[]>();
  for (const visit of names.flatMap((name) => VISITS[name](world)))
    visits.set(visit.as, [...(visits.get(visit.as) ?? []), visit]);
  return visits;
}
