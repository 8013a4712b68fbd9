import { paths } from '../../app/paths.ts';

interface Subject {
  readonly entity: string;
  readonly objectId?: string | null;
}

/** Where the reader finds what an entry is about; null where there is no page, or none for this reader. */
export function objectPath({ entity, objectId }: Subject, isOfGuild: boolean): string | null {
  if (objectId == null) return null;
  return (isOfGuild ? OF_GUILD : OF_COMPANY)[entity]?.(objectId) ?? null;
}

type Paths = Readonly<Record<string, (id: string) => string>>;

const OF_COMPANY: Paths = {
  workOrder: paths.workOrder,
  openCase: paths.workOrder,
  statement: paths.statement,
  account: () => paths.people,
  invitation: () => paths.people,
  company: () => paths.company,
  tablet: () => paths.tablets,
  meter: () => paths.meters,
  productionLine: () => paths.meters,
  emissionSource: () => paths.emissionFactors,
};

const OF_GUILD: Paths = {
  company: () => paths.guildMembers,
  // the guild is told of statements that were handed in, which it may open
  statement: paths.statement,
  factorProposal: () => paths.guildFactors,
  guildSeal: () => paths.guildSeal,
  disclaimer: () => paths.guildDisclaimer,
  contactMessage: () => paths.guildInbox,
  siteProfile: () => paths.guildSiteTexts,
  siteText: () => paths.guildSiteTexts,
};
