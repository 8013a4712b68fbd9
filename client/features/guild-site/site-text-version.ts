import type { SiteTextsQuery } from '../../graphql/generated/graphql.ts';

export type SiteTextVersion = SiteTextsQuery['siteTexts'][number];

export const fieldsOf = ({ bodyZhTw, bodyEn }: SiteTextVersion) => ({ bodyZhTw, bodyEn });
