import type { GuildProfileQuery } from '../../graphql/generated/graphql.ts';

export type GuildProfile = GuildProfileQuery['siteProfile'];

export const CONTACT_FIELDS = [
  'nameZhTw',
  'nameEn',
  'addressZhTw',
  'addressEn',
  'phone',
  'email',
  'hoursZhTw',
  'hoursEn',
  'lineId',
  'lineUrl',
] as const satisfies readonly (keyof GuildProfile)[];
export type ContactField = (typeof CONTACT_FIELDS)[number];

/** As typed: what is not stated is an empty text. */
export type ContactForm = Readonly<Record<ContactField, string>>;

export function formOfProfile(profile: GuildProfile): ContactForm {
  return Object.fromEntries(CONTACT_FIELDS.map((field) => [field, profile[field] ?? ''])) as ContactForm;
}
